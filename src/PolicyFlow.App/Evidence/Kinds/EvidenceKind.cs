using PolicyFlow.App.Intake.Reading;

namespace PolicyFlow.App.Evidence.Kinds;

/// <summary>The kinds of file that somebody who works on a case may put in, told by their content: a name or a claimed type
/// proves nothing. None is ever opened by the program but pictures for a thumbnail, and none is ever sent but as a
/// download.</summary>
public static class EvidenceKind
{
    /// <summary>Kept as bytes that nobody opens here: web pages and drawings, which may hold a program.</summary>
    public const string Opaque = "application/octet-stream";

    /// <summary>Kept as it is; what is in it is never unpacked.</summary>
    public const string Archive = "application/zip";

    public const string Email = "message/rfc822";
    public const string Text = "text/plain";

    /// <summary>Bytes that <see cref="OfAsync"/> wants to see of the beginning.</summary>
    public const int HeadLength = 4096;

    private static readonly Dictionary<string, string> Endings = new()
    {
        ["image/png"] = ".png",
        ["image/jpeg"] = ".jpg",
        ["image/webp"] = ".webp",
        ["image/gif"] = ".gif",
        ["image/heic"] = ".heic",
        ["image/avif"] = ".avif",
        ["application/pdf"] = ".pdf",
        [Email] = ".eml",
        [Text] = ".txt",
        ["audio/mpeg"] = ".mp3",
        ["audio/mp4"] = ".m4a",
        ["audio/wav"] = ".wav",
        ["audio/ogg"] = ".ogg",
        ["audio/flac"] = ".flac",
        ["audio/amr"] = ".amr",
        ["video/mp4"] = ".mp4",
        ["video/quicktime"] = ".mov",
        ["video/webm"] = ".webm",
        ["video/x-msvideo"] = ".avi",
        [OfficeFile.Document] = ".docx",
        [OfficeFile.Sheet] = ".xlsx",
        [OfficeFile.Slides] = ".pptx",
        [Archive] = ".zip",
    };

    /// <summary>The ending of a file's name that goes with its content; one that opens nothing for all others.</summary>
    public static string EndingOf(string contentType) => Endings.GetValueOrDefault(contentType, ".bin");

    /// <summary>The content type, or null for what is not taken: programs, and what nobody can tell.</summary>
    /// <param name="content">At its beginning, and able to seek.</param>
    public static async Task<string?> OfAsync(Stream content, CancellationToken cancel = default)
    {
        var head = new byte[HeadLength];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        content.Position = 0;
        if (length == 0) return null;
        var known = FileKind.Of(head.AsSpan(0, length)) ?? MediaKind.Of(head.AsSpan(0, length));
        if (known is not null) return known;
        if (ProgramKind.Is(head.AsSpan(0, length))) return null;
        if (head.AsSpan(0, length).StartsWith("PK\x03\x04"u8)) return OfficeFile.Of(content);
        return await TextKind.OfAsync(content, cancel);
    }
}
