using PolicyFlow.Simulation.Tests.Crashing;
using PolicyFlow.Simulation.Tests.Looping;
using PolicyFlow.Simulation.Tests.Running;
using PolicyFlow.Simulation.Tests.Year;

namespace PolicyFlow.Simulation.Tests;

/// <summary>One seed: the same year without and with crashes.</summary>
internal static class SimulatedYear
{
    private static readonly string Folder = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    /// <summary>On the driver of one machine.</summary>
    public static Task<(Ending Calm, Ending Rough)> DrivenAsync(int seed) => InFolderAsync(async folder =>
    {
        var chance = new Chance(seed);
        var crashes = new CrashPlan(
            14 + chance.Number(100, "writes"), 4 + chance.Number(16, "mails"), 4 + chance.Number(16, "looks"));
        var calm = await Run.YearAsync(seed, folder("calm"), CrashPlan.Never, clock => new DueIndexDriving(clock));
        var rough = await Run.YearAsync(seed, folder("rough"), crashes, clock => new DueIndexDriving(clock));
        return (calm, rough);
    });

    /// <summary>By the loop, on an engine that replays; also whether it sends the mails of the driver.</summary>
    public static Task<(Ending Calm, Ending Rough)> LoopedAsync(int seed) => InFolderAsync(async folder =>
    {
        var chance = new Chance(seed);
        var crashes = new CrashPlan(
            18 + chance.Number(100, "writes"), 5 + chance.Number(16, "mails"), 4 + chance.Number(16, "looks"),
            4 + chance.Number(18, "records"));
        var driven = await Run.YearAsync(seed, folder("driven"), CrashPlan.Never, clock => new DueIndexDriving(clock));
        var calm = await Run.YearAsync(
            seed, folder("calm"), CrashPlan.Never, clock => new ReplayingEngine(clock, CrashPlan.Never));
        var rough = await Run.YearAsync(seed, folder("rough"), crashes, clock => new ReplayingEngine(clock, crashes));
        Assert.Equal(driven.Mails, calm.Mails);
        return (calm, rough);
    });

    private static async Task<T> InFolderAsync<T>(Func<Func<string, string>, Task<T>> run)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, $"policyflow-{Guid.NewGuid():N}"));
        try
        {
            return await run(name => Path.Combine(folder.FullName, name + ".db"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What is wrong with the two endings, or null.</summary>
    public static string? Difference(Ending calm, Ending rough)
    {
        if (calm.Crashes > 0 || calm.SentTwice.Count > 0 || calm.ToldAsRepeated.Count > 0)
            return "Something was repeated in the year without crashes.";
        foreach (var (name, ending) in new[] { ("calm", calm), ("rough", rough) })
        {
            if (ending.Waiting > 0) return $"{ending.Waiting} letters still wait at the end of the {name} year.";
            if (!ending.ChainsAreWhole) return $"A chain of the {name} year is broken.";
            if (ending.Wrongs.Count > 0) return $"In the {name} year:\n  " + string.Join("\n  ", ending.Wrongs.Take(5));
        }

        return First("event", calm.Timelines, rough.Timelines)
            ?? First("mail", calm.Mails, rough.Mails)
            ?? rough.SentTwice.Except(rough.ToldAsRepeated)
                .Select(id => $"{id} was sent twice and no timeline says so.").FirstOrDefault();
    }

    private static string? First(string what, IReadOnlyList<string> calm, IReadOnlyList<string> rough)
    {
        for (var n = 0; n < Math.Max(calm.Count, rough.Count); n++)
        {
            var (one, two) = (calm.ElementAtOrDefault(n), rough.ElementAtOrDefault(n));
            if (one != two) return $"The first {what} that differs:\n  without crashes: {one}\n  with crashes:    {two}";
        }

        return null;
    }
}
