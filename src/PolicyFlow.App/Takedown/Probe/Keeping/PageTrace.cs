using System.Text;

namespace PolicyFlow.App.Takedown.Probe.Keeping;

/// <summary>The words of a captured page, which later looks compare with (clause 16.4).</summary>
/// <param name="Title">On one line.</param>
/// <param name="Main">The page's own visible text, one line for each block.</param>
/// <param name="Side">The text of menus, margins and lists of links.</param>
public sealed record PageTrace(string Title, string Main, string Side)
{
    public string Text => Main + "\n" + Side;

    internal string TitleAndText => Title + "\n" + Text;

    /// <summary>Reads the words out of a document of evidence.</summary>
    /// <returns>Null where it is no such document, or where what it holds was not the content itself, such as a login
    /// page.</returns>
    public static PageTrace? OfDocument(ReadOnlySpan<byte> document)
    {
        var lines = Encoding.UTF8.GetString(document).TrimStart('\uFEFF').Split('\n');
        if (lines[0] != CaptureDocument.FirstLine) return null;
        var title = Array.IndexOf(lines, CaptureDocument.TitlePart);
        var main = Array.IndexOf(lines, CaptureDocument.MainPart);
        var side = Array.IndexOf(lines, CaptureDocument.SidePart);
        var end = Array.LastIndexOf(lines, CaptureDocument.EndPart);
        if (title < 0 || main < title || side < main || end < side) return null;
        if (!lines.AsSpan(0, title).Contains(CaptureDocument.ContentLine)) return null;
        return new PageTrace(Part(lines, title, main), Part(lines, main, side), Part(lines, side, end));
    }

    /// <summary>Lines that the page wrote begin with two blanks, so that none is taken for the end of a part.</summary>
    private static string Part(string[] lines, int from, int to) => string.Join(
        '\n', lines[(from + 1)..to].Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line[2..]));
}
