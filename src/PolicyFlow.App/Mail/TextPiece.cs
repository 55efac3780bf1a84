using System.Text.RegularExpressions;

namespace PolicyFlow.App.Mail;

/// <summary>A piece of a plain text: words, or an address that a mail program would make clickable.</summary>
public sealed partial record TextPiece(string Text, bool IsLink)
{
    /// <summary>The pieces of a text, in order; together they are the text.</summary>
    public static IEnumerable<TextPiece> Split(string text)
    {
        var from = 0;
        foreach (Match link in Links().Matches(text))
        {
            if (link.Index > from) yield return new TextPiece(text[from..link.Index], false);
            yield return new TextPiece(link.Value, true);
            from = link.Index + link.Length;
        }

        if (from < text.Length) yield return new TextPiece(text[from..], false);
    }

    [GeneratedRegex(@"https?://[^\s<>""]*[^\s<>""'.,;:!?)\]]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Links();
}
