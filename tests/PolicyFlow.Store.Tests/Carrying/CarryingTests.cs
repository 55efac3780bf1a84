using System.Text;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Proof;
using PolicyFlow.Store.Tests.Contract;
using PolicyFlow.Store.Tests.Proof;

namespace PolicyFlow.Store.Tests.Carrying;

public sealed class CarryingTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("policyflow-").FullName;

    private string File => Path.Combine(_root, "all.export");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("sqlite", "sqlite")]
    [InlineData("sqlite", "tables")]
    [InlineData("tables", "sqlite")]
    [InlineData("tables", "tables")]
    public async Task Everything_arrives_as_it_was(string from, string to)
    {
        await using var source = await Installation.OfAsync(from);
        await using var target = await Installation.OfAsync(to);
        await source.FillAsync();

        var exported = await source.ExportAsync(File);
        var imported = await target.ImportAsync(File);

        Assert.Equal(exported.Counts, imported.Counts);
        Assert.Equal(4, exported.Counts.Streams);
        Assert.Equal((1L, 3L), (exported.Counts.ErasedBodies, exported.Counts.Effects));
        Assert.Equal(await source.RowsAsync(), await target.RowsAsync());
        Assert.Equal(await source.FilesAsync(), await target.FilesAsync());
        Assert.Equal(await source.Store.HeadsAsync(null, 10), await target.Store.HeadsAsync(null, 10));
        Assert.Equal(
            await source.Store.DueAsync(DateTimeOffset.MaxValue, 10),
            await target.Store.DueAsync(DateTimeOffset.MaxValue, 10));
        Assert.True((await new ChainVerifier(target.Store).VerifyAsync()).IsWhole);
        var seal = await new SealVerifier(target.Store, target.Holdings.Files).VerifyAsync(exported.Seal!);
        Assert.True(seal.IsWhole, seal.ToString());
    }

    [Theory]
    [InlineData("sqlite", "tables")]
    [InlineData("tables", "sqlite")]
    public async Task The_new_installation_goes_on_where_the_old_one_stopped(string from, string to)
    {
        await using var source = await Installation.OfAsync(from);
        await using var target = await Installation.OfAsync(to);
        await source.FillAsync();
        await source.ExportAsync(File);
        await target.ImportAsync(File);
        var store = target.Store;

        // Commands are known, those without events too.
        var first = await store.AppendAsync(Make.Write(FullHouse.Case, 3, "approve"));
        Assert.Equal(AppendOutcome.Replayed, first.Outcome);
        var again = await store.AppendAsync(Make.Write(FullHouse.Case, 3, FullHouse.LongCommand));
        Assert.Equal(AppendOutcome.Replayed, again.Outcome);

        // Effects: what was in hand may have been sent, what failed waits.
        var effects = (await store.EffectsAsync(FullHouse.Case)).ToDictionary(e => e.Id);
        Assert.Equal((1, true), (effects["in-hand"].Attempts, effects["in-hand"].InDoubt));
        Assert.Equal((1, false), (effects["failed"].Attempts, effects["failed"].InDoubt));
        Assert.Equal(
            (Make.Monday.AddHours(4), "The server was busy."),
            (effects["failed"].NextAttempt, effects["failed"].LastError));

        // Keys are found, and go when they are removed.
        var query = new KeyQuery("url", "https://other.example/1", 10);
        Assert.Equal([new FoundKey(FullHouse.Case, "s1")], (await store.FindAsync(query)).Found);
        Assert.Equal(0, await store.CountAsync("x", "", 10));
        await store.AppendAsync(Make.Write(FullHouse.Case, 3, "next") with
        {
            RemoveKeys = [new Key("url", "https://other.example/1", "s1")],
            CompletedEffects = ["in-hand", "waits-behind", "failed"],
        });
        Assert.Empty((await store.FindAsync(query)).Found);
        Assert.Empty(await store.DueAsync(DateTimeOffset.MaxValue, 10));

        // Erased words stay away and their id stays taken; new bodies come after the old ones.
        Assert.Empty(await store.BodiesAsync(FullHouse.Erased, ["b1"]));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.AppendAsync(
            Make.Write(FullHouse.Erased, 3, "reuse") with { Bodies = [Make.Body("b1", "back again")] }));
        await store.TellAsync(FullHouse.Erased, "and it goes on");
        Assert.Equal(["b2", "b4"], await store.BodiesOfAsync(FullHouse.Erased, "reporter"));
        Assert.True((await new ChainVerifier(store).VerifyAsync()).IsWhole);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("tables")]
    public async Task An_export_beside_writers_holds_each_stream_at_one_moment(string from)
    {
        await using var source = await Installation.OfAsync(from);
        await using var target = await Installation.OfAsync("sqlite");
        await source.FillAsync();
        using var stop = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var writing = Task.Run(async () =>
        {
            for (var n = 0; !stop.IsCancellationRequested; n++)
            {
                await source.Store.TellAsync($"new-{n % 5}", $"words {n}");
                begun.TrySetResult();
            }
        });

        await begun.Task;
        var exported = await source.ExportAsync(File);
        await source.Store.TellAsync("last", "after the export");
        await stop.CancelAsync();
        await writing;
        await target.ImportAsync(File);

        Assert.True(exported.Counts.Streams > 4);
        Assert.Null(await target.Store.ReadAsync("last"));
        Assert.True((await new ChainVerifier(target.Store).VerifyAsync()).IsWhole);
        var body = (await target.Store.BodiesAsync(FullHouse.Erased, ["b2"]))["b2"];
        Assert.Equal("words that stay", Encoding.UTF8.GetString(body.Bytes));
    }
}
