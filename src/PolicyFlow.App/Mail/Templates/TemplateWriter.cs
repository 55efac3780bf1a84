using Microsoft.Extensions.Logging;

namespace PolicyFlow.App.Mail.Templates;

/// <summary>Writes letters with the templates that hold now. A changed template that this release cannot use never costs a
/// letter: the shipped words go out.</summary>
public sealed class TemplateWriter(TemplateBook book, ILogger<TemplateWriter> log)
{
    /// <exception cref="ArgumentException">There is no such template: a mistake in the program.</exception>
    public (string Subject, MailContent Content) Write(string id, TemplateValues values)
    {
        var entry = book.Find(id) ?? throw new ArgumentException($"There is no template {id}.", nameof(id));
        if (entry.Problem is { } problem)
        {
            log.LogWarning(
                "The changed template {Template} cannot be used, so the shipped words are sent: {Problem}", id,
                problem.Message);
        }

        return TemplateRender.Of(entry.InForce, entry.Template.Placeholders, values);
    }
}
