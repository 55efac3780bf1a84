using MimeKit;
using PolicyFlow.App.Intake.Reading;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>Makes files of parts. What a file is, its first bytes tell: names and claimed types prove
/// nothing.</summary>
internal static class MailFiles
{
    private const string Message = "message/rfc822";
    private const string Nameless = "attachment";

    /// <returns>Null for a kind that is not taken out.</returns>
    public static MailFile? Of(MimePart part)
    {
        return part.Content is { } content && FileKind.Of(Head(content, FileKind.HeadLength)) is { } type
            ? new MailFile(PlainText.FileName(part.FileName, Nameless), type, content.Open)
            : null;
    }

    public static MailFile? Of(string name, byte[] content) =>
        FileKind.Of(content.AsSpan(0, Math.Min(content.Length, FileKind.HeadLength))) is { } type
            ? new MailFile(PlainText.FileName(name, Nameless), type, () => new MemoryStream(content))
            : null;

    /// <summary>A message within the mail, as it stands there.</summary>
    public static MailFile Of(MimeMessage message) => new(Name(PlainText.Line(message.Subject, 150)), Message, () =>
    {
        var copy = new MemoryStream();
        message.WriteTo(copy);
        copy.Position = 0;
        return copy;
    });

    /// <summary>A message that is attached as a file.</summary>
    public static MailFile OfMail(MimePart part, IMimeContent content) =>
        new(PlainText.FileName(part.FileName, Name("")), Message, content.Open);

    /// <summary>Whether a file is a mail: it says so, and begins as one.</summary>
    public static bool IsMail(MimePart part, IMimeContent content)
    {
        var says = part.ContentType.IsMimeType("message", "rfc822") || part.ContentType.IsMimeType("message", "global")
            || (part.FileName ?? "").TrimEnd().EndsWith(".eml", StringComparison.OrdinalIgnoreCase);
        if (!says) return false;
        var head = Head(content, 200);
        var name = head.AsSpan(0, Math.Max(0, head.IndexOf((byte)':')));
        return head.AsSpan().StartsWith("From "u8)
            || (name.Length is > 0 and < 80 && name.IndexOfAnyExceptInRange((byte)'!', (byte)'~') < 0);
    }

    public static bool IsSignature(MimePart part) => part.ContentType.MediaSubtype.ToLowerInvariant()
        is "pkcs7-signature" or "x-pkcs7-signature" or "pgp-signature";

    private static string Name(string subject) =>
        subject.Length > 0 ? $"Forwarded: {PlainText.FileName(subject, "message")}.eml" : "Forwarded message.eml";

    private static byte[] Head(IMimeContent content, int most)
    {
        using var stream = content.Open();
        var head = new byte[most];
        return head[..stream.ReadAtLeast(head, most, throwOnEndOfStream: false)];
    }
}
