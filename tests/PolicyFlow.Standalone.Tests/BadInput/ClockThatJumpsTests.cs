using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.BadInput;

public sealed class ClockThatJumpsTests
{
    [Fact]
    public async Task A_clock_that_falls_back_a_month_never_makes_a_history_run_backwards()
    {
        using var folder = new TestFolder();
        string reference;
        DateTimeOffset windowEnds;
        await using (var program = await PolicyFlowProgram.DemoAsync(folder["data"]))
        {
            using var manager = await program.AsAsync(DemoSite.Manager);
            await manager.AdvanceAsync("P30D");
            reference = await manager.ReportAsync();
            windowEnds = (await manager.ApproachAsync(reference)).Time("windowEndsAt");
        }

        // The demonstration's month is forgotten, as if somebody had set the machine's clock right.
        File.Delete(Path.Combine(folder["data"], "demo-clock"));
        await using (var program = await PolicyFlowProgram.DemoAsync(folder["data"]))
        {
            using var manager = await program.AsAsync(DemoSite.Manager);
            await manager.DoAsync(reference, "add-note", new { text = "In the past" });
            var found = await manager.CaseAsync(reference);
            var times = found.All("timeline").Select(e => e.Time("at")).ToList();
            Assert.Equal(times.Order(), times);
            Assert.Equal(windowEnds, found.Time("windowEndsAt"));

            await manager.AdvanceAsync("P32D");
            Assert.Equal(windowEnds, (await manager.CaseAsync(reference)).Event("window-missed").Time("at"));
        }

        var verified = await PolicyFlowProgram.RunAsync("verify", "--data", folder["data"]);
        Assert.True(verified.Code == 0, verified.All);
    }
}
