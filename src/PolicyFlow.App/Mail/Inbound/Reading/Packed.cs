using MimeKit;
using MimeKit.Tnef;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>Opens what is packed in a part: Outlook's format, a mail as a file.</summary>
internal static class Packed
{
    private const int LargestMail = 8 * 1024 * 1024;

    /// <returns>Null where it is damaged.</returns>
    public static MimeEntity? Tnef(TnefPart tnef)
    {
        try
        {
            return tnef.Content is null ? null : tnef.ConvertToMessage().Body;
        }
#pragma warning disable CA1031 // The format is a maze, and a part that cannot be read must cost nothing but itself.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    /// <returns>Null where it is no mail, or too large to be read beside the one that brings it.</returns>
    public static MimeMessage? Mail(IMimeContent content)
    {
        if (content.Stream is null or { Length: > LargestMail }) return null;
        try
        {
            using var stream = content.Open();
            return new MimeParser(MailReader.Options, stream, MimeFormat.Entity).ParseMessage();
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
