using MimeKit;
using PolicyFlow.App.Mail.Inbound.Loop;

namespace PolicyFlow.App.Mail;

/// <summary>Makes the mail that goes over the wire.</summary>
public static class MimeMail
{
    /// <summary>The mail must have passed <see cref="MailCheck"/>.</summary>
    public static MimeMessage Build(OutgoingMail mail, SmtpOptions options)
    {
        var message = new MimeMessage { Subject = mail.Subject, MessageId = mail.MessageId };
        message.From.Add(new MailboxAddress(options.FromName, options.From));
        message.To.Add(new MailboxAddress(mail.ToName ?? "", mail.To));
        if (mail.ReplyTo is not null) message.ReplyTo.Add(new MailboxAddress("", mail.ReplyTo));
        if (mail.InReplyTo is not null)
        {
            message.InReplyTo = mail.InReplyTo;
            message.References.Add(mail.InReplyTo);
        }

        message.Headers.Add(
            "Auto-Submitted", mail.AutoSubmitted == AutoSubmitted.Replied ? "auto-replied" : "auto-generated");
        // Keeps Exchange from answering for somebody who is away.
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        if (mail.LoopToken is not null) message.Headers.Add(LoopToken.Header, mail.LoopToken);
        message.Body = Body(mail);
        return message;
    }

    private static MimeEntity Body(OutgoingMail mail)
    {
        var text = new TextPart("plain") { Text = mail.Text };
        return mail.Html is null
            ? text
            : new MultipartAlternative { text, new TextPart("html") { Text = mail.Html } };
    }
}
