using System.Globalization;
using System.Net;
using System.Text;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Roster;

/// <summary>Killed in the middle of carrying a file out, the program goes on by itself and does nothing twice.</summary>
public sealed class KilledImportTests
{
    private const int Kills = 4;

    private static readonly bool Long = Environment.GetEnvironmentVariable("POLICYFLOW_LONG") == "1";
    private static readonly int Rows = Long ? 100_000 : 5000;

    [Fact]
    public async Task Killed_in_the_middle_it_goes_on_by_itself_and_adds_nobody_twice()
    {
        using var folder = new TestFolder();
        var port = FreePort.Next();
        using var manager = new Caller(new Uri($"http://127.0.0.1:{port}"));
        var chance = new Random(20201001);
        string? id = null;
        for (var round = 0; round < Kills; round++)
        {
            await using var program = await PolicyFlowProgram.ServeAsync(folder["data"], port, "--demo");
            if (round == 0)
            {
                (await manager.PostAsync("/demo/sign-in", new { email = DemoSite.Manager })).Is(HttpStatusCode.OK);
                id = (await manager.ImportAsync(File(), "apply=true")).Json.Word("id");
            }

            await manager.UntilAsync(id!, "applying", "finished");
            await Task.Delay(chance.Next(50, Long ? 8000 : 600));
            await program.KillAsync();
        }

        await using (await PolicyFlowProgram.ServeAsync(folder["data"], port, "--demo"))
        {
            var done = await manager.UntilAsync(id!, "finished");
            Assert.Equal((Rows, 0), (done["done"]!["added"]!.GetValue<int>(), done["done"]!["refused"]!.GetValue<int>()));
            Assert.Equal(Rows / 1000, done["done"]!["step"]!.GetValue<int>());

            var again = (await manager.ImportAsync(File())).Json.Word("id");
            var preview = (await manager.UntilAsync(again, "waiting"))["preview"]!;
            Assert.Equal((0, Rows), (preview["added"]!.GetValue<int>(), preview["unchanged"]!.GetValue<int>()));
        }

        var verified = await PolicyFlowProgram.RunAsync("verify", "--data", folder["data"]);
        Assert.True(verified.Code == 0, verified.All);
    }

    /// <summary>Without staff numbers: only the address keeps somebody from being added twice.</summary>
    private static string File()
    {
        var text = new StringBuilder("Name,Email,Type,Line manager\n");
        for (var n = 0; n < Rows; n++)
        {
            text.Append(CultureInfo.InvariantCulture, $"Invented Person {n},person{n}@demo.invalid,Casual,")
                .Append(n < 10 ? "Demo Marek" : $"Invented Person {n / 10}").Append('\n');
        }

        return text.ToString();
    }
}
