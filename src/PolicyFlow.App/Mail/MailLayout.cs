using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PolicyFlow.App.Mail;

/// <summary>One piece of a mail's content, in the order in which it is read.</summary>
public abstract record MailBlock
{
    private MailBlock()
    {
    }

    /// <summary>Some sentences.</summary>
    public sealed record Paragraph(string Text) : MailBlock;

    /// <summary>The one thing to do. In the plain part it is the label and the address.</summary>
    public sealed record Button(string Label, string Url) : MailBlock;

    /// <summary>Short facts, each with its label.</summary>
    public sealed record Facts(params IReadOnlyList<(string Label, string Value)> Rows) : MailBlock;

    /// <summary>One of several things of a kind: what it is called, what there is to say of it, and where it is.
    /// </summary>
    public sealed record Entry(string Name, IReadOnlyList<string> Lines, string Url) : MailBlock;
}

/// <summary>What a mail says, without any layout.</summary>
public sealed record MailContent(string Title, params IReadOnlyList<MailBlock> Blocks);

/// <summary>The two parts of a mail.</summary>
public sealed record MailParts(string Text, string Html);

/// <summary>
/// Lays a mail out as plain text and as HTML that says the same. In demo mode every mail tells that it is one, and
/// where a real concern goes (clause 8.1).
/// </summary>
/// <param name="network">The name of the school-sport network.</param>
public sealed class MailLayout(string network, bool demo)
{
    private const string DemoNotice =
        "This is a demonstration of PolicyFlow with invented people. Nothing is really sent. If a child is in danger, "
        + "call 999. Take a real concern to the Designated Safeguarding Lead of the school.";

    private const string ButtonStyle = "display:inline-block;padding:10px 16px;background:#1d5c63;color:#fff;"
        + "font-weight:bold;text-decoration:none";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private string Footer => demo
        ? DemoNotice
        : $"Sent by PolicyFlow for {network}. PolicyFlow never asks for a password.";

    /// <summary>A letter to an outside body as it will be sent: in demo mode with the notice that it is one. Made before
    /// the preview, since a letter goes out exactly as it was approved.</summary>
    public string ForOutsiders(string text) =>
        demo && !text.Contains(DemoNotice, StringComparison.Ordinal) ? $"{text.TrimEnd()}\n\n-- \n{DemoNotice}\n" : text;

    public MailParts Lay(MailContent content) => new(Text(content), Html(content));

    private string Text(MailContent content)
    {
        var text = new StringBuilder();
        foreach (var block in content.Blocks)
        {
            switch (block)
            {
                case MailBlock.Paragraph p:
                    text.Append(p.Text).Append("\n\n");
                    break;
                case MailBlock.Button b:
                    text.Append(b.Label).Append(":\n").Append(b.Url).Append("\n\n");
                    break;
                case MailBlock.Facts f:
                    foreach (var (label, value) in f.Rows)
                        text.Append(label).Append(": ").Append(value).Append('\n');
                    text.Append('\n');
                    break;
                case MailBlock.Entry e:
                    text.Append(e.Name).Append('\n');
                    foreach (var line in e.Lines) text.Append("* ").Append(line).Append('\n');
                    text.Append(e.Url).Append("\n\n");
                    break;
            }
        }

        return text.Append("-- \n").Append(Footer).Append('\n').ToString();
    }

    private string Html(MailContent content)
    {
        var html = new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><title>")
            .Append(Encoder.Encode(content.Title))
            .Append("</title></head>\n<body style=\"margin:0;padding:24px;background:#fff;color:#0b0c0c;")
            .Append("font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5\">\n")
            .Append("<h1 style=\"font-size:24px\">")
            .Append(Encoder.Encode(content.Title)).Append("</h1>\n");
        foreach (var block in content.Blocks)
            html.Append(Html(block));
        return html.Append("<hr>\n<p style=\"font-size:14px;color:#505a5f\">").Append(Encoder.Encode(Footer))
            .Append("</p>\n</body>\n</html>\n").ToString();
    }

    private static string Html(MailBlock block) => block switch
    {
        MailBlock.Paragraph p => $"<p>{WithBreaks(p.Text)}</p>\n",
        MailBlock.Button b =>
            $"""
            <p><a href="{Encoder.Encode(b.Url)}" style="{ButtonStyle}">{Encoder.Encode(b.Label)}</a></p>
            <p style="font-size:14px;word-break:break-all">If the button does not work, copy this address into your
            browser:<br>{Encoder.Encode(b.Url)}</p>

            """,
        MailBlock.Facts f => "<table role=\"presentation\" cellpadding=\"4\">\n"
            + string.Concat(f.Rows.Select(r =>
                $"<tr><td><strong>{Encoder.Encode(r.Label)}</strong></td><td>{WithBreaks(r.Value)}</td></tr>\n"))
            + "</table>\n",
        MailBlock.Entry e =>
            $"""
            <h2 style="font-size:18px;margin-bottom:0"><a href="{Encoder.Encode(e.Url)}">{Encoder.Encode(e.Name)}</a></h2>
            <ul style="margin-top:4px">{string.Concat(e.Lines.Select(l => $"<li>{WithBreaks(l)}</li>"))}</ul>

            """,
        _ => "",
    };

    private static string WithBreaks(string text) =>
        Encoder.Encode(text).Replace("&#xD;", "", StringComparison.Ordinal)
            .Replace("&#xA;", "<br>", StringComparison.Ordinal);
}
