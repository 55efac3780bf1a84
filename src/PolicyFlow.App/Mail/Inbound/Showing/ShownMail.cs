using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Mail.Inbound.Pen;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Mail.Inbound.Showing;

/// <summary>One mail as a page of its own.</summary>
/// <param name="Html">Made harmless; null where only the words are shown.</param>
public sealed record ShownMail(string Subject, string From, string? Html, string Text)
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'; object-src 'none'; img-src ";

    /// <param name="back">Where the Back link goes.</param>
    internal static IResult Page(HttpContext context, byte[] raw, string back)
    {
        using var mail = PenText.Read("", raw);
        var shown = new ShownMail(
            mail.Subject, string.Join(' ', new[] { mail.SenderName, mail.SenderEmail }.Where(w => w.Length > 0)),
            mail.Message is null ? null : MailHtml.Of(mail.Message), PlainText.Cut(mail.Text, 100_000));

        // No picture but the one at the top of our own page, even should something slip through.
        context.Response.Headers.ContentSecurityPolicy =
            $"{ContentPolicy}{context.Request.Scheme}://{context.Request.Host}{SiteAssets.Url("icon.svg")}";
        return Web.Page.Show<ShownMailPage>(new { Mail = shown, Back = back });
    }
}
