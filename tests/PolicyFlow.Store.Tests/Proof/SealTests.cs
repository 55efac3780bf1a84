using System.IO.Compression;
using System.Security.Cryptography;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Files;
using PolicyFlow.App.Storing.Proof;
using PolicyFlow.Store.Tests.Contract;
using PolicyFlow.Store.Tests.Sqlite;

namespace PolicyFlow.Store.Tests.Proof;

public sealed class SealTests : SqliteTest
{
    private FolderFileStore Files => new(Sqlite.Folder.Files);

    public override async Task InitializeAsync()
    {
        foreach (var stream in new[] { "a", "b", "c/ü" })
        {
            for (var n = 1; n <= 3; n++) await Store.TellAsync(stream, $"words {n} of {stream}");
        }
    }

    [Fact]
    public async Task Under_a_fresh_seal_all_is_whole_and_stays_so_while_streams_grow()
    {
        var seal = await SealAsync();
        Assert.Equal((3, 9, EventHash.Genesis), (seal.Streams, seal.Events, seal.Previous));
        await Store.TellAsync("b", "later words");
        await Store.TellAsync("d", "a later stream");
        await Store.EraseAsync("a", ["b1"]);
        var second = await SealAsync();

        Assert.Equal(new SealReport(seal.Hash, 3, null), await VerifyAsync(seal));
        Assert.Equal(new SealReport(second.Hash, 4, null), await VerifyAsync(second));
        Assert.Equal(seal.Hash, second.Previous);
        Assert.True((await new ChainVerifier(Store).VerifyAsync()).IsWhole);
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_is_found_although_the_chains_are_whole()
    {
        var seal = await SealAsync();
        var events = (await Store.ReadAsync("b"))!.Events;

        await Sqlite.WhileClosedAsync(db => Forge.Rewrite(db, "b", events.Take(2)));

        Assert.True((await new ChainVerifier(Store).VerifyAsync()).IsWhole);
        await AssertBrokenAsync(seal, "b", 3);
    }

    [Fact]
    public async Task A_stream_that_is_missing_is_found_although_the_chains_are_whole()
    {
        var seal = await SealAsync();

        foreach (var table in new[] { "streams", "events", "commands", "bodies" })
            await TamperAsync($"DELETE FROM {table} WHERE stream='b'");

        Assert.True((await new ChainVerifier(Store).VerifyAsync()).IsWhole);
        await AssertBrokenAsync(seal, "b", 1);
    }

    [Fact]
    public async Task A_chain_that_was_rewritten_whole_is_found_although_its_hashes_fit()
    {
        var seal = await SealAsync();
        var events = (await Store.ReadAsync("c/ü"))!.Events;

        await Sqlite.WhileClosedAsync(db => Forge.Rewrite(
            db, "c/ü", events.Select(e => e.Sequence == 2 ? e with { Actor = "person:p-9" } : e)));

        Assert.True((await new ChainVerifier(Store).VerifyAsync()).IsWhole);
        await AssertBrokenAsync(seal, "c/ü", 3);
    }

    [Fact]
    public async Task A_chain_of_seals_that_was_cut_off_is_found()
    {
        await SealAsync();
        var seal = await SealAsync();
        var events = (await Store.ReadAsync(Seal.Stream))!.Events;

        await Sqlite.WhileClosedAsync(db => Forge.Rewrite(db, Seal.Stream, events.Take(1)));

        Assert.Contains("chain of seals", (await VerifyAsync(seal)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_was_changed_or_removed_is_found()
    {
        var seal = await SealAsync();
        var list = Path.Combine(Sqlite.Folder.Files, "seals", seal.Hash);
        var text = await UnpackAsync(list);

        await PackAsync(list, text.Replace("\"b\"", "\"x\"", StringComparison.Ordinal));
        Assert.Contains("changed", (await VerifyAsync(seal)).Broken, StringComparison.Ordinal);
        await File.WriteAllTextAsync(list, "not even compressed");
        Assert.Contains("changed", (await VerifyAsync(seal)).Broken, StringComparison.Ordinal);
        File.Delete(list);
        Assert.Contains("not here", (await VerifyAsync(seal)).Broken, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../policyflow.db")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task What_is_no_seal_of_this_store_is_answered_in_words(string seal) =>
        Assert.False((await new SealVerifier(Store, Files).VerifyAsync(seal)).IsWhole);

    [Fact]
    public async Task Anybody_can_check_a_list_with_everyday_tools()
    {
        var seal = await SealAsync();

        var text = await UnpackAsync(Path.Combine(Sqlite.Folder.Files, "seals", seal.Hash));

        Assert.Equal(seal.Hash, Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))));
        Assert.Equal(4, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Two_who_seal_at_once_make_one_chain()
    {
        var seals = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(SealAsync)));

        foreach (var seal in seals) Assert.True((await VerifyAsync(seal)).IsWhole);
        Assert.Equal(
            seals.Select(s => s.Hash).Distinct().Count(), (await Store.ReadAsync(Seal.Stream))!.Events.Count);
    }

    private Task<Seal> SealAsync() => new SealKeeper(Store, Files).SealAsync(Make.Monday);

    private Task<SealReport> VerifyAsync(Seal seal) => new SealVerifier(Store, Files).VerifyAsync(seal.Hash);

    private async Task AssertBrokenAsync(Seal seal, string stream, int sequence)
    {
        var report = await VerifyAsync(seal);
        Assert.False(report.IsWhole);
        Assert.Equal((stream, sequence), (report.FirstBroken!.Stream, report.FirstBroken.Sequence));
    }

    private static async Task<string> UnpackAsync(string path)
    {
        await using var zip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        return await new StreamReader(zip).ReadToEndAsync();
    }

    private static async Task PackAsync(string path, string text)
    {
        await using var zip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        await zip.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text));
    }
}
