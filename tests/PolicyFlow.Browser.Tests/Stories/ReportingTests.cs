using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>Anyone in 3.1 reports harmful content (9.2).</summary>
[Collection(nameof(Running.Stories))]
public sealed class ReportingTests(World world)
{
    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.WideWithoutScript)]
    [InlineData(Screen.PhoneWithoutScript)]
    public async Task Anyone_reports_by_the_form_and_comes_back_to_add_more(Screen screen)
    {
        await using var anyone = await Visitor.ComeAsync(world, screen);
        await anyone.GoAsync("/");
        await anyone.FollowAsync("Report harmful content");
        await anyone.SeesAsync("In immediate danger, call 999");
        await anyone.PressAsync("Start now");
        await anyone.PressAsync("Continue");
        await anyone.IsToldAsync("Enter at least one address, or choose “I have no address”");
        await anyone.GiveAddressesAsync("javascript:alert(1)");
        Assert.Equal(422, anyone.Status);
        await anyone.GiveAddressesAsync(
            "Check out this post on Chatter! https://chatter.example/post/41?from=share\nother.example/b");
        await anyone.PressAsync("Continue");
        await anyone.IsToldAsync("Choose when it was seen, or “I do not know”");
        await anyone.ChooseAsync("Another day");
        await anyone.FillAsync("Day", "31");
        await anyone.FillAsync("Month", "2");
        await anyone.FillAsync("Year", "2026");
        await anyone.FillAsync("About what time?", "half past");
        await anyone.PressAsync("Continue");
        Assert.Equal(422, anyone.Status);
        await anyone.ChooseAsync("Yesterday");
        await anyone.FillAsync("About what time?", "16:20");
        await anyone.PressAsync("Continue");
        await anyone.PressAsync("Continue");
        await anyone.IsToldAsync("Choose what it is");
        await anyone.FinishAsync("Unkind words about our netball team.");
        await anyone.SeesAsync("https://chatter.example/post/41?from=share");
        await anyone.SeesAsync("other.example/b");
        await anyone.SeesAsync("account.png");
        await anyone.FollowAsync("Change threatening");
        await anyone.ChooseAsync("Yes");
        await anyone.PressAsync("Continue");
        await anyone.HeadingIsAsync("Check your answers before you send them");
        var receipt = await anyone.SendAsync();

        await anyone.FollowAsync("See what is happening, or add something");
        await anyone.SeesAsync("Nobody has opened this yet");
        await anyone.SeesNotAsync("netball");
        await anyone.FillAsync("In your words (optional)", "There is more of it.");
        await anyone.FillAsync("More addresses (optional)", "https://chatter.example/post/42");
        await anyone.AddFilesAsync("Screenshots (optional)", "more.png");
        await anyone.PressAsync("Send");
        await anyone.SeesAsync("What you added has been passed on");

        await anyone.GoAsync("/track");
        await anyone.FillAsync("Reference", receipt.Reference.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        await anyone.FillAsync("Secret code", receipt.Code);
        await anyone.PressAsync("Continue");
        await anyone.HeadingIsAsync("Your request");
    }

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.PhoneWithoutScript)]
    public async Task Somebody_without_an_address_names_app_account_or_number(Screen screen)
    {
        await using var anyone = await Visitor.ComeAsync(world, screen);
        await anyone.GoAsync("/report");
        await anyone.PressAsync("Start now");
        await anyone.PressAsync("I have no address");
        await anyone.FillAsync("App or service", "WhatsApp");
        await anyone.PressAsync("Continue");
        Assert.Equal(422, anyone.Status);
        await anyone.ChooseAsync("A group, channel or chat");
        await anyone.FillAsync("Name of the account or group, or the number", "Year 9 gossip");
        await anyone.PressAsync("Add another");
        await anyone.FillAsync("App or service", "Text message");
        await anyone.ChooseAsync("A phone number");
        await anyone.FillAsync("Name of the account or group, or the number", "01632 960001");
        await anyone.PressAsync("Add another");
        await anyone.Page.Locator("button[name=remove]").First.ClickAsync();
        await Expect(anyone.Page.Locator("button[name=remove]")).ToHaveCountAsync(1);
        await anyone.PressAsync("Continue");
        await anyone.ChooseAsync("I do not know");
        await anyone.PressAsync("Continue");
        await anyone.FinishAsync("A nasty message about a colleague.");
        await anyone.SeesAsync("01632 960001");
        await anyone.SendAsync();
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.WideWithoutScript)]
    public async Task A_child_at_risk_needs_one_answer_and_one_press_and_the_lead_takes_it(Screen screen)
    {
        await using var anyone = await Visitor.ComeAsync(world, screen);
        await anyone.GoAsync("/");
        await anyone.FollowAsync("A child is at risk");
        await anyone.PressAsync("Tell the safeguarding lead");
        Assert.Equal(422, anyone.Status);
        await anyone.FillAsync("What is happening?", "A pupil in year 8 is being groomed in a game chat.");
        await anyone.PressAsync("Tell the safeguarding lead");
        var receipt = await anyone.ReceiptAsync();
        await anyone.SeesAsync("Sent to the safeguarding lead");

        var mail = await world.Program.MailAsync("sofia@demo.invalid", receipt.Reference);
        Assert.DoesNotContain("groomed", mail.Subject + mail.Text, StringComparison.Ordinal);
        await using var lead = await Visitor.ComeAsync(world, screen, "Demo Sofia");
        await lead.SeesAsync("Child at risk");
        await lead.PressAsync($"Open {receipt.Reference}");
        await lead.SeesAsync("groomed in a game chat");
        await lead.TakeActionAsync("take-safeguarding");
        await anyone.GoAsync(receipt.TrackingPath);
        await anyone.SeesAsync("safeguarding lead");
    }

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.PhoneWithoutScript)]
    public async Task Staff_enter_what_they_were_told_by_phone(Screen screen)
    {
        await using var colin = await Visitor.ComeAsync(world, screen, "Demo Colin");
        await colin.GoAsync("/report/told");
        await colin.PressAsync("Start now");
        Assert.Equal(422, colin.Status);
        await colin.FillAsync("Who told you? (optional)", "Demo Coach");
        await colin.ChooseAsync("By phone");
        await colin.PressAsync("Start now");
        await colin.SeesAsync("A report for somebody else");
        await colin.GiveAddressesAsync("https://chatter.example/told");
        await colin.ChooseAsync("Today");
        await colin.PressAsync("Continue");
        await colin.ChooseAsync("A fake account or impersonation");
        await colin.PressAsync("Continue");
        await colin.ChooseAsync("No");
        await colin.PressAsync("Continue");
        await colin.PressAsync("Continue");
        await colin.PressAsync("Continue");
        await colin.PressAsync("Continue");
        await colin.PressAsync("Continue");
        await colin.SeesAsync("by phone");
        var receipt = await colin.SendAsync();
        await colin.SeesAsync("Secret code to pass on");

        await using var manager = await Visitor.ComeAsync(world, screen, "Demo Dana");
        await manager.PressAsync($"Open {receipt.Reference}");
        await manager.SeesAsync("told to a colleague");
        await manager.SeesAsync("Demo Coach");
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.WideWithoutScript)]
    public async Task Somebody_who_stops_leaves_nothing_behind(Screen screen)
    {
        await using var anyone = await Visitor.ComeAsync(world, screen);
        await anyone.GoAsync("/report");
        await anyone.PressAsync("Start now");
        await anyone.GiveAddressesAsync("https://chatter.example/never-sent");
        await anyone.GoAsync("/report");
        await anyone.SeesAsync("You began a report in this browser");
        await anyone.FollowAsync("Go on with it");
        await anyone.FollowAsync("Stop and delete what I typed");
        await anyone.PressAsync("Delete it");
        await anyone.HeadingIsAsync("What you typed has been deleted");
        await anyone.GoAsync("/report/where");
        Assert.DoesNotContain("never-sent", await anyone.Page.ContentAsync(), StringComparison.Ordinal);
    }
}
