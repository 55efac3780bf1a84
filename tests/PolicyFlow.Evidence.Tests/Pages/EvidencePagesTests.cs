using System.Net;
using PolicyFlow.App.Storing;
using PolicyFlow.Evidence.Tests.Running;
using SkiaSharp;

namespace PolicyFlow.Evidence.Tests.Pages;

public sealed class EvidencePagesTests : IAsyncLifetime
{
    private EvidenceSite _site = null!;

    public async Task InitializeAsync() => _site = await EvidenceSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task What_a_manager_puts_in_is_listed_with_who_where_from_and_hash()
    {
        var reference = await _site.ReportAsync();
        using var manager = await _site.AsAsync(EvidenceSite.Manager);
        var (png, email) = (Samples.Png(), Samples.Email());

        Assert.Equal(HttpStatusCode.SeeOther, (await manager.PutInAsync(reference, png, "../../shot.png.exe")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.PutInAsync(reference, email, "mail.eml", "Forwarded")).Status);

        var pieces = await manager.PiecesAsync(reference);
        Assert.Equal([Samples.HashOf(png), Samples.HashOf(email)], pieces.Select(p => p["sha256"]!.GetValue<string>()));
        Assert.Equal(["image/png", "message/rfc822"], pieces.Select(p => p["contentType"]!.GetValue<string>()));
        Assert.Equal(["Sent by a parent", "Forwarded"], pieces.Select(p => p["from"]!.GetValue<string>()));
        Assert.All(pieces, p => Assert.Equal("added", p["origin"]!.GetValue<string>()));
        Assert.All(pieces, p => Assert.Contains("Dana", p["by"]!.GetValue<string>(), StringComparison.Ordinal));
        var page = await manager.PageAsync($"/cases/{reference}/evidence");
        Assert.Contains(Samples.HashOf(png), page, StringComparison.Ordinal);
        Assert.Contains("no virus scanner is set up", page, StringComparison.Ordinal);
        Assert.Equal(png, await manager.BytesAsync($"/cases/{reference}/evidence/{Samples.HashOf(png)}"));
        var drafts = new List<string>();
        await foreach (var file in _site.Get<IFileStore>().ListAsync("draft/")) drafts.Add(file.Key);
        Assert.DoesNotContain(drafts, d => d.Contains("/file-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_look_and_download_is_in_the_custody_log()
    {
        var reference = await _site.ReportAsync();
        using var manager = await _site.AsAsync(EvidenceSite.Manager);
        var png = Samples.Png();
        await manager.PutInAsync(reference, png, "shot.png");
        var path = $"/cases/{reference}/evidence/{Samples.HashOf(png)}";

        await manager.BytesAsync(path + "/thumbnail");
        await manager.BytesAsync(path + "/thumbnail");
        await manager.BytesAsync(path + "/picture?look=clear");
        await manager.BytesAsync(path);

        var custody = (await manager.PiecesAsync(reference)).Single()["custody"]!.AsArray();
        Assert.Equal(
            ["put-in 1", "blurred 2", "picture 1", "downloaded 1"],
            custody.Select(c => $"{c!["deed"]} {c["times"]}"));
        Assert.Contains(
            "Saw the blurred thumbnail (2 times)", await manager.PageAsync($"/cases/{reference}/evidence"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_are_blurred_until_one_is_asked_for()
    {
        var reference = await _site.ReportAsync();
        using var manager = await _site.AsAsync(EvidenceSite.Manager);
        var png = Samples.Png();
        var sha = Samples.HashOf(png);
        await manager.PutInAsync(reference, png, "shot.png");
        var path = $"/cases/{reference}/evidence";

        var before = await manager.PageAsync(path);
        var asked = await manager.PageAsync($"{path}?show={sha}&grey=1");
        using var answer = await manager.Http.GetAsync($"{path}/{sha}/thumbnail");

        Assert.Contains($"src=\"{path}/{sha}/thumbnail\"", before, StringComparison.Ordinal);
        Assert.DoesNotContain("look=clear", before, StringComparison.Ordinal);
        Assert.Contains($"src=\"{path}/{sha}/picture?look=grey\"", asked, StringComparison.Ordinal);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("sandbox; default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        using var blurred = SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(320, blurred.Width);
    }

    [Fact]
    public async Task What_is_dangerous_is_kept_and_only_ever_a_download()
    {
        var reference = await _site.ReportAsync();
        using var manager = await _site.AsAsync(EvidenceSite.Manager);
        foreach (var (bytes, name) in new[]
        {
            (Samples.Svg(), "drawing.svg"), (Samples.GifThatIsAScript(), "x.gif"), (Samples.PdfThatIsAPage(), "x.pdf"),
            (Samples.ZipBomb(), "x.zip"),
        })
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await manager.PutInAsync(reference, bytes, name)).Status);
            using var answer = await manager.Http.GetAsync($"/cases/{reference}/evidence/{Samples.HashOf(bytes)}");
            Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal("sandbox; default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task A_program_and_a_file_from_nowhere_are_not_taken()
    {
        var reference = await _site.ReportAsync();
        using var manager = await _site.AsAsync(EvidenceSite.Manager);

        var program = await manager.PutInAsync(reference, [.. "MZ"u8, 0, 0], "photo.png");
        var nowhere = await manager.PutInAsync(reference, Samples.Png(), "photo.png", from: " ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, program.Status);
        Assert.Contains("“photo.png” cannot be taken", program.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nowhere.Status);
        Assert.Empty(await manager.PiecesAsync(reference));
    }

    [Fact]
    public async Task Of_a_case_with_something_locked_no_picture_is_decoded()
    {
        var reference = await _site.ReportAsync();
        using var manager = await _site.AsAsync(EvidenceSite.Manager);
        var (locked, other) = (Samples.Png(), Samples.Png());
        await manager.PutInAsync(reference, locked, "a.png");
        await manager.PutInAsync(reference, other, "b.png");
        var path = $"/cases/{reference}/evidence/{Samples.HashOf(locked)}";
        await manager.BytesAsync(path + "/picture?look=clear");

        await manager.DoAsync(reference, "lock-item", new { files = (string[])[Samples.HashOf(locked)] });

        Assert.Equal(HttpStatusCode.Forbidden, await manager.StatusAsync(path));
        Assert.Equal(HttpStatusCode.Forbidden, await manager.StatusAsync(path + "/thumbnail"));
        Assert.Equal(HttpStatusCode.Forbidden, await manager.StatusAsync(path + "/picture?look=clear"));
        Assert.Equal(
            HttpStatusCode.Forbidden,
            await manager.StatusAsync($"/cases/{reference}/evidence/{Samples.HashOf(other)}/thumbnail"));
        var page = await manager.PageAsync($"/cases/{reference}/evidence");
        Assert.DoesNotContain("pf-evidence", page, StringComparison.Ordinal);
        Assert.DoesNotContain("a.png", page, StringComparison.Ordinal);
        Assert.Contains("Locked for all", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_pupils_picture_nothing_is_decoded_and_of_a_sexual_image_nothing_taken()
    {
        using var manager = await _site.AsAsync(EvidenceSite.Manager);
        using var lead = await _site.AsAsync(EvidenceSite.Lead);
        var (pupil, sexual) = (await _site.ReportAsync("pupil-image"), await _site.ReportAsync("sexual-image"));
        var png = Samples.Png();

        await manager.PutInAsync(pupil, png, "a.png");
        var path = $"/cases/{sexual}/evidence";
        using var sent = await lead.SubmitAsync(path, ("from", "x"));

        Assert.Equal(
            HttpStatusCode.Forbidden,
            await manager.StatusAsync($"/cases/{pupil}/evidence/{Samples.HashOf(png)}/thumbnail"));
        Assert.Empty(await lead.PiecesAsync(sexual));
        Assert.DoesNotContain("Put a file in", await lead.PageAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_see_the_case_finds_nothing()
    {
        var reference = await _site.ReportAsync();
        using var manager = await _site.AsAsync(EvidenceSite.Manager);
        var png = Samples.Png();
        await manager.PutInAsync(reference, png, "a.png");
        using var governor = await _site.AsAsync(EvidenceSite.Governor);

        foreach (var path in new[] { "", "/" + Samples.HashOf(png), $"/{Samples.HashOf(png)}/thumbnail" })
            Assert.Equal(HttpStatusCode.NotFound, await governor.StatusAsync($"/cases/{reference}/evidence{path}"));
        Assert.Equal(HttpStatusCode.NotFound, await governor.StatusAsync($"/cases/{reference}/export"));
        Assert.Equal(HttpStatusCode.NotFound, await governor.StatusAsync($"/api/cases/{reference}/evidence"));
    }
}
