using System.Diagnostics;
using System.Text;
using PolicyFlow.App.People.Roster.Importing;
using PolicyFlow.Domain.People.Roster.Importing;
using Xunit.Abstractions;

namespace PolicyFlow.People.Tests.Roster.Importing;

/// <summary>Files of 200,000 lines. With POLICYFLOW_LONG=1 all of it is carried out too.</summary>
public class LargeFiles(ITestOutputHelper output)
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("POLICYFLOW_LONG") == "1";

    private const string Heading = "Name;Email;School;Job title;Type;Line manager;Staff number\r\n";

    [Fact]
    public async Task Two_hundred_thousand_lines_are_compared_in_flat_memory()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.List.AddAsync(RosterWorld.Details("Demo Boss") with { Number = "N-0" });
        var file = File(ImportLimits.Rows);
        GC.Collect();
        var before = GC.GetTotalMemory(true);
        var clock = Stopwatch.StartNew();
        using var peak = new Peak();

        var import = await world.BringAsync(file);

        output.WriteLine($"{clock.Elapsed.TotalSeconds:0.0} s, {(peak.Most - before) / 1048576} MB more, {file.Length} bytes");
        Assert.Equal((ImportLimits.Rows, 0, 0, 0, 0), ImportWorld.Counts(import));
        Assert.Equal(ImportLimits.Rows / ImportFiles.Piece, import.State.Found!.Steps);
        Assert.True(peak.Most - before < 400L * 1024 * 1024, $"{(peak.Most - before) / 1048576} MB");
        if (!Long) return;

        clock.Restart();
        import = await world.ApplyAsync(import);
        output.WriteLine($"Carried out in {clock.Elapsed.TotalSeconds:0.0} s");
        Assert.Equal(ImportStage.Finished, import.State.Stage);
        Assert.Equal((ImportLimits.Rows, 0), (import.State.Done.Added, import.State.Done.Refused));
        clock.Restart();
        // Demo Boss was on the list before, and is not in the file.
        Assert.Equal((0, 0, 1, ImportLimits.Rows, 0), ImportWorld.Counts(await world.BringAsync(file, complete: true)));
        output.WriteLine($"Compared with all of them on the list in {clock.Elapsed.TotalSeconds:0.0} s");
    }

    [Fact]
    public async Task One_line_more_is_refused()
    {
        await using var world = await ImportWorld.CreateAsync();

        var import = await world.BringAsync(File(ImportLimits.Rows + 1));

        Assert.Equal(ImportStage.Unreadable, import.State.Stage);
        Assert.Contains("more than 200,000 lines", import.State.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_few_thousand_are_carried_out_step_by_step()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.List.AddAsync(RosterWorld.Details("Demo Boss") with { Number = "N-0" });
        var clock = Stopwatch.StartNew();

        var import = await world.ApplyAsync(await world.BringAsync(File(3000)));

        output.WriteLine($"3,000 in {clock.Elapsed.TotalSeconds:0.0} s");
        Assert.Equal((ImportStage.Finished, 3000, 3), (import.State.Stage, import.State.Done.Added, import.State.Done.Step));
    }

    /// <summary>Everybody reports to somebody some lines before, so that the lines of managers are long.</summary>
    private static byte[] File(int rows)
    {
        var text = new StringBuilder(Heading, rows * 90);
        for (var n = 1; n <= rows; n++)
        {
            text.Append("Invented Person ").Append(n).Append(";person").Append(n)
                .Append("@demo.invalid;Invented Park School;Coach;Volunteer;N-").Append(n / 50)
                .Append(";N-").Append(n).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The most memory in use, looked at from time to time.</summary>
    private sealed class Peak : IDisposable
    {
        private readonly Timer _look;

        public Peak() => _look = new Timer(
            _ => Most = Math.Max(Most, GC.GetTotalMemory(false)), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));

        public long Most { get; private set; }

        public void Dispose() => _look.Dispose();
    }
}
