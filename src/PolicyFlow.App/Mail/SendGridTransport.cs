using System.Net;
using PolicyFlow.App.Mail.Inbound.Events;
using PolicyFlow.App.Mail.Inbound.Loop;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace PolicyFlow.App.Mail;

/// <summary>
/// Sends through SendGrid's API, one request a mail. What is sent is tracked by nobody: SendGrid changes no link and adds no
/// picture. What goes along as a custom argument is kept there for long: an id and nothing else.
/// <para>A mail is sent twice in one case only: the line broke, or no answer came in time, after SendGrid had the request.
/// Nobody can then tell whether it was taken. It is sent again with the same Message-ID, not before the Event Webhook has
/// had a few minutes to tell what became of the first one, and the timeline says that it may have gone twice
/// (docs/decisions/0010).</para>
/// </summary>
/// <param name="system">System time; the machine's own where null.</param>
public sealed class SendGridTransport(SendGridOptions options, HttpClient http, TimeProvider? system = null)
    : IMailTransport
{
    /// <summary>How long news of a mail in doubt may take before it is sent again.</summary>
    public static readonly TimeSpan InDoubt = TimeSpan.FromMinutes(5);

    private readonly TimeProvider _system = system ?? TimeProvider.System;

    private readonly SendGridClient _client = new(http, new SendGridClientOptions
    {
        ApiKey = options.ApiKey,
        Host = options.ApiAddress,
    });

    public async Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
    {
        if (MailCheck.Problem(mail) is { } problem)
            return new MailResult.RefusedForGood(problem) { Trouble = MailTrouble.Content };
        try
        {
            var answer = await _client.SendEmailAsync(Build(mail), cancel);
            if (answer.IsSuccessStatusCode) return new MailResult.Accepted(Taken(answer.StatusCode));
            var error = SendGridError.Read(await answer.Body.ReadAsStringAsync(cancel));
            return SendGridAnswer.Judge(answer.StatusCode, error, answer.Headers, _system.GetUtcNow());
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            return Unreached(fault, mail.Urgent);
        }
    }

    private string Taken(HttpStatusCode status) => options.Sandbox
        ? $"SendGrid checked it and delivers nothing, since sandbox mode is on: {(int)status}"
        : $"SendGrid took it over: {(int)status}";

    /// <summary>Where no connection came about, nothing was taken; after that nobody knows.</summary>
    private static MailResult.TryLater Unreached(Exception fault, bool urgent)
    {
        var (trouble, taken) = fault switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => (MailTrouble.NoSuchHost, false),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => (MailTrouble.NotListening, false),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
                (MailTrouble.Certificate, false),
            OperationCanceledException => (MailTrouble.Timeout, true),
            _ => (MailTrouble.Dropped, true),
        };
        return new MailResult.TryLater("SendGrid could not be reached, or did not answer in time.", OutOfReach: true)
        {
            Trouble = trouble,
            PerhapsTaken = taken,
            RetryAfter = taken && !urgent ? InDoubt : null,
        };
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
        if (options.Sandbox) message.SetSandBoxMode(true);
        return message;
    }
}
