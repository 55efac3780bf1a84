using System.Net;
using System.Text.Json;
using PolicyFlow.App.Mail.Inbound.Events;
using PolicyFlow.App.Mail.Inbound.Loop;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace PolicyFlow.App.Mail;

/// <summary>Sends through SendGrid's API, one request a mail. What is sent is tracked by nobody: SendGrid changes no link
/// and adds no picture.</summary>
public sealed class SendGridTransport(SendGridOptions options, HttpClient http) : IMailTransport
{
    private readonly SendGridClient _client = new(http, new SendGridClientOptions
    {
        ApiKey = options.ApiKey,
        Host = options.ApiAddress,
    });

    public async Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
    {
        if (MailCheck.Problem(mail) is { } problem) return new MailResult.RefusedForGood(problem);
        try
        {
            var answer = await _client.SendEmailAsync(Build(mail), cancel);
            return answer.IsSuccessStatusCode
                ? new MailResult.Accepted($"SendGrid took it over: {(int)answer.StatusCode}")
                : Judge(answer.StatusCode, await answer.Body.ReadAsStringAsync(cancel));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            return new MailResult.TryLater("SendGrid could not be reached, or did not answer in time.", OutOfReach: true);
        }
    }

    private SendGridMessage Build(OutgoingMail mail)
    {
        var message = new SendGridMessage
        {
            From = new EmailAddress(options.From, options.FromName),
            Subject = mail.Subject,
            PlainTextContent = mail.Text,
            HtmlContent = mail.Html,
        };
        message.AddTo(mail.To, mail.ToName);
        if (mail.ReplyTo is not null) message.ReplyTo = new EmailAddress(mail.ReplyTo);
        message.AddHeader("Message-ID", $"<{mail.MessageId}>");
        // Events name the mail by this too: SendGrid may give it a Message-ID of its own.
        message.AddCustomArg(DeliveryEvent.OurMessageId, mail.MessageId);
        message.AddHeader(
            "Auto-Submitted", mail.AutoSubmitted == AutoSubmitted.Replied ? "auto-replied" : "auto-generated");
        message.AddHeader("X-Auto-Response-Suppress", "All");
        if (mail.InReplyTo is not null)
        {
            message.AddHeader("In-Reply-To", $"<{mail.InReplyTo}>");
            message.AddHeader("References", $"<{mail.InReplyTo}>");
        }

        if (mail.LoopToken is not null) message.AddHeader(LoopToken.Header, mail.LoopToken);
        message.SetClickTracking(false, false);
        message.SetOpenTracking(false);
        message.SetSubscriptionTracking(false);
        return message;
    }

    // Only what SendGrid says of the recipient or the content is about this mail. A key that has expired or a sender that
    // is not set up is a quarrel with our settings, and the mail must not be lost over that.
    private static MailResult Judge(HttpStatusCode status, string body)
    {
        var fields = FieldsIn(body);
        var reason = $"SendGrid answered {(int)status}" + (fields.Count > 0 ? $" about {string.Join(", ", fields)}" : "");
        var aboutThisMail = status == HttpStatusCode.RequestEntityTooLarge
            || (status == HttpStatusCode.BadRequest && fields.Count > 0 && fields.All(IsOfTheMail));
        return aboutThisMail
            ? new MailResult.RefusedForGood(reason)
            : new MailResult.TryLater(reason, OutOfReach: (int)status >= 500);
    }

    private static bool IsOfTheMail(string field) =>
        field.StartsWith("personalizations", StringComparison.Ordinal)
        || field.StartsWith("content", StringComparison.Ordinal)
        || field.StartsWith("subject", StringComparison.Ordinal);

    /// <summary>The fields that SendGrid objects to. Its sentences may repeat an address and are left out.</summary>
    private static List<string> FieldsIn(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return
            [
                .. document.RootElement.GetProperty("errors").EnumerateArray()
                    .Select(e => e.TryGetProperty("field", out var field) ? field.GetString() : null)
                    .Where(f => f is { Length: > 0 and < 100 } && f.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_'))
                    .Select(f => f!),
            ];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return [];
        }
    }
}
