using MimeKit.Text;
using PolicyFlow.App.Takedown.Probe.Fetching;
using PolicyFlow.App.Takedown.Probe.Judging.Signs;

namespace PolicyFlow.App.Takedown.Probe.Reading;

/// <summary>
/// Reads a page with the tokenizer for HTML, one token after the other: no tree is built, so that no nesting can be too
/// deep, no script runs and nothing is loaded.
/// </summary>
internal static class PageReader
{
    private const int TokensBetweenChecks = 1_000;

    public static ReadPage Read(FetchedBody? body, CancellationToken cancel)
    {
        if (body is null) return ReadPage.Empty;
        var text = PageEncoding.Decode(body.Bytes, body.Charset);
        return body.Html ? ReadHtml(text, cancel) : Plain(text);
    }

    private static ReadPage ReadHtml(string html, CancellationToken cancel)
    {
        var lines = new PageLines();
        var marks = new PageMarks();
        var tokens = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        for (var i = 0; tokens.ReadNextToken(out var token); i++)
        {
            if (i % TokensBetweenChecks == 0) cancel.ThrowIfCancellationRequested();
            switch (token)
            {
                case HtmlTagToken tag:
                    lines.Tag(tag);
                    marks.Tag(tag, lines.IsHidden);
                    break;
                case HtmlDataToken data and not (HtmlCDataToken or HtmlScriptDataToken):
                    lines.Words(data.Data);
                    break;
            }
        }

        return lines.ToPage(marks);
    }

    private static ReadPage Plain(string text)
    {
        var lines = new PageLines();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            lines.Words(line);
            lines.Break();
        }

        return lines.ToPage(new PageMarks());
    }
}

/// <summary>What the markup tells besides the words.</summary>
internal sealed class PageMarks
{
    public bool AsksForPassword { get; private set; }

    public bool HasRobotMark { get; private set; }

    public bool Forwards { get; private set; }

    public void Tag(HtmlTagToken tag, bool hidden)
    {
        if (tag.IsEndTag) return;
        if (tag.Id == HtmlTagId.Input && !hidden && Value(tag, "type").Equals("password", StringComparison.OrdinalIgnoreCase))
            AsksForPassword = true;
        if (tag.Id == HtmlTagId.Meta && Value(tag, "http-equiv").Equals("refresh", StringComparison.OrdinalIgnoreCase))
            Forwards |= IsForward(Value(tag, "content"));
        HasRobotMark |= tag.Attributes.Any(a =>
            a.Name is "src" or "id" or "class" or "action" && a.Value is { } value && RobotSigns.IsMark(value));
    }

    // "5; url=/there" sends on; "300" is a page that keeps itself fresh.
    private static bool IsForward(string content) =>
        content.Contains("url", StringComparison.OrdinalIgnoreCase)
        && (!double.TryParse(content.Split(';', ',')[0], System.Globalization.CultureInfo.InvariantCulture, out var seconds)
            || seconds <= 10);

    private static string Value(HtmlTagToken tag, string name) => tag.Attributes.FirstOrDefault(
        a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value?.Trim() ?? "";
}
