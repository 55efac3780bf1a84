using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>A coach reports what a colleague posted (11.7).</summary>
[Collection(nameof(Running.Stories))]
public sealed class MisuseTests(World world)
{
    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.PhoneWithoutScript)]
    public async Task A_coach_reports_a_colleague_and_the_safeguarding_lead_opens_it(Screen screen)
    {
        await using var coach = await Visitor.ComeAsync(world, screen);
        var receipt = await coach.ReportAsync(
            $"https://chatter.example/a-colleague/{screen}", "A colleague wrote about pupils.", category: Reporting.Misuse);
        await using var lead = await Visitor.ComeAsync(world, screen, "Demo Sofia");
        await lead.GoAsync($"/investigations/{receipt.Reference}");
        await lead.SeesNotAsync("A colleague wrote about pupils.");
        await lead.PressAsync("Open this report");
        await lead.SeesAsync("A colleague wrote about pupils.");

        await coach.GoAsync(receipt.TrackingPath);
        await coach.SeesAsync("Opened by");
        await coach.SeesNotAsync("A colleague wrote about pupils.");
    }

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Phone)]
    public async Task Whom_it_is_about_is_left_out_and_finds_nothing(Screen screen)
    {
        await using var coach = await Visitor.ComeAsync(world, screen);
        var receipt = await coach.ReportAsync(
            $"https://chatter.example/a-lead/{screen}", "It is about the lead.", leaveOut: "Demo Sofia",
            category: Reporting.Misuse);
        await using var subject = await Visitor.ComeAsync(world, screen, "Demo Sofia");
        await subject.SeesNotAsync(receipt.Reference);
        await subject.GoAsync($"/investigations/{receipt.Reference}");
        Assert.Equal(404, subject.Status);
        Assert.DoesNotContain(
            await world.Program.MailboxAsync(),
            m => m.To == "sofia@demo.invalid" && m.Text.Contains(receipt.Reference, StringComparison.Ordinal));
    }
}
