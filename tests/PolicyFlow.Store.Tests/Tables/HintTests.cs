using PolicyFlow.App.Storing;
using PolicyFlow.Store.Tests.Contract;

namespace PolicyFlow.Store.Tests.Tables;

/// <summary>Index entries may be stale but are never shown then, and none is ever missing.</summary>
public sealed class HintTests : TablesTest
{
    private static readonly DateTimeOffset Now = Make.Monday;

    [Fact]
    public async Task What_a_crash_leaves_of_a_stream_that_never_began_is_not_shown()
    {
        await CrashBeforeTheCommitAsync(Begin("s"));

        Assert.NotEmpty(await Under.RowsAsync("Keys"));
        Assert.NotEmpty(await Under.RowsAsync("Wakes"));
        Assert.NotEmpty(await Under.RowsAsync("Names"));
        await AssertNothingIsShownAsync();

        await MustWriteAsync(Begin("s"));
        Assert.Equal(["s"], await FoundAsync("q", "v"));
        Assert.Equal([new DueStream("s", Now)], await Store.DueAsync(Now, 10));
        Assert.Single(await Store.HeadsAsync(null, 10));
    }

    [Fact]
    public async Task What_a_crash_left_is_cleaned_away_once_the_stream_has_gone_on()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1"));
        await CrashBeforeTheCommitAsync(Begin("s", version: 1));
        await AssertNothingIsShownAsync();
        // The stream has not gone on: for all that anybody can know the writer is still alive.
        Assert.NotEmpty(await Under.RowsAsync("Keys"));
        Assert.NotEmpty(await Under.RowsAsync("Wakes"));

        await MustWriteAsync(Make.Write("s", 1, "c2"));
        await AssertNothingIsShownAsync(streams: 1);

        Assert.Empty(await Under.RowsAsync("Keys"));
        Assert.Empty(await Under.RowsAsync("Wakes"));
    }

    [Fact]
    public async Task An_entry_whose_commit_is_under_way_outlives_every_reader()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1"));
        var hold = Proxy.Hold(Commit);
        var writing = Behind.AppendAsync(Begin("s", version: 1));
        while (!Proxy.Seen.Any(r => r.Contains(Commit, StringComparison.Ordinal))) await Task.Yield();

        await AssertNothingIsShownAsync(streams: 1);
        hold.SetResult();

        Assert.Equal(AppendOutcome.Written, (await writing).Outcome);
        Assert.Equal(["s"], await FoundAsync("q", "v"));
        Assert.Equal([new DueStream("s", Now)], await Store.DueAsync(Now, 10));
    }

    [Fact]
    public async Task A_slow_removal_never_takes_the_entry_of_a_later_write()
    {
        await MustWriteAsync(Begin("s"));
        // The removal of the old entries is on its way while the same keys and the same time come back.
        var holds = new[] { Proxy.Hold("DELETE"), Proxy.Hold("DELETE") };
        var leaving = Behind.AppendAsync(
            Make.Write("s", 1, "c2") with { RemoveKeys = [new Key("q", "v")], Due = Now.AddHours(1) });
        while (Proxy.Seen.Count(r => r.Contains("DELETE", StringComparison.Ordinal)) < 2) await Task.Yield();
        await MustWriteAsync(Make.Write("s", 2, "c3") with { AddKeys = [new Key("q", "v")], Due = Now });

        foreach (var hold in holds) hold.SetResult();
        await leaving;

        Assert.Equal(["s"], await FoundAsync("q", "v"));
        Assert.Equal([new DueStream("s", Now)], await Store.DueAsync(Now, 10));
    }

    [Fact]
    public async Task Entries_that_could_not_be_removed_are_not_shown_and_go_later()
    {
        await MustWriteAsync(Begin("s"));
        Proxy.Spoil("DELETE", Fault.Busy, When.BeforeTheCommit, 1000);

        var result = await Behind.AppendAsync(Make.Write("s", 1, "c2") with { RemoveKeys = [new Key("q", "v")] });

        Assert.Equal(AppendOutcome.Written, result.Outcome);
        Assert.Single(await Under.RowsAsync("Keys"));
        await AssertNothingIsShownAsync(streams: 1);
        Assert.Empty(await Under.RowsAsync("Keys"));
        Assert.Empty(await Under.RowsAsync("Wakes"));
    }

    [Fact]
    public async Task Blobs_that_nobody_needs_are_swept_and_no_others()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1") with { Bodies = [Large("kept"), Large("erased")] });
        await MustWriteAsync(Make.Write("s", 1, "c2") with { ErasedBodies = ["erased"] });
        await CrashBeforeTheCommitAsync(Make.Write("s", 2, "c3") with { Bodies = [Large("lost")] });
        await CrashBeforeTheCommitAsync(Make.Write("never", 0, "c1") with { Bodies = [Large("kept")] });
        Assert.Equal(3, (await Under.BlobsAsync()).Count);

        Assert.Equal(0, await Behind.SweepBlobsAsync(TimeSpan.FromHours(1)));
        Assert.Equal(2, await Behind.SweepBlobsAsync(TimeSpan.Zero));

        Assert.StartsWith("s/kept/", Assert.Single(await Under.BlobsAsync()), StringComparison.Ordinal);
        Assert.Single(await Store.BodiesAsync("s", ["kept", "lost"]));
    }

    private static Append Begin(string stream, int version = 0) =>
        Make.Write(stream, version, $"begin-{version}") with { AddKeys = [new Key("q", "v")], Due = Now };

    private async Task CrashBeforeTheCommitAsync(Append append)
    {
        Proxy.Spoil(Commit, Fault.Drop, When.BeforeTheCommit, 1000);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Behind.AppendAsync(append));
        Proxy.Heal();
    }

    private async Task AssertNothingIsShownAsync(int? streams = null)
    {
        Assert.Empty(await FoundAsync("q", "v"));
        Assert.Equal(0, await Store.CountAsync("q", "v", 10));
        Assert.Empty(await Store.DueAsync(DateTimeOffset.MaxValue, 10));
        Assert.Null(await Store.NextWakeAsync());
        Assert.Equal(streams ?? (await Store.ReadAsync("s") is null ? 0 : 1), (await Store.HeadsAsync(null, 10)).Count);
    }
}
