namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>
/// Takes away what an answer repeats of the mail that it answers, and its signature. In doubt it takes nothing away:
/// words that stand twice cost a glance, and words that are gone may have been the ones that mattered.
/// </summary>
internal static class QuotedText
{
    /// <summary>Stands above the words of a message that a mail passes on: they are no quotation.</summary>
    public static string ForwardMark(string subject) => $"----- Forwarded message: {subject} -----";

    /// <summary>The answer's own words; all of it where nothing else is left.</summary>
    public static string Strip(string text)
    {
        var lines = text.Split('\n');
        var kinds = QuotedLines.KindsOf(lines);
        if (IsInline(lines, kinds))
        {
            // Answers between the lines mean nothing without them; what hangs below the last answer does.
            var last = Array.FindLastIndex(kinds, kind => kind == LineKind.Own);
            for (var at = 0; at < last; at++)
            {
                if (kinds[at] is LineKind.Quote or LineKind.Heading) kinds[at] = LineKind.Own;
            }
        }

        var words = PlainText.Tidy(string.Join('\n', lines.Where((_, at) => kinds[at] == LineKind.Own)));
        return words.Length > 0 ? words : text;
    }

    /// <summary>Words of its own stand between two quotations.</summary>
    private static bool IsInline(string[] lines, LineKind[] kinds)
    {
        var (blocks, isIn) = (0, false);
        for (var at = 0; at < kinds.Length; at++)
        {
            if (kinds[at] == LineKind.Quote && !isIn) (blocks, isIn) = (blocks + 1, true);
            else if (kinds[at] == LineKind.Own && lines[at].Trim().Length > 0) isIn = false;
        }

        return blocks > 1;
    }
}
