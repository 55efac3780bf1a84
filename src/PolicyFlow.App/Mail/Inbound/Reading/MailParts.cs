using System.Text;
using MimeKit;
using MimeKit.Tnef;
using PolicyFlow.App.Intake.Reading;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>Walks through the parts of a mail: words, and files that a report may bring.</summary>
internal sealed class MailParts
{
    private const string Message = "message/rfc822";

    /// <summary>Words of messages within messages are read that deep; below that they are in the file.</summary>
    private const int DeepestForward = 5;

    private readonly StringBuilder _text = new();
    private readonly List<MailFile> _files = [];

    public string Text => PlainText.Tidy(_text.ToString());

    public IReadOnlyList<MailFile> Files => _files;

    public int OtherAttachments { get; private set; }

    public static MailParts Of(MimeMessage message)
    {
        var parts = new MailParts();
        parts.Take(message.Body, words: true, forwards: 0);
        return parts;
    }

    private void Take(MimeEntity? entity, bool words, int forwards)
    {
        switch (entity)
        {
            case Multipart several when several.ContentType.IsMimeType("multipart", "alternative"):
                TakeOneOf(several, words, forwards);
                break;
            case Multipart several:
                foreach (var part in several) Take(part, words, forwards);
                break;
            case MessagePart forwarded:
                TakeForwarded(forwarded, words, forwards);
                break;
            case TnefPart tnef:
                var inside = InTnef(tnef);
                if (inside.Count == 0) OtherAttachments++;
                foreach (var part in inside) Take(part, words, forwards);
                break;
            case TextPart text when !text.IsAttachment && (text.IsPlain || text.IsHtml):
                if (words) Append(MailWords.Of(text));
                break;
            case MimePart file:
                TakeFile(file);
                break;
        }
    }

    /// <summary>The same words in several forms: the plain one is enough, unless it is blank.</summary>
    private void TakeOneOf(Multipart forms, bool words, int forwards)
    {
        var plain = forms.OfType<TextPart>().Where(t => t.IsPlain && !t.IsAttachment).Select(MailWords.Of)
            .FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));
        if (words && plain is not null) Append(plain);
        foreach (var part in forms.Where(p => p is not TextPart { IsPlain: true, IsAttachment: false }))
            Take(part, words && plain is null, forwards);
    }

    private void TakeForwarded(MessagePart part, bool words, int forwards)
    {
        if (part.Message is not { } message) return;
        var subject = PlainText.Line(message.Subject, 150);
        if (forwards == 0)
        {
            // The bytes between the boundaries, whole; what is forwarded within it is in there.
            var name = subject.Length > 0 ? $"Forwarded: {subject}.eml" : "Forwarded message.eml";
            _files.Add(new MailFile(name, Message, () =>
            {
                var copy = new MemoryStream();
                message.WriteTo(copy);
                copy.Position = 0;
                return copy;
            }));
        }

        if (forwards == DeepestForward) return;
        if (words) Append($"----- Forwarded message: {subject} -----");
        Take(message.Body, words, forwards + 1);
    }

    private void TakeFile(MimePart part)
    {
        if (part.Content is not { } content || IsSignature(part)) return;
        var name = PlainText.FileName(part.FileName, "attachment");
        var type = name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) ? Message : KindOf(content);
        if (type is null) OtherAttachments++;
        else _files.Add(new MailFile(name, type, content.Open));
    }

    private static string? KindOf(IMimeContent content)
    {
        using var stream = content.Open();
        var head = new byte[FileKind.HeadLength];
        return FileKind.Of(head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
    }

    private static List<MimeEntity> InTnef(TnefPart tnef)
    {
        try
        {
            return [.. tnef.ExtractAttachments()];
        }
        catch (Exception fault) when (fault is TnefException or FormatException or IOException or ArgumentException
            or InvalidOperationException or NotSupportedException)
        {
            return [];
        }
    }

    private static bool IsSignature(MimePart part) => part.ContentType.MediaSubtype.ToLowerInvariant()
        is "pkcs7-signature" or "x-pkcs7-signature" or "pgp-signature";

    private void Append(string words)
    {
        if (_text.Length < MailWords.Longest) _text.Append(words).Append("\n\n");
    }
}
