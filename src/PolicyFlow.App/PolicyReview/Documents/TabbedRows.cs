namespace PolicyFlow.App.PolicyReview.Documents;

/// <summary>Shows as a table what was pasted from one: lines with tabs between their cells, of which Markdown would make
/// one long line.</summary>
internal static class TabbedRows
{
    public static string AsTable(string markdown)
    {
        if (!markdown.Contains('\t', StringComparison.Ordinal)) return markdown;
        var lines = markdown.Split('\n');
        var shown = new List<string>(lines.Length + 4);
        for (var i = 0; i < lines.Length;)
        {
            var cells = Cells(lines[i]);
            var end = i;
            while (cells.Length > 1 && end < lines.Length && Cells(lines[end]).Length == cells.Length) end++;
            if (end - i < 2)
            {
                shown.Add(lines[i++]);
                continue;
            }

            shown.AddRange(["", Row(cells), "|" + string.Concat(Enumerable.Repeat("---|", cells.Length))]);
            for (i++; i < end; i++) shown.Add(Row(Cells(lines[i])));
            shown.Add("");
        }

        return string.Join('\n', shown);
    }

    private static string[] Cells(string line) =>
        line.Length == 0 || char.IsWhiteSpace(line[0]) || line.Contains('|') ? [] : line.Split('\t');

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells)} |";
}
