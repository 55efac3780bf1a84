using PolicyFlow.App.Storing;

namespace PolicyFlow.Store.Tests.Contract;

public abstract class ConcurrencyContract : StoreContract
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_write_on_another_version_is_a_conflict_and_keeps_nothing(int expected)
    {
        await MustWriteAsync(Make.Write("s", 0, "c1"));
        var before = await MustWriteAsync(Make.Write("s", 1, "c2") with { Due = Make.Monday });

        var result = await Store.AppendAsync(Make.Write("s", expected, "c3") with
        {
            Bodies = [Make.Body("b1", "words")],
            Effects = [Make.Effect("e1")],
            AddKeys = [new Key("queue", "open")],
            Due = Make.Monday.AddDays(-1),
        });

        Assert.Equal((AppendOutcome.Conflict, 2), (result.Outcome, result.Version));
        Assert.Empty(result.Events);
        var head = (await Store.ReadAsync("s"))!.Head;
        Assert.Equal((2, before.Events[0].Hash, Make.Monday), (head.Version, head.Hash, head.Wake));
        Assert.Empty(await Store.BodiesAsync("s", ["b1"]));
        Assert.Empty(await Store.EffectsAsync("s"));
        Assert.Equal(0, await Store.CountAsync("queue", "open", 10));
        await MustWriteAsync(Make.Write("s", 2, "c3"));
    }

    [Fact]
    public async Task A_version_expected_of_a_stream_that_is_not_there_is_a_conflict() =>
        Assert.Equal(
            (AppendOutcome.Conflict, 0), Outcome(await Store.AppendAsync(Make.Write("s", 4, "c1"))));

    [Fact]
    public async Task Of_many_that_begin_a_stream_one_wins()
    {
        var results = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(n => Store.AppendAsync(Make.Write("s", 0, $"c{n}"))));

        Assert.Single(results, r => r.Outcome == AppendOutcome.Written);
        Assert.Equal(39, results.Count(r => r.Outcome == AppendOutcome.Conflict));
        Assert.Single((await Store.ReadAsync("s"))!.Events);
    }

    [Fact]
    public async Task Many_writers_on_one_stream_all_get_in_once_without_gaps()
    {
        const int Writers = 12, Each = 15;

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(async () =>
        {
            for (var n = 0; n < Each; n++) await WriteUntilWrittenAsync($"w{w}-{n}");
        })));

        var events = (await Store.ReadAsync("s"))!.Events;
        Assert.Equal(Enumerable.Range(1, Writers * Each), events.Select(e => e.Sequence));
        Assert.Equal(Writers * Each, events.Select(e => e.CommandId).Distinct().Count());
        var previous = EventHash.Genesis;
        foreach (var e in events)
        {
            Assert.Equal((previous, EventHash.Of(e)), (e.PreviousHash, e.Hash));
            previous = e.Hash;
        }
    }

    [Fact]
    public async Task Writers_on_different_streams_do_not_meet()
    {
        var results = await Task.WhenAll(
            Enumerable.Range(0, 300).Select(n => Store.AppendAsync(Make.Write($"s{n}", 0, "same-command"))));

        Assert.All(results, r => Assert.Equal((AppendOutcome.Written, 1), Outcome(r)));
        Assert.Equal(300, (await Store.HeadsAsync(null, 1000)).Count);
    }

    [Fact]
    public async Task A_write_that_fails_spoils_no_other_that_is_written_with_it()
    {
        await MustWriteAsync(Make.Write("taken", 0, "c0") with { Bodies = [Make.Body("b1", "first")] });

        // The same body id twice in a stream is a mistake of the caller.
        var good = Enumerable.Range(0, 60).Select(n => Store.AppendAsync(Make.Write($"s{n}", 0, "c"))).ToList();
        var bad = Store.AppendAsync(Make.Write("taken", 1, "c1") with { Bodies = [Make.Body("b1", "second")] });
        good.AddRange(Enumerable.Range(60, 60).Select(n => Store.AppendAsync(Make.Write($"s{n}", 0, "c"))));

        await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        Assert.All(await Task.WhenAll(good), r => Assert.Equal(AppendOutcome.Written, r.Outcome));
        Assert.Equal(1, (await Store.ReadAsync("taken"))!.Head.Version);
    }

    private async Task WriteUntilWrittenAsync(string command)
    {
        while (true)
        {
            var version = (await Store.ReadAsync("s"))?.Head.Version ?? 0;
            var result = await Store.AppendAsync(Make.Write("s", version, command));
            Assert.NotEqual(AppendOutcome.Replayed, result.Outcome);
            if (result.Outcome == AppendOutcome.Written) return;
        }
    }

    private static (AppendOutcome, int) Outcome(AppendResult result) => (result.Outcome, result.Version);
}
