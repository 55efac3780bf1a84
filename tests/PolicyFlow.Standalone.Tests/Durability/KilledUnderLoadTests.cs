using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Durability;

public sealed class KilledUnderLoadTests
{
    private const int Clients = 6;
    private static readonly bool Long = Environment.GetEnvironmentVariable("POLICYFLOW_LONG") == "1";
    private static readonly int Rounds = Long ? 100 : 12;

    [Fact]
    public async Task Killed_again_and_again_it_keeps_every_promise_and_does_nothing_twice()
    {
        using var folder = new TestFolder();
        var port = FreePort.Next();
        var address = new Uri($"http://127.0.0.1:{port}");
        using var manager = new Caller(address);
        var load = new Load(manager, Clients);
        var chance = new Random(20201001);
        for (var round = 0; round < Rounds; round++)
        {
            await using var program = await PolicyFlowProgram.ServeAsync(folder["data"], port, "--demo");
            if (round == 0) (await manager.PostAsync("/demo/sign-in", new { email = DemoSite.Manager }))
                .Is(HttpStatusCode.OK);
            await load.SendAgainAsync();
            await load.RunAsync(chance.Next(5, 120), program.KillAsync);
        }

        await using (await PolicyFlowProgram.ServeAsync(folder["data"], port, "--demo"))
        {
            await load.SendAgainAsync();
            foreach (var (key, reference) in load.Reports)
            {
                var kept = await manager.CaseAsync(reference);
                Assert.Equal("Report " + key, kept.Word("description"));
                Assert.Single(kept.Events(), "takedown-reported");
                var again = await manager.PostAsync("/api/reports", new { description = "Report " + key }, key);
                Assert.Equal(reference, again.Is(HttpStatusCode.Created).Json.Word("reference"));
                var notes = kept.All("timeline").Where(e => e.Word("event") == "note-added")
                    .Select(e => e.Word("detail"));
                Assert.Equal(load.Notes.Where(n => n.Value == reference).Select(n => n.Key), notes);
            }
        }

        Assert.True(load.Notes.Count >= Rounds * 2, $"Only {load.Notes.Count} notes were taken.");
        var verified = await PolicyFlowProgram.RunAsync("verify", "--data", folder["data"]);
        Assert.True(verified.Code == 0, verified.All);
    }
}
