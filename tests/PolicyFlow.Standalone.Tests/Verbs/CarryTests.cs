using System.Net;
using PolicyFlow.Standalone.Tests.Running;
using PolicyFlow.Standalone.Tests.Starting;
using PolicyFlow.Testing;

namespace PolicyFlow.Standalone.Tests.Verbs;

public sealed class CarryTests(DoneFolder done) : IClassFixture<DoneFolder>, IDisposable
{
    private const string Secret = "--Keys:WrappingSecret=an invented secret of more than 32 characters";

    private readonly TestFolder _folder = new();

    private string File => _folder["all.export"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_takedown_in_flight_goes_on_in_the_new_folder()
    {
        var moving = await ApproachAsync(_folder["old"]);

        Ok(await PolicyFlowProgram.RunAsync("export", "--data", _folder["old"], "--to", File));
        var imported = Ok(await PolicyFlowProgram.RunAsync("import", "--from", File, "--data", _folder["new"]));
        Directory.Delete(_folder["old"], recursive: true);

        Assert.Contains("ends as in the export", imported.Output, StringComparison.Ordinal);
        await GoesOnAsync(moving, _folder["new"]);
    }

    [Fact]
    public async Task A_takedown_in_flight_goes_to_azure_and_back()
    {
        await using var azurite = await Azurite.StartAsync();
        string[] azure = [Secret, "--Storage:ConnectionString=" + azurite.ConnectionString];
        const string Passphrase = "--Export:Passphrase=an invented passphrase";
        var moving = await ApproachAsync(_folder["old"]);
        var heads = Raw.Heads(Path.Combine(_folder["old"], "policyflow.db"));

        Ok(await PolicyFlowProgram.RunAsync("export", "--data", _folder["old"], "--to", File, Passphrase));
        string[] import = ["import", "--from", File, "--to", "azure", Passphrase, .. azure];
        var there = Ok(await PolicyFlowProgram.RunAsync(import));
        Assert.Contains("Imported into Azure Storage", there.Output, StringComparison.Ordinal);
        (await PolicyFlowProgram.RunAsync(import)).IsClear("empty one only");

        Ok(await PolicyFlowProgram.RunAsync(["export", "--from", "azure", "--to", File + ".back", .. azure]));
        Ok(await PolicyFlowProgram.RunAsync("import", "--from", File + ".back", "--data", _folder["new"], Secret));

        Assert.Equal(heads, Raw.Heads(Path.Combine(_folder["new"], "policyflow.db")));
        await GoesOnAsync(moving, _folder["new"], Secret);
    }

    [Fact]
    public async Task An_export_beside_the_running_program_is_whole_and_says_what_it_lacks()
    {
        var data = done.CopyTo(_folder);
        await using (var program = await PolicyFlowProgram.DemoAsync(data))
        {
            var exported = Ok(await PolicyFlowProgram.RunAsync("export", "--data", data, "--to", File));
            Assert.Contains("The program is running", exported.Output, StringComparison.Ordinal);
            Assert.Contains("names, reports and evidence, and the keys", exported.Output, StringComparison.Ordinal);
            Assert.Contains("not encrypted", exported.Output, StringComparison.Ordinal);
        }

        Ok(await PolicyFlowProgram.RunAsync("import", "--from", File, "--data", _folder["new"]));

        var verified = Ok(await PolicyFlowProgram.RunAsync("verify", "--data", _folder["new"]));
        Assert.Contains("Everything is as it was written", verified.Output, StringComparison.Ordinal);
        var again = Ok(await PolicyFlowProgram.RunAsync("export", "--data", _folder["new"], "--to", File + ".2"));
        Assert.DoesNotContain("is running", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_from_the_command_or_wrong_is_named()
    {
        var data = done.CopyTo(_folder);
        await System.IO.File.WriteAllTextAsync(_folder["letter"], "Dear all");
        foreach (var (arguments, words) in ((string[], string)[])
                 [(["export", "--data", data], "--to"), (["export", "--from", "elsewhere", "--to", File], "azure"),
                  (["export", "--from", "azure", "--to", File], "Storage:TableServiceUri"),
                  (["export", "--data", data, "--to", File, "--Export:Passphrase=short"], "Export:Passphrase"),
                  (["import", "--data", _folder["new"]], "--from"), (["import", "--from", File], "--to azure"),
                  (["import", "--from", File, "--to", "azure"], "Keys:WrappingSecret"),
                  (["import", "--from", File, "--data", _folder["new"]], "cannot be read"),
                  (["import", "--from", _folder["letter"], "--data", _folder["new"]], "not a whole PolicyFlow export")])
            (await PolicyFlowProgram.RunAsync(arguments)).IsClear(words);

        Ok(await PolicyFlowProgram.RunAsync("export", "--data", data, "--to", File));
        (await PolicyFlowProgram.RunAsync("import", "--from", File, "--data", data)).IsClear("empty one only");
    }

    /// <summary>Reported, approved, with the host: two chasers are to come.</summary>
    private static async Task<Moving> ApproachAsync(string data)
    {
        await using var program = await PolicyFlowProgram.DemoAsync(data);
        using var manager = await program.AsAsync(DemoSite.Manager);
        var report = (await manager.PostAsync(
            "/api/reports", new { urls = (string[])[Steps.Address], description = "Nasty words" })).Json;
        var found = await manager.ApproachAsync(report.Word("reference"));
        return new Moving(
            report.Word("reference"), new Uri(report.Word("trackingUrl")).AbsolutePath,
            found.Event("notice-received").Time("at"), found.Events());
    }

    private static async Task GoesOnAsync(Moving moving, string data, params string[] more)
    {
        await using var program = await PolicyFlowProgram.DemoAsync(data, more);
        using var visitor = program.Call();
        (await visitor.GetAsync(moving.Tracking)).Is(HttpStatusCode.OK);
        using var manager = await program.AsAsync(DemoSite.Manager);
        var before = await manager.CaseAsync(moving.Reference);
        Assert.Equal(moving.Events, before.Events());
        Assert.Equal("Nasty words", before.Word("description"));

        await manager.AdvanceAsync("PT13H");

        // The chaser, on its hour, and not the notice again.
        var mail = Assert.Single(
            (await manager.GetAsync("/demo/mailbox.json")).Json.AsArray(), m => m!.Word("to") == Steps.HostMail)!;
        Assert.Equal(moving.Received.AddHours(12), mail.Time("at"));
        Assert.Contains("chaser-due", (await manager.CaseAsync(moving.Reference)).Events());
    }

    private static Ended Ok(Ended ended)
    {
        Assert.True(ended.Code == 0, ended.All);
        return ended;
    }

    private sealed record Moving(
        string Reference, string Tracking, DateTimeOffset Received, IReadOnlyList<string> Events);
}
