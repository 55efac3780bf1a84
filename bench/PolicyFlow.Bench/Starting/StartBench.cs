using System.Diagnostics;

namespace PolicyFlow.Bench.Starting;

/// <summary>From the start of the process to its first page, on a new data folder and on the same one again.</summary>
internal static class StartBench
{
    public static async Task RunAsync(BenchOptions options, BenchFolder folder, Table table)
    {
        var program = RunningProgram.Find();
        var (first, again) = (new Waits(), new Waits());
        for (var n = 0; n < (options.Quick ? 2 : 7); n++)
        {
            var data = folder[$"start-{n}"];
            first.Add(await StartAsync(program, data));
            again.Add(await StartAsync(program, data));
        }

        table.Add("start to first page, new data folder", $"{first.Median:N0} ms", "median; goal: under a second");
        table.Add("start to first page, same folder again", $"{again.Median:N0} ms", "median");
    }

    private static async Task<TimeSpan> StartAsync(string program, string data)
    {
        var start = Stopwatch.GetTimestamp();
        await using var running = await RunningProgram.StartAsync(program, data);
        return Stopwatch.GetElapsedTime(start);
    }
}
