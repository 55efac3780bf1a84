using PolicyFlow.App.Storing;

namespace PolicyFlow.Store.Tests.Contract;

public abstract class CommandContract : StoreContract
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(99)]
    public async Task A_repeated_command_gets_its_first_answer_whatever_version_it_expects(int expected)
    {
        var first = await MustWriteAsync(Make.Write("s", 0, "c1", Make.Event("one"), Make.Event("two")));
        await MustWriteAsync(Make.Write("s", 2, "c2"));

        var again = await Store.AppendAsync(Make.Write("s", expected, "c1", Make.Event("other")));

        Assert.Equal(AppendOutcome.Replayed, again.Outcome);
        Assert.Equal(first.Events, again.Events);
        Assert.Equal(3, again.Version);
        Assert.Equal(3, (await Store.ReadAsync("s"))!.Events.Count);
    }

    [Fact]
    public async Task A_repeated_command_writes_nothing_beside_the_events_either()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1") with { Due = Make.Monday });

        await Store.AppendAsync(Make.Write("s", 1, "c1") with
        {
            Bodies = [Make.Body("b1", "words")],
            Effects = [Make.Effect("e1", Make.Monday.AddDays(-1))],
            AddKeys = [new Key("queue", "open")],
            Due = null,
        });

        Assert.Empty(await Store.BodiesAsync("s", ["b1"]));
        Assert.Empty(await Store.EffectsAsync("s"));
        Assert.Equal(0, await Store.CountAsync("queue", "open", 10));
        Assert.Equal(Make.Monday, await Store.NextWakeAsync());
    }

    [Fact]
    public async Task A_command_is_remembered_over_a_restart()
    {
        var first = await MustWriteAsync(Make.Write("s", 0, "c1"));

        await RestartAsync();

        var again = await Store.AppendAsync(Make.Write("s", 0, "c1"));
        Assert.Equal(AppendOutcome.Replayed, again.Outcome);
        Assert.Equal(first.Events, again.Events);
    }

    [Fact]
    public async Task Of_the_same_command_sent_many_times_at_once_one_is_written()
    {
        await MustWriteAsync(Make.Write("s", 0, "c0"));

        var results = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => Task.Run(() => Store.AppendAsync(Make.Write("s", 1, "c1")))));

        var written = Assert.Single(results, r => r.Outcome == AppendOutcome.Written);
        Assert.All(results, r => Assert.Equal(written.Events, r.Events));
        Assert.Equal(49, results.Count(r => r.Outcome == AppendOutcome.Replayed));
        Assert.Equal(2, (await Store.ReadAsync("s"))!.Events.Count);
    }

    [Fact]
    public async Task The_same_id_in_another_stream_is_another_command()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1"));
        await MustWriteAsync(Make.Write("t", 0, "c1"));
    }

    [Fact]
    public async Task A_command_without_events_is_remembered_too()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1"));
        await MustWriteAsync(Make.WithoutEvents("s", 1, "c2") with { AddKeys = [new Key("queue", "open")] });

        var again = await Store.AppendAsync(Make.WithoutEvents("s", 1, "c2"));

        Assert.Equal(AppendOutcome.Replayed, again.Outcome);
        Assert.Empty(again.Events);
    }

    [Fact]
    public async Task A_command_that_met_a_conflict_may_try_again()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1"));
        Assert.Equal(AppendOutcome.Conflict, (await Store.AppendAsync(Make.Write("s", 0, "c2"))).Outcome);
        await MustWriteAsync(Make.Write("s", 1, "c2"));
    }
}
