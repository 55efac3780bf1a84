using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>Those whom a report is about never see it; missing and forbidden answer alike.</summary>
[Collection(nameof(Running.Stories))]
public sealed class SightTests(World world)
{
    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.PhoneWithoutScript)]
    public async Task Whoever_is_left_out_sees_nothing_of_it(Screen screen)
    {
        await using var reporter = await Visitor.ComeAsync(world, screen);
        var receipt = await reporter.ReportAsync(
            $"https://chatter.example/about-marek/{screen}", "It is about a manager.", leaveOut: "Demo Marek");
        await using var subject = await Visitor.ComeAsync(world, screen, "Demo Marek");
        await subject.SeesNotAsync(receipt.Reference);
        await subject.GoAsync($"/cases?q={receipt.Reference}");
        await subject.SeesAsync("No case was found that you may see.");
        await subject.GoAsync($"/cases/{receipt.Reference}");
        Assert.Equal(404, subject.Status);
        var forbidden = await subject.Page.Locator("main").InnerTextAsync();
        await subject.GoAsync("/cases/PF-0000-0000");
        Assert.Equal(forbidden, await subject.Page.Locator("main").InnerTextAsync());
        Assert.DoesNotContain(
            await world.Program.MailboxAsync(),
            m => m.To == "marek@demo.invalid" && m.Text.Contains(receipt.Reference, StringComparison.Ordinal));

        await using var manager = await Visitor.ComeAsync(world, screen, "Demo Dana");
        await manager.OpenCaseAsync(receipt.Reference);
        await manager.SeesAsync("It is about a manager.");
    }

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Phone)]
    public async Task Whoever_has_no_role_is_shown_no_case(Screen screen)
    {
        var reference = await world.Program.ReportAsync(new { urls = (string[])["https://chatter.example/role"] });
        await using var colin = await Visitor.ComeAsync(world, screen, "Demo Colin");
        await colin.GoAsync($"/cases/{reference}");
        Assert.Equal(404, colin.Status);
        await using var stranger = await Visitor.ComeAsync(world, screen);
        await stranger.GoAsync($"/cases/{reference}");
        await stranger.SeesAsync("What is your work email address?");
    }
}
