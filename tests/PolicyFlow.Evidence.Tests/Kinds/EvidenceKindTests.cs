using PolicyFlow.App.Evidence.Kinds;
using PolicyFlow.Evidence.Tests.Running;

namespace PolicyFlow.Evidence.Tests.Kinds;

public sealed class EvidenceKindTests
{
    public static TheoryData<string, byte[], string?> Files => new()
    {
        { "a picture", Samples.Png(), "image/png" },
        { "a picture that is a script", Samples.GifThatIsAScript(), "image/gif" },
        { "a PDF that is a page", Samples.PdfThatIsAPage(), "application/pdf" },
        { "a drawing with a script", Samples.Svg(), "application/octet-stream" },
        { "a page", "\uFEFF  <!DOCTYPE html><p>hello"u8.ToArray(), "application/octet-stream" },
        { "text with a page in it", "hello <script>alert(1)</script>"u8.ToArray(), "application/octet-stream" },
        { "plain text", "They wrote: “you will see”\r\n"u8.ToArray(), "text/plain" },
        { "an email", Samples.Email(), "message/rfc822" },
        { "a Word file", Samples.Word(), OfficeFile.Document },
        { "an archive", Samples.Zip(("a.txt", "a"u8.ToArray())), "application/zip" },
        { "a bomb", Samples.ZipBomb(), "application/zip" },
        { "a broken archive", [.. "PK\u0003\u0004"u8, 1, 2, 3], "application/zip" },
        { "an archive with a program", Samples.Zip(("photo.jpg.exe", [1])), null },
        { "a Word file with macros", Samples.Zip(("[Content_Types].xml", [1]), ("word/document.xml", [1]), ("word/vbaProject.bin", [1])), "application/zip" },
        { "a video", [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0], "video/mp4" },
        { "a voice message", [.. "OggS"u8, 0, 2], "audio/ogg" },
        { "sound", [.. "ID3"u8, 4, 0, 0], "audio/mpeg" },
        { "a program for Windows", [.. "MZ"u8, 0x90, 0, 3], null },
        { "a program for Linux", [0x7F, .. "ELF"u8, 2, 1], null },
        { "a script", "#!/bin/sh\necho hello\n"u8.ToArray(), null },
        { "nobody knows", [0, 1, 2, 3, 4, 5], null },
        { "nothing", [], null },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_kind_is_told_by_the_content(string what, byte[] bytes, string? expected)
    {
        using var content = new MemoryStream(bytes);

        Assert.True(await EvidenceKind.OfAsync(content) == expected, what);
        Assert.Equal(0, content.Position);
    }

    [Fact]
    public async Task A_bomb_is_never_unpacked()
    {
        using var content = new MemoryStream(Samples.ZipBomb());
        var before = GC.GetTotalAllocatedBytes(precise: true);

        await EvidenceKind.OfAsync(content);

        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 5_000_000);
    }
}
