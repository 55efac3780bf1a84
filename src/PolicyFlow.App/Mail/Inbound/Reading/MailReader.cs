using System.Security.Cryptography;
using System.Text;
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

    /// <param name="own">Tells our own mail, should it come back.</param>
    public static ReadMail Read(ReadOnlyMemory<byte> raw, OwnMail own)
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

    private static ReadMail Read(MimeMessage message, ReadOnlyMemory<byte> raw, OwnMail own)
    {
        var sender = message.From.Mailboxes.FirstOrDefault() ?? message.Sender;
        var email = EmailAddress.Normal(sender?.Address ?? "");
        var subject = PlainText.Line(message.Subject, LongestSubject);
        var parts = MailParts.Of(message);
        var automatic = AutomaticMail.Find(message, own);
        return new ReadMail(message)
        {
            Key = KeyOf(raw.Span, message.MessageId, email),
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

    private static ReadMail Nothing(ReadOnlyMemory<byte> raw, string why) =>
        new(Message: null) { Key = Hash(raw.Span), WhyUnreadable = why };

    private static string? WhyUnreadable(MailParts parts, bool isAddressed) =>
        parts.Text.Length > 0 || parts.Files.Count > 0 ? null
        : parts.Unread ?? (isAddressed || parts.OtherAttachments > 0 ? null : Unreadable.Nothing);

    private static MimeMessage? Parse(ReadOnlyMemory<byte> raw)
    {
        try
        {
            // Persistent: parts are read from the bytes that are there, not from copies.
            return new MimeParser(Options, AtHead(Bytes.Read(raw)), MimeFormat.Entity, persistent: true).ParseMessage();
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
        // Mail comes in characters that .NET knows only when it is told to.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        // Deeper nesting than people ever make is taken as one part.
        return new ParserOptions { MaxMimeDepth = 60 };
    }

    /// <summary>Two copies of one mail differ in the headers that servers added. A Message-ID alone could be taken from
    /// another's mail to have that one passed over, so sender and body belong to it.</summary>
    private static string KeyOf(ReadOnlySpan<byte> raw, string? messageId, string sender) => messageId is null
        ? Hash(raw)
        : Hash(Encoding.UTF8.GetBytes($"{messageId}\n{sender}\n{Hash(BodyOf(raw))}"));

    private static ReadOnlySpan<byte> BodyOf(ReadOnlySpan<byte> raw)
    {
        var (crlf, lf) = (raw.IndexOf("\r\n\r\n"u8), raw.IndexOf("\n\n"u8));
        return crlf >= 0 && (lf < 0 || crlf < lf) ? raw[(crlf + 4)..] : lf >= 0 ? raw[(lf + 2)..] : [];
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
