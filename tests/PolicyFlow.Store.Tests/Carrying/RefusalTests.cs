using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Erasing;
using PolicyFlow.Store.Tests.Contract;
using PolicyFlow.Store.Tests.Proof;
using PolicyFlow.Store.Tests.Sqlite;

namespace PolicyFlow.Store.Tests.Carrying;

public sealed class RefusalTests : IDisposable
{
    private const string Passphrase = "an invented passphrase";

    private readonly string _root = Directory.CreateTempSubdirectory("policyflow-").FullName;

    private string File => Path.Combine(_root, "all.export");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData(null)]
    [InlineData(Passphrase)]
    public async Task A_file_that_was_cut_off_is_refused_before_anything_goes_in(string? passphrase)
    {
        var whole = await ExportAsync(passphrase);
        await using var target = await Installation.OfAsync("sqlite");
        foreach (var length in new[] { 0, 5, 30, whole.Length / 2, whole.Length - 30, whole.Length - 1 })
        {
            await System.IO.File.WriteAllBytesAsync(File, whole[..length]);
            await RefusedAsync(target, passphrase, "cut off");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Passphrase)]
    public async Task A_file_that_was_changed_anywhere_is_refused_or_means_the_same(string? passphrase)
    {
        var whole = await ExportAsync(passphrase);
        await using var source = await Installation.OfAsync("sqlite");
        var refused = 0;
        for (var at = 40; at < whole.Length; at += Math.Max(1, whole.Length / 25))
        {
            await using var target = await Installation.OfAsync("sqlite");
            var changed = whole.ToArray();
            changed[at] ^= 0x41;
            await System.IO.File.WriteAllBytesAsync(File, changed);
            try
            {
                await target.ImportAsync(File, passphrase);

                // A date in the zip's directory, which nobody reads.
                Assert.Null(passphrase);
            }
            catch (StoreUnavailableException)
            {
                refused++;
                await target.IsEmptyAsync();
            }
        }

        Assert.True(refused > 20, $"Only {refused} were refused.");
    }

    [Fact]
    public async Task An_event_that_was_rewritten_with_all_sums_is_refused_by_its_chain()
    {
        await ExportAsync(null);
        ForgedExport.Replace(File, "words that stay"u8.ToArray(), "words that sway"u8.ToArray());
        ForgedExport.Replace(File, "person:p-1"u8.ToArray(), "person:p-2"u8.ToArray());
        await using var target = await Installation.OfAsync("sqlite");

        await RefusedAsync(target, null, "Event 1 of stream");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("tables")]
    public async Task A_target_that_has_something_else_is_left_alone(string to)
    {
        await ExportAsync(null);
        await using var target = await Installation.OfAsync(to);
        await target.Store.TellAsync("other", "words of another network");
        var before = await target.RowsAsync();

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => target.ImportAsync(File));

        Assert.Contains("empty one only", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await target.RowsAsync());
        Assert.Empty(await target.FilesAsync());
    }

    [Fact]
    public async Task The_passphrase_is_needed_and_without_it_nothing_can_be_read()
    {
        await ExportAsync(Passphrase);
        await using var target = await Installation.OfAsync("sqlite");
        Assert.Empty(RawBytes.FilesWith(_root, "words that stay"));
        Assert.Empty(RawBytes.FilesWith(_root, "manifest.json"));

        await RefusedAsync(target, null, "is encrypted");
        await RefusedAsync(target, "another passphrase", "cannot be decrypted");

        Assert.Equal(4, (await target.ImportAsync(File, Passphrase)).Counts.Streams);
    }

    [Fact]
    public async Task Only_the_owner_may_read_an_export_and_none_is_overwritten()
    {
        await using var source = await Installation.OfAsync("sqlite");
        await source.ExportAsync(File);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => source.ExportAsync(File));

        Assert.Contains("exists already", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_erased_meanwhile_is_not_carried()
    {
        await using var source = await Installation.OfAsync("sqlite");
        await source.FillAsync();
        var body = (await source.Store.BodiesAsync(FullHouse.Erased, ["b2"]))["b2"];
        source.Holdings.Ledger!.Note(FullHouse.Erased, [ErasedBody.Of("b2", body.Salt)]);

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => source.ExportAsync(File));

        Assert.Contains("erased while the export", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_root));
    }

    [Fact]
    public async Task A_store_that_was_tampered_with_is_not_exported()
    {
        await using var under = new SqliteUnderTest();
        await under.Store.TellAsync("s", "words");
        await under.WhileClosedAsync(db => TamperExtensions.Sql(db, "UPDATE events SET actor='person:other'"));
        var source = PolicyFlow.App.Storing.Carrying.Holdings.Of(
            under.Folder, (PolicyFlow.App.Storing.Sqlite.SqliteCaseStore)under.Store);

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => new PolicyFlow.App.Storing.Carrying.Exporter(source).WriteAsync(File, null, Make.Monday));

        Assert.Contains("Event 1 of stream s", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_root));
    }

    private async Task<byte[]> ExportAsync(string? passphrase)
    {
        await using var source = await Installation.OfAsync("sqlite");
        await source.FillAsync();
        await source.ExportAsync(File, passphrase);
        return await System.IO.File.ReadAllBytesAsync(File);
    }

    private async Task RefusedAsync(Installation target, string? passphrase, string words)
    {
        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => target.ImportAsync(File, passphrase));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        await target.IsEmptyAsync();
    }
}
