using System.Security.Cryptography;
using System.Text;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>What all copies of one mail have in common, whichever way each came.</summary>
internal static class MailKey
{
    /// <summary>Two copies of one mail differ in the headers that servers added. A Message-ID alone could be taken from
    /// another's mail to have that one passed over, so sender and body belong to it.</summary>
    public static string Of(Stream raw, string? messageId, string sender)
    {
        if (messageId is null) return OfBytes(raw);
        raw.Position = BodyOf(raw);
        return Hash(Encoding.UTF8.GetBytes($"{messageId}\n{sender}\n{Hash(raw)}"));
    }

    /// <summary>For a mail that says nothing about itself.</summary>
    public static string OfBytes(Stream raw)
    {
        raw.Position = 0;
        return Hash(raw);
    }

    /// <summary>Where the first empty line ends; the end where there is none.</summary>
    private static long BodyOf(Stream raw)
    {
        var buffer = new byte[8192];
        var (position, last) = (0L, 0u);
        raw.Position = 0;
        for (int read; (read = raw.Read(buffer)) > 0;)
        {
            foreach (var value in buffer.AsSpan(0, read))
            {
                position++;
                last = (last << 8) | value;
                if ((last & 0xFFFF) == 0x0A0A || last == 0x0D0A0D0A) return position;
            }
        }

        return position;
    }

    private static string Hash(Stream rest) => Convert.ToHexStringLower(SHA256.HashData(rest));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
