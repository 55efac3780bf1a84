namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>What a line of a mail is.</summary>
internal enum LineKind
{
    Own,

    /// <summary>"On … wrote:", or a rule, above a quotation.</summary>
    Heading,

    /// <summary>Marked as repeated, by a sign before it.</summary>
    Quote,

    /// <summary>Repeated without a sign: everything that follows a heading, to the end.</summary>
    Rest,

    Signature,
}

/// <summary>Tells for each line of a mail whether it is the writer's own.</summary>
internal static class QuotedLines
{
    private const int LongestSignature = 12;

    public static LineKind[] KindsOf(string[] lines)
    {
        var kinds = new LineKind[lines.Length];
        for (var at = 0; at < lines.Length;)
        {
            // What is passed on was not written to us before, down to the last line of it.
            var (kind, count) = IsQuoted(lines[at]) ? AtQuote(lines, kinds, at)
                : QuoteHeading.IsForward(lines[at]) ? (LineKind.Own, lines.Length - at)
                : QuoteHeading.Lines(lines, at) is var heading and > 0 ? AfterHeading(lines, at, heading)
                : lines[at] == PlainText.SignatureMark || QuoteHeading.IsDevice(lines[at]) ? AfterSignature(lines, at)
                : (LineKind.Own, 1);
            Array.Fill(kinds, kind, at, count);
            at += count;
        }

        return kinds;
    }

    /// <summary>Apple's programs mark what they pass on as if it were repeated.</summary>
    private static (LineKind Kind, int Count) AtQuote(string[] lines, LineKind[] kinds, int at) =>
        QuoteHeading.IsForward(lines[at].TrimStart('>', ' ')) ? (LineKind.Own, lines.Length - at)
        : (IsIntroduced(lines, kinds, at) ? LineKind.Own : LineKind.Quote, Block(lines, at));

    /// <summary>A heading belongs to the marked lines below it; where there are none, all that follows is repeated, up to
    /// a message that is passed on.</summary>
    private static (LineKind Kind, int Count) AfterHeading(string[] lines, int at, int heading)
    {
        var next = at + heading;
        while (next < lines.Length && lines[next].Length == 0) next++;
        if (next < lines.Length && IsQuoted(lines[next])) return (LineKind.Heading, next - at);
        while (next < lines.Length && !QuoteHeading.IsOurForward(lines[next])) next++;
        return (LineKind.Rest, next - at);
    }

    /// <summary>A signature is short and last, but for quotations. Anything longer is words.</summary>
    private static (LineKind Kind, int Count) AfterSignature(string[] lines, int at)
    {
        var next = at + 1;
        var said = 0;
        while (next < lines.Length && !IsQuoted(lines[next]) && !QuoteHeading.IsForward(lines[next])
            && QuoteHeading.Lines(lines, next) == 0 && said <= LongestSignature)
        {
            if (lines[next++].Length > 0) said++;
        }

        var most = lines[at] == PlainText.SignatureMark ? LongestSignature : 0;
        return said <= most ? (LineKind.Signature, next - at) : (LineKind.Own, 1);
    }

    /// <summary>"He wrote this:" above marked lines: the writer brings them as words of somebody else.</summary>
    private static bool IsIntroduced(string[] lines, LineKind[] kinds, int at)
    {
        var before = at - 1;
        while (before >= 0 && lines[before].Length == 0) before--;
        return before >= 0 && kinds[before] == LineKind.Own && lines[before].EndsWith(':') && !IsQuoted(lines[before]);
    }

    private static int Block(string[] lines, int at)
    {
        var end = at;
        for (var next = at; next < lines.Length && (lines[next].Length == 0 || IsQuoted(lines[next])); next++)
        {
            if (lines[next].Length > 0) end = next;
        }

        return end - at + 1;
    }

    private static bool IsQuoted(string line) => line.StartsWith('>');
}
