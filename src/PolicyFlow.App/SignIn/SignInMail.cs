using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.People;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.SignIn;

/// <summary>Writes the one mail with link and code.</summary>
public sealed class SignInMail(MailLayout layout, TemplateWriter templates, SiteOptions site)
{
    /// <param name="code">Null where the person has had so many that it is the link alone.</param>
    public OutgoingMail Write(Person person, SignInTicket link, string? code, DateTimeOffset expiresAt)
    {
        var until = ("until", UkTime.Short(expiresAt));
        var url = site.Url("/sign-in/link/" + link);
        var (subject, content) = code is null
            ? templates.Write(SignInTemplates.LinkOnly, new TemplateValues(until) { Url = url })
            : templates.Write(
                SignInTemplates.CodeAndLink,
                new TemplateValues(until, ("code", $"{code[..3]} {code[3..]}")) { Url = url });
        var parts = layout.Lay(content);
        return new OutgoingMail(
            $"sign-in.{link.Id}@{site.MailDomain}", person.Email, person.Name, subject, parts.Text, parts.Html)
        {
            Urgent = true,
        };
    }
}
