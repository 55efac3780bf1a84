using System.Text;
using MimeKit;
using MimeKit.Tnef;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>Walks through the parts of a mail: words, and files that a report may bring.</summary>
internal sealed class MailParts
{
    /// <summary>Words of messages within messages are read that deep; below that they are in the file.</summary>
    private const int DeepestForward = 5;

    /// <summary>Nobody packs deeper than that, whatever is packed in what.</summary>
    private const int Deepest = 80;

    private readonly StringBuilder _text = new();
    private readonly List<MailFile> _files = [];

    public string Text => PlainText.Tidy(_text.ToString());

    public IReadOnlyList<MailFile> Files => _files;

    public int OtherAttachments { get; private set; }

    /// <summary>What kept the first part that could not be read from being read; null where there is none.</summary>
    public string? Unread { get; private set; }

    public static MailParts Of(MimeMessage message)
    {
        var parts = new MailParts();
        parts.Take(message.Body, new Place(Words: true, Forwards: 0, Depth: 0));
        return parts;
    }

    private void Take(MimeEntity? entity, Place place)
    {
        var inside = place with { Depth = place.Depth + 1 };
        switch (entity)
        {
            case not null when place.Depth > Deepest:
                Miss(Unreadable.TooDeep);
                break;
            case Multipart several:
                TakeSeveral(several, inside);
                break;
            case not null when entity.ContentType.IsMimeType("message", "external-body"):
                if (place.Words) Append(entity.ContentType.Parameters["url"] ?? "");
                Miss(Unreadable.Elsewhere);
                break;
            case MessagePart { Message: { } message }:
                TakeForwarded(message, MailFiles.Of(message), inside);
                break;
            case TnefPart tnef:
                TakeTnef(tnef, inside);
                break;
            case TextPart { IsAttachment: false } text:
                if (place.Words) TakeWords(text);
                break;
            case MimePart { IsAttachment: false, FileName: null } part when IsUntold(part):
                if (place.Words) TakeWords(new TextPart("plain") { Content = part.Content });
                break;
            case MimePart { Content: { } content } part:
                TakeFile(part, content, inside);
                break;
        }
    }

    private void TakeSeveral(Multipart several, Place place)
    {
        if (several.ContentType.IsMimeType("multipart", "alternative")) TakeOneOf(several, place);
        else foreach (var part in several) Take(part, place);

        // Without the mark that divides them, all parts are one.
        if (several.Count > 0) return;
        if (place.Words) Append(several.Preamble ?? "");
        Unread ??= Unreadable.NoParts;
    }

    /// <summary>The same words in several forms: the plain one is enough, unless it is blank.</summary>
    private void TakeOneOf(Multipart forms, Place place)
    {
        var plain = !place.Words ? null : forms.OfType<TextPart>().Where(t => t.IsPlain && !t.IsAttachment)
            .Select(MailWords.Of).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));
        if (plain is not null) Append(plain);
        var words = place.Words && plain is null;
        foreach (var part in forms.Where(p => p is not TextPart { IsPlain: true, IsAttachment: false }))
        {
            var before = _text.Length;
            Take(part, place with { Words = words });
            if (_text.Length > before) words = false;
        }
    }

    private void TakeForwarded(MimeMessage message, MailFile file, Place place)
    {
        // The bytes between the boundaries, whole; what is forwarded within it is in there.
        if (place.Forwards == 0) _files.Add(file);
        if (place.Forwards == DeepestForward) return;
        if (place.Words) Append(QuotedText.ForwardMark(PlainText.Line(message.Subject, 150)));
        Take(message.Body, place with { Forwards = place.Forwards + 1 });
    }

    /// <summary>Outlook's own format. Its words are most often those of the part beside it once more.</summary>
    private void TakeTnef(TnefPart tnef, Place place)
    {
        if (Packed.Tnef(tnef) is not { } inside) Miss(Unreadable.Damaged);
        else Take(inside, place with { Words = place.Words && string.IsNullOrWhiteSpace(_text.ToString()) });
    }

    private void TakeWords(TextPart part)
    {
        if (MailWords.Of(part) is not { } text) Miss(Unreadable.NoText);
        else if (PgpText.IsLocked(text)) Miss(Unreadable.Locked);
        else
        {
            var (words, files) = Uuencoded.Split(PgpText.Of(text));
            Append(words);
            foreach (var (name, content) in files) Keep(MailFiles.Of(name, content));
        }
    }

    private void TakeFile(MimePart part, IMimeContent content, Place place)
    {
        if (MailFiles.IsSignature(part)) return;
        if (SignedMail.Is(part))
        {
            if (SignedMail.Inside(part, MailReader.Options) is { } signed) Take(signed, place);
            else Miss(Unreadable.Locked);
        }
        else if (MailFiles.IsMail(part, content))
        {
            var file = MailFiles.OfMail(part, content);
            if (Packed.Mail(content) is { } message) TakeForwarded(message, file, place);
            else _files.Add(file);
        }
        else if (Unreadable.Reason(part) is { } reason) Miss(reason);
        else Keep(MailFiles.Of(part));
    }

    /// <summary>It says in no readable way what it is, which stands for plain text.</summary>
    private static bool IsUntold(MimePart part) =>
        part.Headers[HeaderId.ContentType] is { } type && !ContentType.TryParse(type, out _);

    private void Keep(MailFile? file)
    {
        if (file is null) OtherAttachments++;
        else _files.Add(file);
    }

    private void Miss(string why)
    {
        OtherAttachments++;
        Unread ??= why;
    }

    private void Append(string words)
    {
        if (_text.Length < MailWords.Longest && words.Length > 0) _text.Append(words).Append("\n\n");
    }

    /// <param name="Words">Whether words count there, or only files.</param>
    /// <param name="Forwards">Messages around it.</param>
    private readonly record struct Place(bool Words, int Forwards, int Depth);
}
