using System.Collections.Concurrent;
using System.Globalization;
using PolicyFlow.Simulation.Tests.Running;

namespace PolicyFlow.Simulation.Tests;

/// <summary>
/// A simulated year of takedowns with failing mail, an outage of 30 hours, slow hosts, pages that go and come back, holds,
/// locks, rungs and the police, on the real engine, driver, looks, letters and SQLite store, ends the same whether or not
/// the program keeps crashing. <c>POLICYFLOW_SEEDS=20000</c> runs
/// more seeds, <c>POLICYFLOW_SEED=17</c> runs that one alone.
/// </summary>
public sealed class SimulationTests
{
    private const int Usual = 1000;
    private const int MostShown = 3;

    /// <summary>From so many seeds on, all of what follows must have happened.</summary>
    private const int Many = 100;

    private static readonly string[] Eventful =
    [
        "item-captured", "capture-given-up", "item-probed", "look-needed", "content-back", "window-missed", "escalation-approved",
        "escalation-sent", "escalation-bounced", "escalation-recorded", "escalation-declined", "escalation-undecided",
        "rung-lapsed", "complainant-asked", "complainant-answered", "author-asked", "author-answered", "author-silent",
        "delivery-recorded", "consequence-referred", "own-removal-started", "affected-recorded", "naming-chosen",
        "police-consent-requested", "police-consent-answered", "police-consent-unanswered", "police-report-approved",
        "police-report-sent", "police-report-bounced", "hold-placed", "hold-lifted", "hold-review-due", "content-locked",
        "content-unlocked", "letter-skipped", "mail-failing",
    ];

    [Fact]
    public Task A_year_with_crashes_ends_as_the_year_without() => TryAllAsync(Usual, SimulatedYear.DrivenAsync);

    /// <summary>The process ends between each piece of work and its record; every third time the engine forgets all that
    /// it knew.</summary>
    [Fact]
    public Task A_year_in_the_loop_of_a_replaying_engine_ends_the_same_wherever_it_crashes() =>
        TryAllAsync(Usual / 10, SimulatedYear.LoopedAsync);

    private static async Task TryAllAsync(int usual, Func<int, Task<(Ending Calm, Ending Rough)>> year)
    {
        var seeds = Setting("POLICYFLOW_SEED") is { } one ? [one] : Enumerable.Range(1, Setting("POLICYFLOW_SEEDS") ?? usual);
        var wrong = new ConcurrentBag<string>();
        var seen = new ConcurrentBag<(Ending Calm, Ending Rough)>();
        await Parallel.ForEachAsync(
            seeds,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            async (seed, _) =>
            {
                if (wrong.Count >= MostShown) return;
                if (await TryAsync(year, seed, seen) is { } what) wrong.Add($"""
                    Seed {seed} (again: POLICYFLOW_SEED={seed} dotnet test tests/PolicyFlow.Simulation.Tests)
                    {what}
                    """);
            });

        Assert.True(wrong.IsEmpty, string.Join("\n\n", wrong));

        // The years must have been eventful and rough for this to say anything.
        var happened = seen.SelectMany(s => s.Calm.Happened.Keys).ToHashSet();
        if (seen.Count >= Many) Assert.Empty(Eventful.Except(happened));
        Assert.True(seen.Sum(s => s.Rough.Crashes) > seen.Count * 5);
        Assert.Contains(seen, s => s.Rough.SentTwice.Count > 0);
    }

    private static async Task<string?> TryAsync(
        Func<int, Task<(Ending Calm, Ending Rough)>> year, int seed, ConcurrentBag<(Ending Calm, Ending Rough)> seen)
    {
        try
        {
            var (calm, rough) = await year(seed);
            seen.Add((calm, rough));
            return SimulatedYear.Difference(calm, rough);
        }
#pragma warning disable CA1031 // Whatever it was, it is told with the seed that brings it back.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return fault.ToString();
        }
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
