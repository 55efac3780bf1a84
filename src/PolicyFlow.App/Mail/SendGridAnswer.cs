using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace PolicyFlow.App.Mail;

/// <summary>What an answer of SendGrid that is no success means for the mail.</summary>
internal static class SendGridAnswer
{
    /// <summary>Nobody is made to wait longer by a header.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    // Only what SendGrid says of the recipient or the content is about this mail. A key that has expired or a sender that
    // is not set up is a quarrel with our settings, and the mail must not be lost over that.
    public static MailResult Judge(
        HttpStatusCode status, SendGridError error, HttpResponseHeaders headers, DateTimeOffset now)
    {
        var reason = $"SendGrid answered {(int)status}"
            + (error.Fields.Count > 0 ? $" about {string.Join(", ", error.Fields)}" : "");
        if (status == HttpStatusCode.RequestEntityTooLarge)
            return new MailResult.RefusedForGood(reason) { Trouble = MailTrouble.Content };
        if (status == HttpStatusCode.BadRequest && error.IsAboutMail)
        {
            return new MailResult.RefusedForGood(reason)
            {
                Trouble = error.IsAboutRecipient ? MailTrouble.Recipient : MailTrouble.Content,
            };
        }

        return new MailResult.TryLater(reason, OutOfReach: (int)status >= 500)
        {
            Trouble = TroubleOf(status, error),
            RetryAfter = status == HttpStatusCode.TooManyRequests ? Wait(headers, now) : null,
        };
    }

    private static MailTrouble TroubleOf(HttpStatusCode status, SendGridError error) => (int)status switch
    {
        401 or 403 or 429 when error.AboutCredit => MailTrouble.Credit,
        400 or 403 when error.AboutSender => MailTrouble.Sender,
        401 => MailTrouble.Key,
        403 => MailTrouble.KeyRights,
        429 => MailTrouble.TooMany,
        >= 500 => MailTrouble.Service,
        _ => MailTrouble.Other,
    };

    /// <summary>SendGrid names the second of the UNIX clock at which the limit ends; a gateway before it may name a
    /// span.</summary>
    private static TimeSpan? Wait(HttpResponseHeaders headers, DateTimeOffset now)
    {
        const long FirstMoment = 1_000_000_000;
        if (headers.TryGetValues("X-RateLimit-Reset", out var said)
            && long.TryParse(said.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var reset))
        {
            return Within(reset >= FirstMoment
                ? TimeSpan.FromSeconds(Math.Min(reset, 253402300799)) - now.Subtract(DateTimeOffset.UnixEpoch)
                : TimeSpan.FromSeconds(reset));
        }

        return headers.RetryAfter is { } after ? Within(after.Delta ?? after.Date - now) : null;
    }

    private static TimeSpan? Within(TimeSpan? span) => span is not { } wait ? null
        : wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait;
}
