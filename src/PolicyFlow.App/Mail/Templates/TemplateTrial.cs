using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.App.Mail.Templates;

/// <summary>A letter as its reader would see it, with invented values.</summary>
public sealed record TemplatePreview(string Subject, string Text, string Html);

/// <summary>Shows what becomes of words, and sends them to whoever tries them out. Nothing of a case is in either.</summary>
public sealed class TemplateTrial(IMailTransport transport, MailLayout layout, SiteOptions site)
{
    private const string Notice =
        "This is a test of the words of a letter. Its values are invented, and no case is behind it.";

    /// <param name="words">They have no <see cref="TemplateProblems"/>.</param>
    public TemplatePreview Show(MailTemplate template, TemplateWords words)
    {
        var (subject, content) = TemplateRender.Of(words, template.Placeholders, Samples(template));
        var parts = layout.Lay(content);
        return new TemplatePreview(subject, parts.Text, parts.Html);
    }

    /// <param name="commandId">The same id again sends the same mail.</param>
    public Task<MailResult> SendAsync(
        Person to, MailTemplate template, TemplateWords words, string commandId, CancellationToken cancel = default)
    {
        var (subject, content) = TemplateRender.Of(words, template.Placeholders, Samples(template));
        var parts = layout.Lay(content with { Blocks = [new MailBlock.Paragraph(Notice), .. content.Blocks] });
        return transport.SendAsync(
            new OutgoingMail(
                $"template-test.{commandId}@{site.MailDomain}", to.Email, to.Name, "Test: " + subject, parts.Text,
                parts.Html),
            cancel);
    }

    private TemplateValues Samples(MailTemplate template)
    {
        var here = site.Url("/templates/" + template.Id);
        return new TemplateValues([.. template.Placeholders.Select(p => (p.Name, p.Sample))])
        {
            Url = here,
            List = [new MailBlock.Entry(Placeholders.SampleReference, ["This stands for a line of the list"], here)],
        };
    }
}
