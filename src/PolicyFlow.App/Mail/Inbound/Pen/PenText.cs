using PolicyFlow.App.Mail.Inbound.Reading;

namespace PolicyFlow.App.Mail.Inbound.Pen;

/// <summary>Reads kept mail. It may be there because nothing could read it.</summary>
internal static class PenText
{
    public static ReadMail Read(string key, byte[] raw)
    {
        try
        {
            // One key for good: of what could not be worked on it is that of the bytes.
            return MailReader.Read(raw) with { Key = key };
        }
#pragma warning disable CA1031 // What the reader fails on, whatever it is, is shown as unreadable and kept whole.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new ReadMail(Message: null) { Key = key };
        }
    }
}
