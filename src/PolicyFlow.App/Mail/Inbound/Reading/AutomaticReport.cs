using MimeKit;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>Reports that machines make about mail, told by the kind of their content: bounces, complaints, receipts,
/// answers to invitations. One that a person passes on lies deeper, and is none.</summary>
internal static class AutomaticReport
{
    public static AutomaticSign? Find(MimeEntity? body)
    {
        if (body is null) return null;
        if (body.ContentType.IsMimeType("multipart", "report"))
        {
            return IsReceipt(body.ContentType.Parameters["report-type"]) || Leaves(body).Any(IsReceipt)
                ? new AutomaticSign(AutomaticKind.Receipt, "receipt")
                : new AutomaticSign(AutomaticKind.Bounce, "report of a mail server");
        }

        if (IsReceipt(body)) return new AutomaticSign(AutomaticKind.Receipt, "receipt");
        if (body.ContentType.IsMimeType("message", "delivery-status"))
            return new AutomaticSign(AutomaticKind.Bounce, "report of a mail server");
        return Leaves(body).Any(IsAnswer) ? new AutomaticSign(AutomaticKind.Receipt, "answer to an invitation") : null;
    }

    /// <summary>The body itself, or what it shows as a whole; not what is attached to it.</summary>
    private static IEnumerable<MimeEntity> Leaves(MimeEntity body) => body is Multipart several
        ? several.Take(20).SelectMany(part => part is Multipart inner ? inner.Take(20) : [part])
        : [body];

    private static bool IsReceipt(MimeEntity part) =>
        part.ContentType.MediaType.Equals("message", StringComparison.OrdinalIgnoreCase)
        && IsReceipt(part.ContentType.MediaSubtype);

    private static bool IsReceipt(string? type) =>
        "disposition-notification".Equals(type, StringComparison.OrdinalIgnoreCase);

    private static bool IsAnswer(MimeEntity part) => !part.IsAttachment
        && part.ContentType.IsMimeType("text", "calendar")
        && "reply".Equals(part.ContentType.Parameters["method"], StringComparison.OrdinalIgnoreCase);
}
