using PolicyFlow.App.Storing;
using PolicyFlow.Store.Tests.Contract;

namespace PolicyFlow.Store.Tests.Tables;

public sealed class TwoInstancesTests : TablesTest
{
    [Fact]
    public async Task Instances_that_write_to_one_stream_all_get_in_once_without_gaps()
    {
        const int Writers = 4, Each = 6;

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(async () =>
        {
            for (var n = 0; n < Each; n++) await WriteUntilWrittenAsync(w % 2 == 0 ? Store : Behind, $"w{w}-{n}");
        })));

        var events = (await Store.ReadAsync("s"))!.Events;
        Assert.Equal(Enumerable.Range(1, Writers * Each), events.Select(e => e.Sequence));
        Assert.Equal(Writers * Each, events.Select(e => e.CommandId).Distinct().Count());
        Assert.All(events.Zip(events.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.PreviousHash));
        Assert.Equal([$"{Writers * Each - 1:00}"], (await KeysAsync()).Select(k => k.Sort));
        Assert.Equal(Make.Monday.AddHours(Writers * Each - 1), await Behind.NextWakeAsync());
    }

    [Fact]
    public async Task The_same_command_at_both_is_written_once_and_answered_alike()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            n => Task.Run(() => (n % 2 == 0 ? Store : Behind).AppendAsync(Make.Write("s", 0, "c1")))));

        var written = Assert.Single(results, r => r.Outcome == AppendOutcome.Written);
        Assert.Equal(19, results.Count(r => r.Outcome == AppendOutcome.Replayed));
        Assert.All(results, r => Assert.Equal(written.Events, r.Events));
    }

    [Fact]
    public async Task One_instance_gets_the_effect_whatever_their_clocks_say()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1") with { Effects = [Make.Effect("e1")] });
        var (late, early) = (Make.Monday, Make.Monday.AddMinutes(-3));

        var first = await Store.ClaimAsync("s", "e1", "late", late, late.AddMinutes(10));
        var second = await Behind.ClaimAsync("s", "e1", "early", early, early.AddMinutes(10));

        Assert.Equal(new ClaimResult.Claimed(1, false), first);
        Assert.Equal(new ClaimResult.Busy(late.AddMinutes(10)), second);
    }

    [Fact]
    public async Task A_claim_and_a_write_of_another_instance_do_not_undo_each_other()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1") with
        {
            Effects = [.. Enumerable.Range(0, 8).Select(n => Make.Effect($"e{n}", lane: $"l{n}"))],
        });

        var claims = Enumerable.Range(0, 8).Select(n => Task.Run(() => Behind.ClaimAsync(
            "s", $"e{n}", "me", Make.Monday, Make.Monday.AddMinutes(2)))).ToList();
        for (var n = 1; n <= 8; n++)
            await MustWriteAsync(Make.Write("s", n, $"w{n}") with { Effects = [Make.Effect($"new{n}", lane: "z")] });

        Assert.All(await Task.WhenAll(claims), c => Assert.Equal(new ClaimResult.Claimed(1, false), c));
        var effects = await Store.EffectsAsync("s");
        Assert.Equal(16, effects.Count);
        Assert.Equal(8, effects.Count(e => e.Attempts == 1));
    }

    /// <summary>Each writer takes the key and the time of the one before away and sets its own.</summary>
    private static async Task WriteUntilWrittenAsync(ICaseStore store, string command)
    {
        while (true)
        {
            var version = (await store.ReadAsync("s"))?.Head.Version ?? 0;
            var result = await store.AppendAsync(Make.Write("s", version, command) with
            {
                AddKeys = [new Key("q", "v", $"{version:00}")],
                RemoveKeys = [new Key("q", "v", $"{version - 1:00}")],
                Due = Make.Monday.AddHours(version),
            });
            Assert.NotEqual(AppendOutcome.Replayed, result.Outcome);
            if (result.Outcome == AppendOutcome.Written) return;
        }
    }

    private async Task<IReadOnlyList<FoundKey>> KeysAsync() =>
        (await Behind.FindAsync(new KeyQuery("q", "v", 10))).Found;
}
