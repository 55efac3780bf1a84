using MimeKit;
using PolicyFlow.App.Mail.Inbound.Doors;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>Reads raw mail. Nothing that anybody sends makes it fail: what cannot be read is empty.</summary>
internal static class MailReader
{
    private const int LongestSubject = 300;

    // Deeper nesting than people ever make is taken as one part.
    private static readonly ParserOptions Options = new() { MaxMimeDepth = 60 };

    public static ReadMail Read(ReadOnlyMemory<byte> raw) => Read(Bytes.Read(raw));

    /// <param name="raw">Can seek. Parts are read from it later too, so it outlives what was read.</param>
    public static ReadMail Read(Stream raw)
    {
        if (Parse(raw) is not { } message) return new ReadMail(Message: null) { Key = MailKey.OfBytes(raw) };
        var sender = message.From.Mailboxes.FirstOrDefault() ?? message.Sender;
        var email = EmailAddress.Normal(sender?.Address ?? "");
        var parts = MailParts.Of(message);
        return new ReadMail(message)
        {
            Key = MailKey.Of(raw, message.MessageId, email),
            Automatic = AutomaticMail.Sign(message),
            SenderEmail = EmailAddress.IsGood(email) ? email : "",
            SenderName = PlainText.Line(sender?.Name, DisplayName.MaxLength),
            Subject = PlainText.Line(message.Subject, LongestSubject),
            Text = parts.Text,
            Files = parts.Files,
            OtherAttachments = parts.OtherAttachments,
            Follows = [.. new[] { message.InReplyTo }.Concat(message.References.Reverse()).OfType<string>().Distinct()],
        };
    }

    private static MimeMessage? Parse(Stream raw)
    {
        try
        {
            raw.Position = 0;
            // Persistent: parts are read from the bytes that are there, not from copies.
            return new MimeParser(Options, raw, MimeFormat.Entity, persistent: true).ParseMessage();
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
