using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>A child is at risk at ten to midnight on Christmas Eve (8.1): the hour is an hour, whatever the day.</summary>
[Collection(nameof(Running.Stories))]
public sealed class ChristmasEveTests(World world)
{
    private const string Said = "A coach writes to a pupil at night.";
    private const string Untaken = "no safeguarding lead has taken this";
    private const string HourOver = "this report has waited for an hour";

    [Fact]
    public async Task A_child_at_risk_waits_for_no_working_day_and_only_I_have_this_stops_the_clock()
    {
        await using var program = await RunningProgram.StartAsync();
        await program.AdvanceToAsync(ChristmasEve(await program.NowAsync()));
        await using var anyone = await Visitor.ComeAsync(world.Before(program), Screen.Phone);
        var receipt = await anyone.ReportConductAsync(
            Reporting.Worry, "https://chatter.example/at-night", Said, ["Demo Tariq"]);
        await anyone.SeesAsync("Sent to the safeguarding lead");

        var alert = await program.MailAsync("tariq@demo.invalid", receipt.Reference);
        Assert.Contains("A child may be at risk", alert.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("coach", alert.Subject + alert.Text, StringComparison.Ordinal);
        Assert.Equal(["tariq@demo.invalid"], await ToldAsync(program, receipt.Reference));
        await using var lead = await Visitor.ComeAsync(world.Before(program), Screen.Phone, "Demo Tariq");
        await lead.OpenCaseAsync(receipt.Reference);
        await lead.SeesAsync(Said);
        await Expect(lead.Page.Locator(".pf-clocks time").First).ToContainTextAsync("25 December");

        // To have opened it is not to have it.
        await program.AdvanceAsync(TimeSpan.FromMinutes(16));
        await program.MailAsync("nadia@demo.invalid", Untaken);
        await program.MailAsync("sofia@demo.invalid", Untaken);
        Assert.DoesNotContain("priya@demo.invalid", await ToldAsync(program, receipt.Reference));
        await program.AdvanceAsync(TimeSpan.FromMinutes(45));
        await program.MailAsync("priya@demo.invalid", HourOver);
        await anyone.GoAsync(receipt.TrackingPath);
        await anyone.SeesAsync("The principal and the managers have been alerted too.");
        await lead.OpenCaseAsync(receipt.Reference);
        await lead.TakeActionAsync("take-safeguarding");
        await anyone.GoAsync(receipt.TrackingPath);
        await anyone.SeesAsync("The safeguarding lead took this on");
        await TakenAtOnceAsync(program);
    }

    /// <summary>Another one, which a lead takes at once: nobody else is told, then or later.</summary>
    private async Task TakenAtOnceAsync(RunningProgram program)
    {
        var reference = await program.ReportAsync(new { category = "safeguarding", description = "A child is afraid to go home." });
        await using var sofia = await Visitor.ComeAsync(world.Before(program), Screen.Phone, "Demo Sofia");
        await sofia.OpenCaseAsync(reference);
        await sofia.TakeActionAsync("take-safeguarding");
        await program.AdvanceAsync(TimeSpan.FromMinutes(90));
        Assert.Equal(["sofia@demo.invalid"], await ToldAsync(program, reference));
    }

    private static async Task<IReadOnlyList<string>> ToldAsync(RunningProgram program, string reference) =>
    [
        .. (await program.MailboxAsync()).Where(m => m.Subject.Contains(reference, StringComparison.Ordinal))
            .Select(m => m.To).Distinct(),
    ];

    /// <summary>The next one; in winter the time of London is UTC.</summary>
    private static DateTimeOffset ChristmasEve(DateTimeOffset now)
    {
        var eve = new DateTimeOffset(now.Year, 12, 24, 23, 50, 0, TimeSpan.Zero);
        return eve > now ? eve : eve.AddYears(1);
    }
}
