using MimeKit;
using PolicyFlow.App.Mail.Inbound.Doors;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>Reads raw mail. Nothing that anybody sends makes it fail: what cannot be read is empty.</summary>
internal static class MailReader
{
    private const int LongestSubject = 300;
    private const int MostFollowed = 200;

    internal static readonly ParserOptions Options = MakeOptions();

    public static ReadMail Read(ReadOnlyMemory<byte> raw) => Read(raw, OwnMail.Unknown);

    public static ReadMail Read(ReadOnlyMemory<byte> raw, OwnMail own) => Read(Bytes.Read(raw), own);

    /// <param name="raw">Can seek. Parts are read from it later too, so it outlives what was read.</param>
    /// <param name="own">Tells our own mail, should it come back.</param>
    public static ReadMail Read(Stream raw, OwnMail own)
    {
        try
        {
            return Parse(raw) is { } message ? Read(message, raw, own) : Nothing(raw, Unreadable.NoMail);
        }
#pragma warning disable CA1031 // Whatever it is that nobody has thought of: a person looks at it, nothing is lost.
        catch (Exception fault) when (fault is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return Nothing(raw, Unreadable.Failed);
        }
    }

    private static ReadMail Read(MimeMessage message, Stream raw, OwnMail own)
    {
        var sender = message.From.Mailboxes.FirstOrDefault() ?? message.Sender;
        var email = EmailAddress.Normal(sender?.Address ?? "");
        var subject = PlainText.Line(message.Subject, LongestSubject);
        var parts = MailParts.Of(message);
        var automatic = AutomaticMail.Find(message, own);
        return new ReadMail(message)
        {
            Key = MailKey.Of(raw, message.MessageId, email),
            Automatic = automatic?.Sign,
            AutomaticKind = automatic?.Kind,
            WhyUnreadable = WhyUnreadable(parts, sender is not null || subject.Length > 0),
            SenderEmail = EmailAddress.IsGood(email) ? email : "",
            SenderName = PlainText.Line(sender?.Name, DisplayName.MaxLength),
            Subject = subject,
            Text = parts.Text,
            Files = parts.Files,
            OtherAttachments = parts.OtherAttachments,
            SentTo = MailRoute.SentTo(message),
            IsReport = MailRoute.IsReport(message),
            Follows =
            [
                .. new[] { message.InReplyTo }.Concat(message.References.Reverse()).OfType<string>().Distinct()
                    .Take(MostFollowed),
            ],
        };
    }

    private static ReadMail Nothing(Stream raw, string why) =>
        new(Message: null) { Key = MailKey.OfBytes(raw), WhyUnreadable = why };

    private static string? WhyUnreadable(MailParts parts, bool isAddressed) =>
        parts.Text.Length > 0 || parts.Files.Count > 0 ? null
        : parts.Unread ?? (isAddressed || parts.OtherAttachments > 0 ? null : Unreadable.Nothing);

    private static MimeMessage? Parse(Stream raw)
    {
        try
        {
            raw.Position = 0;
            // Persistent: parts are read from the bytes that are there, not from copies.
            return new MimeParser(Options, AtHead(raw), MimeFormat.Entity, persistent: true).ParseMessage();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Some programs leave empty lines before the head, which would end it.</summary>
    private static Stream AtHead(Stream raw)
    {
        while (raw.ReadByte() is '\r' or '\n')
        {
            // Nothing is lost.
        }

        raw.Position = Math.Max(0, raw.Position - 1);
        return raw;
    }

    private static ParserOptions MakeOptions()
    {
        MailCharacters.Know();

        // Deeper nesting than people ever make is taken as one part.
        return new ParserOptions { MaxMimeDepth = 60 };
    }
}
