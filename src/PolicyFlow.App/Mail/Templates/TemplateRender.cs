using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.App.Mail.Templates;

/// <summary>Fills in a template. What was typed is text and nothing else: the layout escapes it for the HTML part.</summary>
internal static class TemplateRender
{
    /// <param name="words">They have no <see cref="TemplateProblems"/>.</param>
    public static (string Subject, MailContent Content) Of(
        TemplateWords words, IReadOnlyList<Placeholder> placeholders, TemplateValues values)
    {
        return (Fill(words.Subject), new MailContent(
            Fill(words.Title), [.. TemplatePart.Read(words.Body, placeholders).SelectMany(Blocks)]));

        IEnumerable<MailBlock> Blocks(TemplatePart part) => part switch
        {
            TemplatePart.Sentences s => [new MailBlock.Paragraph(Fill(s.Text))],
            TemplatePart.Facts f => [new MailBlock.Facts([.. f.Rows.Select(r => (r.Label, values[r.Placeholder]))])],
            TemplatePart.Link l => [new MailBlock.Button(l.Label, values.Url)],
            TemplatePart.List => values.List,
            _ => [],
        };

        string Fill(string text) => TemplateToken.Replace(text, token =>
            placeholders.FirstOrDefault(p => p.Name == token.Name) is { Kind: PlaceholderKind.Sentence } sentence
                ? sentence.Meaning
                : values[token.Name]);
    }
}
