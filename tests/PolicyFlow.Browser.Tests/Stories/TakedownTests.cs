using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>A manager works a takedown from Today to its end (16.3 to 16.6).</summary>
[Collection(nameof(Running.Stories))]
public sealed class TakedownTests(World world)
{
    private const string Host = "abuse@chatter.example";

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.PhoneWithoutScript)]
    public async Task From_a_report_to_closed_and_open_again(Screen screen)
    {
        var address = $"https://chatter.example/post/{screen}";
        await using var reporter = await Visitor.ComeAsync(world, screen);
        var receipt = await reporter.ReportAsync(address, "Lies about our coach.", email: "reporter@demo.invalid");
        var reference = receipt.Reference;
        var link = await world.Program.MailAsync("reporter@demo.invalid", "/track/");
        Assert.DoesNotContain("coach", link.Subject + link.Text, StringComparison.Ordinal);

        await using var manager = await Visitor.ComeAsync(world, screen, "Demo Dana");
        await manager.PressAsync($"Open {reference}");
        await manager.SeesAsync("Lies about our coach.");
        await reporter.GoAsync(receipt.TrackingPath);
        await reporter.SeesAsync("manager");

        await manager.StartActionAsync("approve-approach");
        var subject = await manager.Page.GetByLabel("Subject").InputValueAsync();
        var letter = await manager.Page.GetByLabel("Letter").InputValueAsync();
        Assert.Contains(address, letter, StringComparison.Ordinal);
        await manager.SendActionAsync();
        await manager.IsToldAsync("Say what the content is: unlawful or against the host's rules, or only critical of us.");
        await manager.ChooseAsync(Working.Unlawful);
        await manager.SendActionAsync();
        var sent = await world.Program.MailAsync(Host, address);
        Assert.Equal(subject, sent.Subject);
        Assert.Contains(letter.ReplaceLineEndings("\n").Trim(), sent.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        await manager.OpenCaseAsync(reference);
        await manager.SeesAsync("Host approached");
        await Expect(manager.Page.Locator(".pf-clocks [data-until]").First).ToContainTextAsync("hours");
        await world.Program.AdvanceAsync(TimeSpan.FromHours(12.5));
        await world.Program.AdvanceAsync(TimeSpan.FromHours(8));
        await manager.OpenCaseAsync(reference);
        await manager.SeesAsync("2 of 2 done");
        Assert.Equal(3, (await world.Program.MailboxAsync()).Count(m => m.To == Host && m.Text.Contains(address, StringComparison.Ordinal)));

        await manager.StartActionAsync("record-host-answer");
        await manager.SendActionAsync();
        Assert.Equal(422, manager.Status);
        await manager.ChooseAsync("It says it has removed it");
        await manager.FillAsync("What it said (optional)", "We have removed the post.");
        await manager.SendActionAsync();
        await manager.SeesAsync("Host says removed");
        await manager.StartActionAsync("close");
        await manager.SendActionAsync();
        Assert.Equal(422, manager.Status);
        await manager.OpenCaseAsync(reference);
        await manager.TakeActionAsync("confirm-removed");
        await manager.TakeActionAsync("record-support", () => manager.ChooseAsync("Accepted"));
        await manager.TakeActionAsync("add-minutes", () => manager.FillAsync("Minutes", "12"));
        await manager.TakeActionAsync("add-note", () => manager.FillAsync("Note", "The coach is content."));
        await manager.TakeActionAsync("close");
        await reporter.GoAsync(receipt.TrackingPath);
        await reporter.SeesAsync("Is it back, or was something missed?");

        await manager.TakeActionAsync("reopen", () => manager.FillAsync("Why?", "It is back."));
        await manager.SeesAsync("Reopened, to decide");
        await manager.SeesAsync("It is back.");
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.WideWithoutScript)]
    public async Task An_approach_made_by_form_is_recorded_and_a_missed_window_is_shown(Screen screen)
    {
        await using var manager = await Visitor.ComeAsync(world, screen, "Demo Marek");
        var reference = await world.Program.ReportAsync(new { urls = (string[])[$"https://other.example/{screen}"], threatening = true });
        await manager.OpenCaseAsync(reference);
        await manager.TakeActionAsync("record-approach", async () =>
        {
            await manager.ChooseAsync("Its report form");
            await manager.FillAsync("The host's receipt or ticket number (optional)", "TICKET-7781");
        });
        await manager.SeesAsync("TICKET-7781");
        await world.Program.AdvanceAsync(TimeSpan.FromHours(25));
        await manager.OpenCaseAsync(reference);
        await manager.SeesAsync("24 hours missed");
        await manager.StartActionAsync("record-escalation");
        await manager.SendActionAsync();
        Assert.Equal(422, manager.Status);
        await manager.ChooseAsync("Professionals Online Safety Helpline");
        await manager.SendActionAsync();
        await manager.SeesAsync("Escalated");
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.WideWithoutScript)]
    public async Task An_approach_is_declined_with_a_reason_and_a_stale_button_changes_nothing(Screen screen)
    {
        var reference = await world.Program.ReportAsync(new { urls = (string[])[$"https://nowhere.example/{screen}"] });
        await using var manager = await Visitor.ComeAsync(world, screen, "Demo Dana");
        await manager.OpenCaseAsync(reference);
        await using var second = await Visitor.ComeAsync(world, screen, "Demo Marek");
        await second.OpenCaseAsync(reference);
        await second.StartActionAsync("decline-approach");
        await manager.StartActionAsync("decline-approach");
        await manager.SendActionAsync();
        Assert.Equal(422, manager.Status);
        await manager.FillAsync("Why not?", "It is satire.");
        await manager.SendActionAsync();
        await manager.SeesAsync("Not approached");

        await second.FillAsync("Why not?", "I do not think so.");
        await second.SendActionAsync();
        await second.HeadingIsAsync("This case has moved on");
        await second.FollowAsync("See the case as it is now");
        await second.SeesNotAsync("I do not think so.");
    }
}
