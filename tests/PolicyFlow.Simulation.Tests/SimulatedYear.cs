using PolicyFlow.Simulation.Tests.Crashing;
using PolicyFlow.Simulation.Tests.Running;
using PolicyFlow.Simulation.Tests.Year;

namespace PolicyFlow.Simulation.Tests;

/// <summary>One seed: the same year twice, once with crashes.</summary>
internal static class SimulatedYear
{
    private static readonly string Folder = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    public static async Task<(Ending Calm, Ending Rough)> RunAsync(int seed)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, $"policyflow-{Guid.NewGuid():N}"));
        try
        {
            var chance = new Chance(seed);
            var calm = await Run.YearAsync(seed, Path.Combine(folder.FullName, "calm.db"), CrashPlan.Never);
            var crashes = new CrashPlan(7 + chance.Number(50, "writes"), 3 + chance.Number(12, "mails"));
            var rough = await Run.YearAsync(seed, Path.Combine(folder.FullName, "rough.db"), crashes);
            return (calm, rough);
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
