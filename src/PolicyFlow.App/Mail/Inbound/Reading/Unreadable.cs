using MimeKit;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>Why something in a mail cannot be read, in words for the person who looks at it as it came.</summary>
internal static class Unreadable
{
    public const string NoMail = "It is not an email.";
    public const string Failed = "Reading it failed.";
    public const string Nothing = "It has no sender, no subject and no words.";
    public const string NoParts = "Where its parts begin and end cannot be told.";
    public const string TooDeep = "Its parts lie too deep in one another.";
    public const string NoText = "Its words are no text in any known characters.";
    public const string Damaged = "It is damaged.";
    public const string Locked = "It is encrypted, or signed in a way that cannot be opened.";
    public const string Partial = "It is only a part of a longer email.";
    public const string Elsewhere = "It only says where its words are.";

    /// <summary>Kinds of part that cannot be read for what they are; null for any other.</summary>
    public static string? Reason(MimePart part) =>
        part is MessagePartial || part.ContentType.IsMimeType("message", "partial") ? Partial
        : part.ContentType.IsMimeType("application", "pgp-encrypted") ? Locked
        : part.ContentType.IsMimeType("multipart", "*") ? TooDeep
        : null;
}
