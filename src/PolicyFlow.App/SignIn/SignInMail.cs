using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;
using PolicyFlow.App.People;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.SignIn;

/// <summary>Writes the one mail with link and code.</summary>
public sealed class SignInMail(MailLayout layout, SiteOptions site)
{
    public OutgoingMail Write(Person person, SignInTicket link, string? code, DateTimeOffset expiresAt)
    {
        var until = UkTime.Short(expiresAt);
        var parts = layout.Lay(new MailContent("Sign in to PolicyFlow", [.. Blocks(link, code, until)]));
        return new OutgoingMail(
            $"sign-in.{link.Id}@{site.MailDomain}", person.Email, person.Name, "Your link to sign in to PolicyFlow",
            parts.Text, parts.Html)
        {
            Urgent = true,
        };
    }

    private IEnumerable<MailBlock> Blocks(SignInTicket link, string? code, string until)
    {
        yield return new MailBlock.Paragraph(
            "Somebody, probably you, asked to sign in to PolicyFlow with this email address.");
        if (code is not null)
        {
            yield return new MailBlock.Paragraph("On the page where you asked, type this code:");
            yield return new MailBlock.Facts(("Code", $"{code[..3]} {code[3..]}"));
            yield return new MailBlock.Paragraph("Or sign in on this device:");
        }
        else
        {
            yield return new MailBlock.Paragraph(
                "Codes are switched off for your address until tomorrow, because many were asked for. Use this link:");
        }

        yield return new MailBlock.Button("Sign in", site.Url("/sign-in/link/" + link));
        yield return new MailBlock.Paragraph(
            $"This works once, until {until}. Do not give the code to anybody. If you did not ask, you need not do "
            + "anything.");
    }
}
