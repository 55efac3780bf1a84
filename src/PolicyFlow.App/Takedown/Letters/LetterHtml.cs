using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PolicyFlow.App.Mail;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>An approved letter as HTML: the same words, laid out in paragraphs, with nothing added that the approver did not
/// see. Whoever sends it must not lead its links past a counter.</summary>
internal static class LetterHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(string subject, string text)
    {
        var html = new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><title>")
            .Append(Encoder.Encode(subject))
            .Append("</title></head>\n<body style=\"font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;")
            .Append("color:#0b0c0c\">\n");
        var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        foreach (var paragraph in paragraphs.Select(p => p.Trim('\n')).Where(p => p.Length > 0))
            html.Append("<p>").AppendJoin("<br>\n", paragraph.Split('\n').Select(Line)).Append("</p>\n");
        return html.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>A list's lines keep their indent in every mail program.</summary>
    private static string Line(string line)
    {
        var words = line.TrimStart(' ');
        var indent = string.Concat(Enumerable.Repeat("&nbsp;", line.Length - words.Length));
        return indent + string.Concat(TextPiece.Split(words).Select(Piece));
    }

    private static string Piece(TextPiece piece) => piece.IsLink
        ? $"<a href=\"{Encoder.Encode(piece.Text)}\" clicktracking=\"off\">{Encoder.Encode(piece.Text)}</a>"
        : Encoder.Encode(piece.Text);
}
