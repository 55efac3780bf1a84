namespace PolicyFlow.App.Intake.Reading;

/// <summary>The kinds of file that a report may bring, told by their first bytes: a name or a claimed type proves
/// nothing.</summary>
public static class FileKind
{
    /// <summary>Bytes that <see cref="Of"/> wants to see.</summary>
    public const int HeadLength = 16;

    /// <summary>What a browser's file dialog offers.</summary>
    public const string Accept = "image/png,image/jpeg,image/webp,image/heic,image/heif,application/pdf";

    private static readonly string[] HeicBrands = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"];

    /// <summary>The content type, or null for a file of another kind.</summary>
    public static string? Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return "image/png";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "image/jpeg";
        if (head.StartsWith("%PDF-"u8)) return "application/pdf";
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8)) return "image/webp";
        return IsHeic(head) ? "image/heic" : null;
    }

    private static bool IsHeic(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12 || !head[4..].StartsWith("ftyp"u8)) return false;
        var brand = System.Text.Encoding.ASCII.GetString(head.Slice(8, 4));
        return HeicBrands.Contains(brand);
    }
}
