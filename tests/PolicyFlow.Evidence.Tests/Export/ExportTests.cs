using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using PolicyFlow.App.Evidence.Export;
using PolicyFlow.Evidence.Tests.Running;

namespace PolicyFlow.Evidence.Tests.Export;

public sealed class ExportTests : IAsyncLifetime
{
    private EvidenceSite _site = null!;

    public async Task InitializeAsync() => _site = await EvidenceSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task An_export_holds_what_was_chosen_and_proves_itself()
    {
        var reference = await _site.ReportAsync();
        using var manager = await _site.AsAsync(EvidenceSite.Manager);
        var (png, left) = (Samples.Png(), Samples.Email());
        await manager.PutInAsync(reference, png, "../Ähm: con.png");
        await manager.PutInAsync(reference, left, "mail.eml");

        var zip = await ExportAsync(manager, reference, png);

        var names = Names(zip);
        Assert.Equal(
            [
                "README.txt", "evidence/001-hm__con.png", "history.txt", "manifest.json", "manifest.sha256",
            ],
            names.Order(StringComparer.Ordinal));
        Assert.Equal(png, Entry(zip, "evidence/001-hm__con.png"));
        var manifest = JsonNode.Parse(Entry(zip, "manifest.json"))!;
        Assert.Equal("DC Invented, police, 123/45", manifest["to"]!.GetValue<string>());
        Assert.Equal(Samples.HashOf(png), manifest["files"]![0]!["sha256"]!.GetValue<string>());
        Assert.Contains("Put in by", manifest["files"]![0]!["piece"]!["custody"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("It was not chosen.", manifest["withheld"]![0]!["why"]!.GetValue<string>());
        var check = ExportVerifier.Check(new MemoryStream(zip));
        Assert.Empty(check.Problems);
        Assert.Contains("It has no trusted timestamp.", check.Says);
    }

    [Fact]
    public async Task Its_hashes_are_read_by_common_tools()
    {
        var reference = await _site.ReportAsync();
        using var manager = await _site.AsAsync(EvidenceSite.Manager);
        var png = Samples.Png();
        await manager.PutInAsync(reference, png, "a.png");
        using var folder = new TestFolder();

        using var zip = new ZipArchive(new MemoryStream(await ExportAsync(manager, reference, png)));
        await zip.ExtractToDirectoryAsync(folder.Path);

        var (code, output) = await Tool.RunAsync("sha256sum", folder.Path, "-c", "manifest.sha256");
        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task Who_why_and_to_whom_stay_on_record()
    {
        var reference = await _site.ReportAsync();
        using var manager = await _site.AsAsync(EvidenceSite.Manager);
        var png = Samples.Png();
        await manager.PutInAsync(reference, png, "a.png");

        await ExportAsync(manager, reference, png);

        var exported = (await manager.PiecesAsync(reference)).Single()["custody"]!.AsArray()
            .Single(c => c!["deed"]!.GetValue<string>() == "exported")!;
        Assert.Equal("To DC Invented, police, 123/45. Reason: They asked in writing", exported["words"]!.GetValue<string>());
        Assert.Contains("Dana", exported["by"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "They asked")]
    [InlineData("DC Invented", " ")]
    public async Task Without_receiver_or_reason_nothing_is_exported(string to, string why)
    {
        var reference = await _site.ReportAsync();
        using var manager = await _site.AsAsync(EvidenceSite.Manager);

        using var answer = await manager.SubmitAsync($"/cases/{reference}/export", ("to", to), ("why", why));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_locked_file_never_goes_out_even_when_it_is_asked_for_during_a_hold()
    {
        var reference = await _site.ReportAsync();
        using var manager = await _site.AsAsync(EvidenceSite.Manager);
        var (locked, other) = (Samples.Png(), Samples.Png());
        await manager.PutInAsync(reference, locked, "a.png");
        await manager.PutInAsync(reference, other, "b.png");
        await manager.DoAsync(reference, "lock-item", new { files = (string[])[Samples.HashOf(locked)] });

        var zip = await ExportAsync(manager, reference, locked, other);

        Assert.Equal(["evidence/002-b.png"], Names(zip).Where(n => n.StartsWith("evidence/", StringComparison.Ordinal)));
        var withheld = JsonNode.Parse(Entry(zip, "manifest.json"))!["withheld"]!.AsArray().Single()!;
        Assert.StartsWith("It is locked", withheld["why"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_were_changed_on_the_disk_are_not_handed_over_as_evidence()
    {
        var reference = await _site.ReportAsync();
        using var manager = await _site.AsAsync(EvidenceSite.Manager);
        var png = Samples.Png();
        await manager.PutInAsync(reference, png, "a.png");
        var file = Directory.GetFiles(_site.Data, Samples.HashOf(png), SearchOption.AllDirectories).Single();
        await File.WriteAllBytesAsync(file, Samples.Png());

        var zip = await ExportAsync(manager, reference, png);

        Assert.DoesNotContain(Names(zip), n => n.StartsWith("evidence/", StringComparison.Ordinal));
        Assert.Contains("file store was changed", System.Text.Encoding.UTF8.GetString(Entry(zip, "README.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_is_changed_in_an_archive_is_noticed()
    {
        var reference = await _site.ReportAsync();
        using var manager = await _site.AsAsync(EvidenceSite.Manager);
        var png = Samples.Png();
        await manager.PutInAsync(reference, png, "a.png");
        var zip = await ExportAsync(manager, reference, png);

        var changed = Rewrite(zip, entry => entry.FullName.EndsWith(".png", StringComparison.Ordinal) ? Samples.Png() : null);
        var added = Rewrite(zip, _ => null, "evidence/099-more.png");

        Assert.Contains("evidence/001-a.png was changed.", ExportVerifier.Check(new MemoryStream(changed)).Problems);
        Assert.Contains("evidence/099-more.png was added.", ExportVerifier.Check(new MemoryStream(added)).Problems);
        Assert.NotEmpty(ExportVerifier.Check(new MemoryStream(Samples.Word())).Problems);
    }

    internal static async Task<byte[]> ExportAsync(Visitor visitor, string reference, params byte[][] files)
    {
        using var answer = await visitor.SubmitAsync(
            $"/cases/{reference}/export",
            [
                ("to", "DC Invented, police, 123/45"), ("why", "They asked in writing"),
                .. files.Select(f => ("files", Samples.HashOf(f))),
            ]);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    internal static byte[] Entry(byte[] zip, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var content = archive.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    private static List<string> Names(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return [.. archive.Entries.Select(e => e.FullName)];
    }

    private static byte[] Rewrite(byte[] zip, Func<ZipArchiveEntry, byte[]?> change, string? more = null)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        var entries = archive.Entries.Select(e => (e.FullName, change(e) ?? Entry(zip, e.FullName))).ToList();
        if (more is not null) entries.Add((more, Samples.Png()));
        return Samples.Zip([.. entries]);
    }
}
