using PolicyFlow.App.Storing;
using static PolicyFlow.App.Storing.ClaimResult;

namespace PolicyFlow.Store.Tests.Contract;

public abstract class EffectContract : StoreContract
{
    private static readonly DateTimeOffset Now = Make.Monday;
    private static readonly DateTimeOffset Lease = Now.AddMinutes(2);

    [Fact]
    public async Task Effects_wait_oldest_first_until_they_are_completed()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1") with { Effects = [Make.Effect("z"), Make.Effect("a")] });
        await MustWriteAsync(Make.Write("s", 1, "c2") with { Effects = [Make.Effect("m")] });
        Assert.Equal(["z", "a", "m"], await WaitingAsync());

        await MustWriteAsync(Make.Write("s", 2, "c3") with { CompletedEffects = ["z"], Effects = [Make.Effect("b")] });

        Assert.Equal(["a", "m", "b"], await WaitingAsync());
    }

    [Fact]
    public async Task An_effect_is_read_as_it_was_written()
    {
        var effect = Make.Effect("e1", Now.AddHours(3).AddTicks(7));
        await MustWriteAsync(Make.Write("s", 0, "c1") with { Effects = [effect] });

        Assert.Equal(
            new PendingEffect("s", "e1", effect.Effect, effect.NotBefore, 0, false, null),
            Assert.Single(await Store.EffectsAsync("s")));
    }

    [Fact]
    public async Task A_claim_counts_and_keeps_others_away_until_its_lease_ends()
    {
        await PendingAsync();

        Assert.Equal(new Claimed(1, false), await ClaimAsync("one", Now));
        Assert.Equal(new Busy(Lease), await ClaimAsync("two", Now.AddSeconds(119)));
        Assert.Equal(new Busy(Lease), await ClaimAsync("one", Now.AddSeconds(119)));
        Assert.Equal(new Claimed(1, true), await ClaimAsync("two", Lease));
        Assert.Equal(1, Assert.Single(await Store.EffectsAsync("s")).Attempts);
    }

    [Fact]
    public async Task The_same_owner_is_in_doubt_too_when_its_lease_ran_out()
    {
        await PendingAsync();
        await ClaimAsync("one", Now);

        Assert.Equal(new Claimed(1, true), await ClaimAsync("one", Lease.AddSeconds(1)));
    }

    [Fact]
    public async Task A_recorded_retry_leaves_no_doubt()
    {
        await PendingAsync();
        await ClaimAsync("one", Now);

        await Store.RetryLaterAsync("s", "e1", Now.AddMinutes(10), "the mail server did not answer");

        var waiting = Assert.Single(await Store.EffectsAsync("s"));
        Assert.Equal(
            (Now.AddMinutes(10), 1, false, "the mail server did not answer"),
            (waiting.NextAttempt, waiting.Attempts, waiting.InDoubt, waiting.LastError));
        Assert.Equal(new Claimed(2, false), await ClaimAsync("two", Now));
    }

    [Fact]
    public async Task Claims_of_an_earlier_process_are_in_doubt_at_once_when_the_next_one_starts()
    {
        await PendingAsync();
        await ClaimAsync("earlier", Now);
        await RestartAsync();
        Assert.Equal(new Busy(Lease), await ClaimAsync("later", Now));

        await Store.ReleaseClaimsOfOthersAsync("later");

        Assert.True(Assert.Single(await Store.EffectsAsync("s")).InDoubt);
        Assert.Equal(new Claimed(1, true), await ClaimAsync("later", Now));
    }

    [Fact]
    public async Task A_process_keeps_its_own_claims_when_it_releases_those_of_others()
    {
        await PendingAsync();
        await ClaimAsync("me", Now);

        await Store.ReleaseClaimsOfOthersAsync("me");

        Assert.Equal(new Busy(Lease), await ClaimAsync("me", Now));
    }

    [Fact]
    public async Task An_effect_that_was_never_claimed_is_not_in_doubt_after_a_restart()
    {
        await PendingAsync();
        await RestartAsync();
        await Store.ReleaseClaimsOfOthersAsync("later");

        Assert.Equal(new Claimed(1, false), await ClaimAsync("later", Now));
    }

    [Fact]
    public async Task What_is_done_or_unknown_cannot_be_claimed()
    {
        await PendingAsync();
        await MustWriteAsync(Make.Write("s", 1, "c2") with { CompletedEffects = ["e1"] });

        Assert.IsType<Finished>(await ClaimAsync("one", Now));
        Assert.IsType<Finished>(await Store.ClaimAsync("s", "never", "one", Now, Lease));
        Assert.IsType<Finished>(await Store.ClaimAsync("nowhere", "e1", "one", Now, Lease));
        await Store.RetryLaterAsync("s", "e1", Now, "too late");
        Assert.Empty(await Store.EffectsAsync("s"));
    }

    [Fact]
    public async Task Of_many_that_claim_at_once_one_gets_it()
    {
        await PendingAsync();

        var results = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(n => Task.Run(() => ClaimAsync($"owner-{n}", Now))));

        Assert.Equal(new Claimed(1, false), Assert.Single(results, r => r is Claimed));
        Assert.Equal(39, results.Count(r => r is Busy));
    }

    private Task<AppendResult> PendingAsync() =>
        MustWriteAsync(Make.Write("s", 0, "c1") with { Effects = [Make.Effect("e1")] });

    private Task<ClaimResult> ClaimAsync(string owner, DateTimeOffset now) =>
        Store.ClaimAsync("s", "e1", owner, now, now.AddMinutes(2));

    private async Task<IEnumerable<string>> WaitingAsync() => (await Store.EffectsAsync("s")).Select(e => e.Id);
}
