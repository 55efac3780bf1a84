using PolicyFlow.App.Storing;
using PolicyFlow.Store.Tests.Contract;

namespace PolicyFlow.Store.Tests.Tables;

/// <summary>Whatever goes wrong with a commit, before it or after it: each write ends exactly once.</summary>
public sealed class FaultTests : TablesTest
{
    private static readonly DateTimeOffset Now = Make.Monday;

    public static TheoryData<Fault, When> Faults()
    {
        var all = new TheoryData<Fault, When>();
        foreach (var fault in Enum.GetValues<Fault>())
            foreach (var when in Enum.GetValues<When>()) all.Add(fault, when);
        return all;
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_stream_begins_exactly_once(Fault fault, When when)
    {
        Proxy.Spoil(Commit, fault, when);
        var append = Make.Write("s", 0, "c1") with { AddKeys = [new Key("q", "v")], Due = Now };

        var result = await Behind.AppendAsync(append);

        Assert.Equal((AppendOutcome.Written, 1), (result.Outcome, result.Version));
        Assert.Equal(result.Events, (await Store.ReadAsync("s"))!.Events);
        Assert.Equal(["s"], await FoundAsync("q", "v"));
        Assert.Equal([new DueStream("s", Now)], await Store.DueAsync(Now, 10));
        Assert.Equal(["s"], (await Store.HeadsAsync(null, 10)).Select(h => h.Stream));
        Assert.Equal(AppendOutcome.Replayed, (await Store.AppendAsync(append)).Outcome);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_write_with_all_that_belongs_to_it_ends_exactly_once(Fault fault, When when)
    {
        await MustWriteAsync(Make.Write("s", 0, "c1") with
        {
            Bodies = [Large("old"), Make.Body("small", "words")],
            Effects = [Make.Effect("e1")],
            AddKeys = [new Key("q", "before")],
            Due = Now,
        });
        var append = Make.Write("s", 1, "c2", Make.Event("a"), Make.Event("b")) with
        {
            Bodies = [Large("new")],
            ErasedBodies = ["old", "small"],
            Effects = [Make.Effect("e2", Now.AddHours(5))],
            CompletedEffects = ["e1"],
            AddKeys = [new Key("q", "after")],
            RemoveKeys = [new Key("q", "before")],
            Due = Now.AddHours(9),
        };
        Proxy.Spoil(Commit, fault, when);

        var result = await Behind.AppendAsync(append);

        Assert.Equal((AppendOutcome.Written, 3), (result.Outcome, result.Version));
        var read = (await Store.ReadAsync("s"))!;
        Assert.Equal(result.Events, read.Events.Skip(1));
        Assert.Equal(["reported", "a", "b"], read.Events.Select(e => e.Name));
        Assert.Equal(["new"], (await Store.BodiesAsync("s", ["old", "small", "new"])).Keys);
        Assert.Equal(["e2"], (await Store.EffectsAsync("s")).Select(e => e.Id));
        Assert.Empty(await FoundAsync("q", "before"));
        Assert.Equal(["s"], await FoundAsync("q", "after"));
        Assert.Equal([new DueStream("s", Now.AddHours(5))], await Store.DueAsync(Now.AddYears(1), 10));
        Assert.StartsWith("s/new/", Assert.Single(await Under.BlobsAsync()), StringComparison.Ordinal);

        var again = await Behind.AppendAsync(append);
        Assert.Equal(AppendOutcome.Replayed, again.Outcome);
        Assert.Equal(result.Events, again.Events);
        Assert.Single(await Under.BlobsAsync());
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_claim_counts_exactly_once(Fault fault, When when)
    {
        await MustWriteAsync(Make.Write("s", 0, "c1") with { Effects = [Make.Effect("e1")] });
        Proxy.Spoil(Commit, fault, when);

        var claim = await Behind.ClaimAsync("s", "e1", "one", Now, Now.AddMinutes(2));

        Assert.Equal(new ClaimResult.Claimed(1, false), claim);
        Assert.Equal(
            new ClaimResult.Busy(Now.AddMinutes(2)), await Store.ClaimAsync("s", "e1", "two", Now, Now.AddMinutes(9)));
        Assert.Equal(1, Assert.Single(await Store.EffectsAsync("s")).Attempts);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task An_effect_is_given_back_exactly_once(Fault fault, When when)
    {
        await MustWriteAsync(Make.Write("s", 0, "c1") with { Effects = [Make.Effect("e1")] });
        await Store.ClaimAsync("s", "e1", "one", Now, Now.AddMinutes(2));
        Proxy.Spoil(Commit, fault, when);

        await Behind.RetryLaterAsync("s", "e1", Now.AddMinutes(7), "busy");

        var effect = Assert.Single(await Store.EffectsAsync("s"));
        Assert.Equal((Now.AddMinutes(7), 1, false), (effect.NextAttempt, effect.Attempts, effect.InDoubt));
        Assert.Equal(Now.AddMinutes(7), await Store.NextWakeAsync());
    }

    [Theory]
    [InlineData("Keys(")]
    [InlineData("Wakes(")]
    [InlineData("Names(")]
    [InlineData("Streams(")]
    public async Task Requests_around_the_commit_are_sent_again_until_they_get_through(string request)
    {
        foreach (var fault in new[] { Fault.TooMany, Fault.Drop, Fault.Failed })
            Proxy.Spoil(request, fault, When.BeforeTheCommit);

        await Behind.AppendAsync(Make.Write("s", 0, "c1") with { AddKeys = [new Key("q", "v")], Due = Now });

        Assert.Equal(["s"], await FoundAsync("q", "v"));
        Assert.Single(await Store.DueAsync(Now, 10));
        Assert.Single(await Store.HeadsAsync(null, 10));
    }

    [Theory]
    [InlineData(Fault.Drop)]
    [InlineData(Fault.Failed)]
    public async Task A_commit_whose_answers_are_all_lost_is_found_by_looking(Fault fault)
    {
        Proxy.Spoil(Commit, fault, When.AfterTheCommit, 1000);

        var result = await Behind.AppendAsync(Make.Write("s", 0, "c1") with { Bodies = [Large("b1")] });

        Assert.Equal(AppendOutcome.Written, result.Outcome);
        Assert.Single(await Store.BodiesAsync("s", ["b1"]));
    }

    [Theory]
    [InlineData(Fault.TooMany)]
    [InlineData(Fault.Busy)]
    [InlineData(Fault.Drop)]
    public async Task Storage_that_stays_away_is_told_and_nothing_was_kept(Fault fault)
    {
        await MustWriteAsync(Make.Write("s", 0, "c1") with { AddKeys = [new Key("q", "before")], Due = Now });
        var append = Make.Write("s", 1, "c2") with
        {
            Bodies = [Large("b1")],
            AddKeys = [new Key("q", "after")],
            RemoveKeys = [new Key("q", "before")],
            Due = Now.AddDays(-1),
        };
        Proxy.Spoil(Commit, fault, When.BeforeTheCommit, 1000);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => Behind.AppendAsync(append));

        Assert.Equal(1, (await Store.ReadAsync("s"))!.Head.Version);
        Assert.Empty(await Store.BodiesAsync("s", ["b1"]));
        Assert.Equal(["s"], await FoundAsync("q", "before"));
        Assert.Empty(await FoundAsync("q", "after"));
        Assert.Equal([new DueStream("s", Now)], await Store.DueAsync(Now, 10));

        Proxy.Heal();
        Assert.Equal(AppendOutcome.Written, (await Behind.AppendAsync(append)).Outcome);
    }
}
