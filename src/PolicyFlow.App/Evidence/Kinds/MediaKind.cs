using System.Text;

namespace PolicyFlow.App.Evidence.Kinds;

/// <summary>Pictures, sound and video by their first bytes, beyond those that a report may bring.</summary>
internal static class MediaKind
{
    public static string? Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)) return "image/gif";
        if (head.StartsWith("ID3"u8) || IsMpegFrame(head)) return "audio/mpeg";
        if (head.StartsWith("OggS"u8)) return "audio/ogg";
        if (head.StartsWith("fLaC"u8)) return "audio/flac";
        if (head.StartsWith("#!AMR"u8)) return "audio/amr";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3])) return "video/webm";
        if (head.Length < 12) return null;
        if (head.StartsWith("RIFF"u8) && head[8..].StartsWith("WAVE"u8)) return "audio/wav";
        if (head.StartsWith("RIFF"u8) && head[8..].StartsWith("AVI "u8)) return "video/x-msvideo";
        return head[4..].StartsWith("ftyp"u8) ? OfBrand(Encoding.ASCII.GetString(head.Slice(8, 4))) : null;
    }

    private static bool IsMpegFrame(ReadOnlySpan<byte> head) =>
        head.Length > 3 && head[0] == 0xFF && head[1] is 0xFB or 0xF3 or 0xF2 && head[2] is not (0xFF or 0);

    private static string OfBrand(string brand) => brand switch
    {
        "avif" or "avis" => "image/avif",
        "M4A " or "M4B " => "audio/mp4",
        "qt  " => "video/quicktime",
        _ => "video/mp4",
    };
}
