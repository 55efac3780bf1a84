using System.IO.Compression;
using System.Net;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Taking;

/// <summary>What can harm a computer is named in the case and not taken out of the mail.</summary>
public sealed class DangerousFilesTests : IDisposable
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[40]];
    private readonly TestFolder _folder = new();

    public static TheoryData<string, byte[]> Dangerous => new()
    {
        { "invoice.exe", "MZ whatever"u8.ToArray() },
        { "picture.png", "MZ a program under another name"u8.ToArray() },
        { "picture.png.scr", Png },
        { "run.js", "alert(1)"u8.ToArray() },
        { "run.vbs", "x"u8.ToArray() },
        { "run.bat", "x"u8.ToArray() },
        { "go.lnk", "x"u8.ToArray() },
        { "disk.iso", "x"u8.ToArray() },
        { "page.html", "<script>"u8.ToArray() },
        { "drawing.svg", "<svg/>"u8.ToArray() },
        { "minutes.docm", "x"u8.ToArray() },
        { "minutes.docx", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin") },
        { "photos.zip", Zip("one.jpg", "two/readme.exe") },
        { "photos.zip", Zip("one.jpg", "inner.zip") },
        { "script", "#!/bin/sh\n"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Dangerous))]
    public async Task It_is_refused_by_its_name_or_by_what_it_is(string name, byte[] bytes)
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.WithFiles((name, bytes), ("good.png", Png)));

        var theCase = await site.OnlyCaseAsync();
        Assert.Equal([name], theCase.Origin!.Refused);
        Assert.Equal(["Email as it came.eml", "good.png"], theCase.Words.Files.Select(f => f.Name));
        Assert.Contains($"can harm a computer: “{name}”", theCase.Words.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("not taken out", theCase.Words.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ordinary_document_is_not_refused()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.WithFiles(
            ("minutes.docx", Zip("[Content_Types].xml", "word/document.xml", "docProps/app.xml")),
            ("photos.zip", Zip("one.jpg"))));

        var theCase = await site.OnlyCaseAsync();
        Assert.Empty(theCase.Origin!.Refused);
        Assert.Contains("2 attachments were not taken out", theCase.Words.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_original_is_a_download_that_no_browser_opens()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.WithFiles(("page.html", "<script>alert(1)</script>"u8.ToArray())));
        var theCase = await site.OnlyCaseAsync();
        using var dana = await Browser.OfAsync(site);

        using var answer = await dana.GetAsync($"/cases/{theCase.Reference}/evidence/{theCase.Words.Files[0].Sha256}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write("content"u8);
            }
        }

        return bytes.ToArray();
    }
}
