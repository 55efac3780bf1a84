using PolicyFlow.App.Storing;

namespace PolicyFlow.Store.Tests.Contract;

public abstract class WakeContract : StoreContract
{
    private static readonly DateTimeOffset Now = Make.Monday;

    [Fact]
    public async Task A_stream_without_anything_to_do_is_never_woken()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1"));

        Assert.Null(await Store.NextWakeAsync());
        Assert.Empty(await Store.DueAsync(DateTimeOffset.MaxValue, 10));
    }

    [Theory]
    [InlineData(5, 3, 3)]
    [InlineData(3, 5, 3)]
    [InlineData(null, 5, 5)]
    [InlineData(5, null, 5)]
    public async Task A_stream_wakes_for_its_due_time_or_an_effect_whichever_is_first(
        int? due, int? effect, int expected)
    {
        await MustWriteAsync(Make.Write("s", 0, "c1") with
        {
            Due = due is { } d ? Now.AddHours(d) : null,
            Effects = effect is { } e
                ? [Make.Effect("late", Now.AddHours(9), "host:a2"), Make.Effect("e1", Now.AddHours(e))] : [],
        });

        await AssertWakeAsync(Now.AddHours(expected));
    }

    [Fact]
    public async Task Each_write_states_the_due_time_anew()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1") with { Due = Now.AddHours(1) });
        await MustWriteAsync(Make.Write("s", 1, "c2") with { Due = Now.AddHours(2) });
        await AssertWakeAsync(Now.AddHours(2));

        await MustWriteAsync(Make.Write("s", 2, "c3"));

        Assert.Null(await Store.NextWakeAsync());
    }

    [Fact]
    public async Task An_unfinished_effect_of_an_earlier_write_still_wakes_the_stream()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1") with
        {
            Effects = [Make.Effect("e1", Now), Make.Effect("e2", Now.AddHours(4))],
        });
        await MustWriteAsync(Make.Write("s", 1, "c2") with { Due = Now.AddHours(2) });
        await AssertWakeAsync(Now);

        await MustWriteAsync(Make.Write("s", 2, "c3") with { CompletedEffects = ["e1"], Due = Now.AddHours(6) });
        await AssertWakeAsync(Now.AddHours(4));

        await MustWriteAsync(Make.Write("s", 3, "c4") with
        {
            CompletedEffects = ["e2", "never-was"],
            Due = Now.AddHours(6),
        });
        await AssertWakeAsync(Now.AddHours(6));
    }

    [Fact]
    public async Task A_claimed_effect_still_counts_as_waiting()
    {
        await EffectAndDueAsync();

        await Store.ClaimAsync("s", "e1", "one", Now, Now.AddMinutes(2));

        await AssertWakeAsync(Now);
        await Store.ReleaseClaimsOfOthersAsync("two");
        await AssertWakeAsync(Now);
    }

    [Fact]
    public async Task A_retry_moves_the_wake_time_but_never_past_the_due_time()
    {
        await EffectAndDueAsync();
        await Store.ClaimAsync("s", "e1", "one", Now, Now.AddMinutes(2));

        await Store.RetryLaterAsync("s", "e1", Now.AddMinutes(5), "error");
        await AssertWakeAsync(Now.AddMinutes(5));

        await Store.RetryLaterAsync("s", "e1", Now.AddDays(1), "error");
        await AssertWakeAsync(Now.AddHours(1));
    }

    [Fact]
    public async Task An_effect_that_waits_behind_another_of_its_lane_wakes_nobody()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1") with { Effects = [Make.Effect("e1"), Make.Effect("e2")] });
        await Store.ClaimAsync("s", "e1", "me", Now, Now.AddMinutes(2));
        await Store.RetryLaterAsync("s", "e1", Now.AddHours(1), "busy");
        await AssertWakeAsync(Now.AddHours(1));

        await MustWriteAsync(Make.Write("s", 1, "c2") with { Effects = [Make.Effect("e3")] });
        await AssertWakeAsync(Now.AddHours(1));

        await MustWriteAsync(Make.Write("s", 2, "c3") with { CompletedEffects = ["e1"] });
        await AssertWakeAsync(Now);
    }

    [Fact]
    public async Task The_sweep_goes_from_the_earliest_on_with_ties_by_stream()
    {
        (string Stream, int Hour)[] streams = [("d", 2), ("b", 1), ("a", 3), ("c", 1), ("e", 5)];
        foreach (var (stream, hour) in streams)
            await MustWriteAsync(Make.Write(stream, 0, "c1") with { Due = Now.AddHours(hour) });

        var due = await Store.DueAsync(Now.AddHours(3), 10);
        var page = await Store.DueAsync(Now.AddHours(3), 2);

        Assert.Equal(
            [("b", 1), ("c", 1), ("d", 2), ("a", 3)],
            due.Select(d => (d.Stream, (d.Wake - Now).TotalHours)));
        Assert.Equal(["b", "c"], page.Select(d => d.Stream));
        Assert.Empty(await Store.DueAsync(Now.AddHours(1).AddTicks(-1), 10));
        Assert.Equal(Now.AddHours(1), await Store.NextWakeAsync());
    }

    [Fact]
    public async Task A_sweep_that_handles_what_it_finds_comes_to_an_end()
    {
        for (var n = 0; n < 25; n++)
            await MustWriteAsync(Make.Write($"s{n:00}", 0, "c1") with { Due = Now.AddMinutes(n % 5) });

        var seen = new List<string>();
        while (await Store.DueAsync(Now.AddHours(1), 4) is { Count: > 0 } batch)
        {
            foreach (var stream in batch)
            {
                seen.Add(stream.Stream);
                await MustWriteAsync(Make.Write(stream.Stream, 1, "wake"));
            }
        }

        Assert.Equal(25, seen.Distinct().Count());
        Assert.Equal(25, seen.Count);
    }

    private Task<AppendResult> EffectAndDueAsync() => MustWriteAsync(Make.Write("s", 0, "c1") with
    {
        Effects = [Make.Effect("e1", Now)],
        Due = Now.AddHours(1),
    });

    private async Task AssertWakeAsync(DateTimeOffset expected)
    {
        Assert.Equal(expected, (await Store.ReadAsync("s"))!.Head.Wake);
        Assert.Equal(expected, await Store.NextWakeAsync());
        Assert.Equal([new DueStream("s", expected)], await Store.DueAsync(expected, 10));
    }
}
