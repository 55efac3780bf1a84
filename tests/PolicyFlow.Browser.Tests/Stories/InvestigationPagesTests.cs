using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>Every page on which an investigation is worked, and those beside it: each is looked over.</summary>
[Collection(nameof(Running.Stories))]
public sealed class InvestigationPagesTests(World world)
{
    private static readonly string[] Some =
    [
        "triage", "assign-investigator", "refer-pupil", "decide-breach", "open-takedown", "merge", "record-lado", "raise-concern",
        "involve-person", "change-part", "remove-person", "plan-tasks", "finish-task", "drop-task", "plan-interview",
        "record-interview", "cancel-interview", "add-note", "correct-entry", "update-reporter", "offer-support", "release-letter",
        "record-reply", "place-hold", "lift-hold", "propose-outcome", "sign-off", "send-back", "close", "reopen", "add-minutes",
    ];

    private static readonly string[] OfLeads = ["take-safeguarding", "classify-concern", "give-sight", "end-sight"];

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.PhoneWithoutScript)]
    public async Task Every_page_of_an_investigation_is_in_order(Screen screen)
    {
        var (worked, closed) = (await WorkedAsync(), await world.Program.ClosedAsync("every-closed"));
        await using var dana = await Visitor.ComeAsync(world, screen, "Demo Dana");
        var looked = new HashSet<string>();
        foreach (var reference in (string[])[worked, closed, await HeldAsync()]) await LookAtAllAsync(dana, reference, looked);
        Assert.Superset(Some.ToHashSet(), looked);
        foreach (var page in (string[])["report", "report?redacted=true", "evidence", "export"])
            await dana.GoAsync($"/investigations/{worked}/{page}");
        await dana.GoAsync($"/cases?kind=Investigation&q={worked}");
        Assert.Equal(200, dana.Status);

        await world.Program.SignInAsync("sofia@demo.invalid");
        var atRisk = await world.Program.ReportAsync(new { category = "safeguarding", description = "Somebody writes to a child." });
        await world.Program.InvestigateAsync(atRisk, "give-sight", new { email = "ivo@demo.invalid", reason = "To keep the mailbox." });
        await using var sofia = await Visitor.ComeAsync(world, screen, "Demo Sofia");
        looked.Clear();
        await LookAtAllAsync(sofia, atRisk, looked);
        Assert.Superset(OfLeads.ToHashSet(), looked);
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.WideWithoutScript)]
    public async Task Evidence_is_blurred_until_it_is_asked_for(Screen screen)
    {
        var reference = await world.Program.AssignedAsync($"evidence-{screen}");
        await using var dana = await Visitor.ComeAsync(world, screen, "Demo Dana");
        await dana.OpenCaseAsync(reference);
        await dana.FollowAsync("All files with their history, and export");
        await dana.PressAsync("Put in");
        Assert.Equal(422, dana.Status);
        await dana.AddFilesAsync("Files", "words.png");
        await dana.FillAsync("Where they come from", "A parent's telephone.");
        await dana.PressAsync("Put in");
        await dana.SeesAsync("A parent's telephone.");
        await dana.FollowAsync("Show this picture words.png");
        await dana.FollowAsync("Show it without colours words.png");
        await dana.FollowAsync("Blur it again");
        await dana.FollowAsync("Export for an authorised body");
        await dana.PressAsync("Make the export");
        Assert.Equal(422, dana.Status);
    }

    [Theory]
    [InlineData(Screen.Wide, "Demo Ada", "/routes", "/routes/network/misuse", "/task-templates", "/task-templates/network", "/task-templates/network/change")]
    [InlineData(Screen.PhoneWithoutScript, "Demo Dana", "/routes", "/task-templates", "/task-templates/network/change", "/questions", "/cases")]
    [InlineData(Screen.Phone, "Demo Audra", "/audit")]
    [InlineData(Screen.WideWithoutScript, "Demo Audra", "/audit?day=2026-01-01")]
    public async Task The_pages_beside_it_are_in_order(Screen screen, string person, params string[] pages)
    {
        await using var visitor = await Visitor.ComeAsync(world, screen, person);
        foreach (var page in pages)
        {
            await visitor.GoAsync(page);
            Assert.Equal(200, visitor.Status);
        }
    }

    private static async Task LookAtAllAsync(Visitor visitor, string reference, HashSet<string> looked)
    {
        await visitor.OpenCaseAsync(reference);
        var links = await visitor.Page.Locator("nav.pf-actions a")
            .EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        foreach (var page in links)
        {
            if (looked.Add(page[(page.LastIndexOf('/') + 1)..])) await visitor.GoAsync(page);
        }
    }

    /// <summary>Every way that it can go, and something of everything that can be written down.</summary>
    private async Task<string> WorkedAsync()
    {
        var program = world.Program;
        var reference = await program.AssignedAsync("every-page");
        await program.InvestigateAsync(reference, "triage", new
        {
            branches = (string[])["conduct", "staff-allegation", "pupil-author", "personal-data"],
            severity = "high",
            reason = "All of it.",
        });
        await program.InvestigateAsync(reference, "plan-tasks", new { tasks = "One\nAnother" });
        await program.InvestigateAsync(reference, "finish-task", new { task = "t1" });
        await program.InvestigateAsync(reference, "plan-interview", new { with = ReadyCases.First, at = "2099-01-04T10:00:00Z" });
        await program.InvestigateAsync(reference, "add-note", new { text = "A note." });
        await program.InvestigateAsync(reference, "correct-entry", new { entry = "e2", text = "A better one." });
        await program.WriteToSubjectAsync(reference, "allegation", "It is said that you wrote it.");
        await program.InvestigateAsync(reference, "record-reply", new { who = ReadyCases.First, answer = "I did not." });
        await program.SignInAsync("marek@demo.invalid");
        await program.InvestigateAsync(reference, "propose-outcome", new
        {
            finding = "false",
            breaches = "gdpr",
            consequences = "referral-to-employer",
            reason = "It was somebody else.",
        });
        await program.SignInAsync("dana@demo.invalid");
        return reference;
    }

    private async Task<string> HeldAsync()
    {
        var reference = await world.Program.AssignedAsync("every-hold");
        await world.Program.InvestigateAsync(reference, "place-hold", new { kind = "lado", reason = "They asked for it." });
        return reference;
    }
}
