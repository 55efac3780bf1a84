using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>The page of every action that a case offers, with its variants, and the steps between filling in and sending.
/// </summary>
[Collection(nameof(Running.Stories))]
public sealed class EveryActionTests(World world)
{
    private static readonly string[] Some =
    [
        "ask-author", "ask-complainant", "remove-ourselves", "send-escalation", "record-affected", "place-hold",
        "request-police-consent", "record-police-consent", "report-to-police", "record-police-report", "lift-hold",
        "record-complainant-answer", "record-delivery", "record-host-answer", "refer-to-employer", "reopen",
    ];

    private static readonly string[] Groups =
    [
        "Decide and approach", "Follow", "Others who can act", "The person concerned and the police", "Close and record",
    ];

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.PhoneWithoutScript)]
    public async Task Every_page_on_which_something_is_done_about_a_case_is_in_order(Screen screen)
    {
        await world.Program.SignInAsync("dana@demo.invalid");
        await using var dana = await Visitor.ComeAsync(world, screen, "Demo Dana");
        var looked = new HashSet<string>();
        foreach (var reference in (string[])
                 [await NewAsync(), await ThreatAsync(), await HeldAsync(), await WithOthersAsync(), await ClosedAsync()])
        {
            await dana.OpenCaseAsync(reference);
            Assert.Subset(Groups.ToHashSet(), (await dana.Page.Locator("nav.pf-actions h3").AllInnerTextsAsync()).ToHashSet());
            foreach (var page in await LinksAsync(dana, "nav.pf-actions a"))
            {
                if (!looked.Add(page[(page.LastIndexOf('/') + 1)..])) continue;
                await dana.GoAsync(page);
                foreach (var variant in await LinksAsync(dana, "main .govuk-details a")) await dana.GoAsync(variant);
            }
        }

        Assert.Superset(Some.ToHashSet(), looked);
    }

    [Theory]
    [InlineData(Screen.WideWithoutScript)]
    [InlineData(Screen.Phone)]
    public async Task A_letter_on_another_ground_is_seen_before_it_goes(Screen screen)
    {
        await world.Program.SignInAsync("dana@demo.invalid");
        var reference = await NewAsync();
        await using var dana = await Visitor.ComeAsync(world, screen, "Demo Dana");
        await dana.OpenCaseAsync(reference);
        await dana.StartActionAsync("approve-approach");
        await dana.Page.GetByText("Write on another ground than the host's own rules").ClickAsync();
        await dana.FollowAsync("Somebody's personal data");
        await dana.PressAsync("See the letter");
        Assert.Equal(422, dana.Status);
        await dana.ChooseAsync(Working.Unlawful);
        await dana.ChooseAsync("An adult's");
        await dana.FillAsync("What data are they?", "A home address.");
        await dana.FillAsync("Why is it unlawful to publish them?", "No agreement was given.");
        await dana.PressAsync("See the letter");
        await dana.SeesAsync("Read the letter below.");
        var letter = await dana.Page.GetByLabel("Letter").InputValueAsync();
        Assert.Contains("A home address.", letter, StringComparison.Ordinal);
        await dana.PressAsync("Approve and send");
        await dana.SeesAsync("Approved a letter to the host (somebody's personal data)");
    }

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.PhoneWithoutScript)]
    public async Task The_police_are_told_with_consent_or_against_a_danger_that_somebody_states(Screen screen)
    {
        await world.Program.SignInAsync("dana@demo.invalid");
        var reference = await ThreatAsync();
        await using var dana = await Visitor.ComeAsync(world, screen, "Demo Dana");
        await dana.OpenCaseAsync(reference);
        await dana.StartActionAsync("report-to-police");
        await dana.SeesAsync("The person concerned has not agreed.");
        await dana.PressAsync("See the letter");
        Assert.Equal(422, dana.Status);
        await dana.FillAsync("Email address of the police", "force@police.example");
        await dana.ChooseAsync("Danger to life");
        await dana.FillAsync("What is the danger, in your words", "Somebody named a day and a place.");
        await dana.PressAsync("See the letter");
        await dana.SeesAsync("Read the letter below.");
        await dana.OpenCaseAsync(reference);
        await dana.TakeActionAsync("record-police-consent", async () =>
        {
            await dana.ChooseAsync("They agree");
            await dana.ChooseAsync("By phone");
        });
        await dana.FollowAsync("Tell the police: the person concerned has agreed");
        await dana.FillAsync("Email address of the police", "force@police.example");
        await dana.PressAsync("Approve and send");
        await dana.SeesAsync("Approved a message to the police");
        await world.Program.MailAsync("force@police.example", reference);
    }

    private static async Task<IReadOnlyList<string>> LinksAsync(Visitor dana, string which) =>
        await dana.Page.Locator(which).EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");

    private Task<string> NewAsync() => world.Program.ReportAsync(new { urls = (string[])["https://chatter.example/every-action"] });

    private async Task<string> ThreatAsync()
    {
        var reference = await world.Program.ReportAsync(
            new { urls = (string[])["https://chatter.example/every-threat"], threatening = true });
        await world.Program.ActAsync(reference, "record-affected", new { name = "Demo Umpire" });
        return reference;
    }

    private async Task<string> HeldAsync()
    {
        var reference = await NewAsync();
        await world.Program.ActAsync(reference, "place-hold", new { kind = "lado", reason = "The officer asked for it." });
        return reference;
    }

    /// <summary>With the person concerned and the author; the author was spoken to.</summary>
    private async Task<string> WithOthersAsync()
    {
        var reference = await world.Program.ReportAsync(
            new { urls = (string[])["https://chatter.example/every-party/1", "https://chatter.example/every-party/2"] });
        await world.Program.ActAsync(reference, "ask-complainant", new { urls = "https://chatter.example/every-party/1" });
        await world.Program.ActAsync(reference, "ask-author", new { urls = "https://chatter.example/every-party/2" });
        await world.Program.ActAsync(reference, "record-delivery", new { way = "phone" });
        return reference;
    }

    private async Task<string> ClosedAsync()
    {
        var reference = await NewAsync();
        await world.Program.ActAsync(reference, "decline-approach", new { reason = "It is satire." });
        await world.Program.ActAsync(reference, "record-support", new { answer = "offered" });
        await world.Program.ActAsync(reference, "close", new { minutes = 5 });
        return reference;
    }
}
