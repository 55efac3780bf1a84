using CsCheck;
using PolicyFlow.App.PolicyReview.Year;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.PolicyReview.Tests.Review;

/// <summary>Memory is measured while nothing else runs.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;

/// <summary>A year's takedowns are counted from the store.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class CaseScanTests
{
    private static readonly DateTimeOffset From = new(2026, 10, 1, 7, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2027, 10, 1, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Everything_that_a_reviewer_asks_for_is_counted()
    {
        await using var cases = new InventedCases();
        await cases.AddAsync(new(From.AddDays(1), GoneAfter: TimeSpan.FromHours(6), Minutes: 30));
        await cases.AddAsync(new(
            From.AddDays(2), GoneAfter: TimeSpan.FromHours(60), Minutes: 90, Missed: true, Rung: EscalationRung.Helpline,
            Reopened: true));
        await cases.AddAsync(new(From.AddDays(3), GoneAfter: TimeSpan.FromHours(24), Minutes: 12, Lapsed: true));
        await cases.AddAsync(new(From.AddDays(4), Approached: false, Lapsed: true));

        var f = await new CaseScan(cases.Store).CountAsync(null, From, Until);

        Assert.Equal((4, 3, 3, 2), (f.Reported, f.Approached, f.Gone, f.GoneInTime));
        Assert.Equal((24 * 60, 60 * 60), (f.MedianMinutes, f.LongestMinutes));
        Assert.Equal((1, 1, 1, 0, 0, 1), (f.WindowsMissed, f.CasesMissed, f.ToHelpline, f.ToNetworkProvider, f.ToGovernors, f.CasesEscalated));
        Assert.Equal((1, 2, 2), (f.Reopened, f.Removed, f.Open));
        Assert.Equal((2, 2), (f.Overdue.Decisions, f.Overdue.Sum()));
        Assert.Equal((132, 3, 0), (f.Minutes, f.CasesTimed, f.Unreadable));
    }

    [Fact]
    public async Task A_year_begins_and_ends_to_the_millisecond_and_a_school_sees_its_own()
    {
        await using var cases = new InventedCases();
        foreach (var (at, school) in new[]
                 {
                     (From.AddMilliseconds(-1), "s-1"), (From, "s-1"), (Until.AddMilliseconds(-1), "s-2"), (Until, "s-1"),
                     (From.AddDays(5), null as string),
                 })
            await cases.AddAsync(new(at, school));
        var scan = new CaseScan(cases.Store);

        Assert.Equal(3, (await scan.CountAsync(null, From, Until)).Reported);
        Assert.Equal(1, (await scan.CountAsync("s-1", From, Until)).Reported);
        Assert.Equal(1, (await scan.CountAsync("s-2", From, Until)).Reported);
        Assert.Equal(0, (await scan.CountAsync("s-3", From, Until)).Reported);
    }

    [Fact]
    public async Task A_case_that_a_newer_release_wrote_is_said_to_be_missing()
    {
        await using var cases = new InventedCases();
        var stream = await cases.AddAsync(new(From.AddDays(1)));
        await cases.Store.AppendAsync(new Append(
            stream, (await cases.Store.ReadAsync(stream))!.Head.Version, "later",
            [new NewEvent(From.AddDays(2), "system", "", "later", "not-known-yet", 1, "{}")]));

        var f = await new CaseScan(cases.Store).CountAsync(null, From, Until);

        Assert.Equal((0, 1), (f.Reported, f.Unreadable));
    }

    [Fact]
    public async Task Ten_thousand_cases_are_counted_and_none_is_kept()
    {
        const int Cases = 10_000;
        await using var cases = new InventedCases();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Cases), new ParallelOptions { MaxDegreeOfParallelism = 64 },
            async (n, _) => await cases.AddAsync(new(
                Until.AddMinutes(-30 * (n + 1)), GoneAfter: TimeSpan.FromMinutes(n % 2880), Minutes: 10)));
        var before = GC.GetTotalMemory(forceFullCollection: true);

        // Twelve months hold 17,520 half hours: all of them are inside.
        var f = await new CaseScan(cases.Store).CountAsync(null, From, Until);

        Assert.Equal((Cases, Cases, Cases * 10), (f.Reported, f.Gone, f.Minutes));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 4_000_000);
        Assert.Equal(Cases / 2, (await new CaseScan(cases.Store).CountAsync(null, Until.AddMinutes(-30 * Cases / 2), Until)).Reported);
    }

    /// <summary>The figures are what plain arithmetic over the same stories says.</summary>
    [Fact]
    public async Task The_figures_are_what_plain_arithmetic_says() => await GenStories.SampleAsync(
        async stories =>
        {
            await using var cases = new InventedCases();
            foreach (var story in stories) await cases.AddAsync(story);

            var f = await new CaseScan(cases.Store).CountAsync(null, From, Until);

            var asked = stories.Where(s => s.Approached).ToList();
            var removals = asked.Where(s => s.GoneAfter is not null).Select(s => s.GoneAfter!.Value).Order().ToList();
            Assert.Equal(
                (stories.Length, asked.Count, removals.Count, removals.Count(r => r <= TimeSpan.FromHours(24))),
                (f.Reported, f.Approached, f.Gone, f.GoneInTime));
            Assert.Equal(stories.Sum(s => s.Minutes), f.Minutes);
            Assert.Equal(asked.Count(s => s.Missed), f.CasesMissed);
            if (removals.Count > 0)
            {
                Assert.Equal(
                    ((int)removals[(removals.Count - 1) / 2].TotalMinutes, (int)removals[^1].TotalMinutes),
                    (f.MedianMinutes, f.LongestMinutes));
            }
        },
        iter: 12, threads: 1);

    private static Gen<CaseStory[]> GenStories => Gen.Select(
        Gen.Int[0, 500_000], Gen.Bool, Gen.Int[-1, 6000], Gen.Int[0, 200], Gen.Bool,
        (minute, approached, gone, minutes, missed) => new CaseStory(
            From.AddMinutes(minute), Approached: approached,
            GoneAfter: approached && gone >= 0 ? TimeSpan.FromMinutes(gone) : null, Minutes: minutes, Missed: missed)).Array[0, 8];
}
