using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using MimeKit;
using PolicyFlow.App.Mail.Inbound.Doors;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>Takes a mail out of its S/MIME signature where the signature lies around it. It is not checked: who sent a
/// mail is judged by other signs.</summary>
internal static class SignedMail
{
    private const int Largest = 8 * 1024 * 1024;

    public static bool Is(MimePart part) => part.ContentType.IsMimeType("application", "pkcs7-mime")
        || part.ContentType.IsMimeType("application", "x-pkcs7-mime");

    /// <returns>Null where it is locked, damaged or too large.</returns>
    public static MimeEntity? Inside(MimePart part, ParserOptions options)
    {
        if (part.Content is not { Stream.Length: < Largest } content) return null;
        using var bytes = new MemoryStream();
        content.DecodeTo(bytes);
        try
        {
            var signed = new SignedCms();
            signed.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
            return signed.Detached
                ? null
                : MimeEntity.Load(options, Bytes.Read(signed.ContentInfo.Content), persistent: true);
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
