using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Mail.Demo;

/// <summary>A mail of the mailbox as JSON.</summary>
/// <param name="At">Case time, UTC.</param>
/// <param name="Links">The addresses in the plain part, in order.</param>
/// <param name="ReplyTo">Where an answer goes; null where that is the sender.</param>
public sealed record MailboxEntry(
    int Number, DateTimeOffset At, string MessageId, string To, string? ToName, string Subject, string Text,
    string? Html, IReadOnlyList<string> Links, string? ReplyTo = null)
{
    public static MailboxEntry Of(KeptMail kept) => new(
        kept.Number, kept.At, kept.Mail.MessageId, kept.Mail.To, kept.Mail.ToName, kept.Mail.Subject, kept.Mail.Text,
        kept.Mail.Html, [.. TextPiece.Split(kept.Mail.Text).Where(p => p.IsLink).Select(p => p.Text)],
        kept.Mail.ReplyTo);
}

/// <summary>Every mail that the demonstration would have sent, newest first.</summary>
public static class MailboxPages
{
    public static IEndpointRouteBuilder MapMailbox(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/demo/mailbox", List).ExcludeFromDescription().Rule(Matter.Demo);
        routes.MapGet("/demo/mailbox/{number:int}", Show).ExcludeFromDescription().Rule(Matter.Demo);
        routes.MapGet("/demo/mailbox.json", Json).Produces<IReadOnlyList<MailboxEntry>>()
            .WithTags("Demonstration").Rule(Matter.Demo);
        return routes;
    }

    private static IResult List([FromServices] MailboxTransport mailbox) =>
        Page.Show<MailboxPage>(new { Mails = mailbox.All });

    private static IResult Show(int number, [FromServices] MailboxTransport mailbox) =>
        mailbox.Find(number) is { } kept ? Page.Show<MailPage>(new { Kept = kept }) : Page.Missing();

    private static IResult Json([FromServices] MailboxTransport mailbox) =>
        Results.Json(mailbox.All.Select(MailboxEntry.Of), EventCodec.Json);
}
