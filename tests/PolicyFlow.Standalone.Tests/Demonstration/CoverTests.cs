using System.Globalization;
using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Demonstration;

/// <summary>Days away on the running demonstration: mail goes to whoever stands in.</summary>
public sealed class CoverTests(DemoSite demo) : IClassFixture<DemoSite>
{
    private static readonly string[] Managers = [DemoSite.Manager, DemoSite.OtherManager, DemoSite.DeputyManager];

    [Fact]
    public async Task While_the_managers_are_away_the_deputy_is_told_and_afterwards_the_managers_again()
    {
        using var visitor = demo.Visitor();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(
            await visitor.AdvanceAsync("PT0.001S"), TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).DateTime);
        using var dana = await demo.AsAsync(DemoSite.Manager);
        using var marek = await demo.AsAsync(DemoSite.OtherManager);
        Assert.Equal([DemoSite.Manager, DemoSite.OtherManager], await ToldAsync(visitor));

        await AwayAsync(dana, today, today.AddDays(2));
        Assert.Equal([DemoSite.OtherManager], await ToldAsync(visitor));

        await AwayAsync(marek, today, today.AddDays(2));
        Assert.Equal([DemoSite.DeputyManager], await ToldAsync(visitor));
        var reference = await visitor.ReportAsync();
        (await dana.GetAsync("/api/cases/" + reference)).Is(HttpStatusCode.OK);
        Assert.Contains("Told today: Demo Leo", (await dana.GetAsync("/cover")).Is(HttpStatusCode.OK).Text,
            StringComparison.Ordinal);

        await visitor.AdvanceAsync("P3D");
        Assert.Equal([DemoSite.Manager, DemoSite.OtherManager], await ToldAsync(visitor));
    }

    [Fact]
    public async Task A_deputy_works_on_a_case_and_an_it_director_finds_none()
    {
        using var deputy = await demo.AsAsync(DemoSite.DeputyManager);
        using var director = await demo.AsAsync(DemoSite.ItDirector);
        var reference = await deputy.ReportAsync();

        Assert.Contains("approach-approved", (await deputy.ApproachAsync(reference)).Events());
        (await director.GetAsync("/api/cases/" + reference)).IsProblem(HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await director.GetAsync("/today")).Status);
        (await director.GetAsync("/me")).Is(HttpStatusCode.OK);
    }

    private static async Task AwayAsync(Caller caller, DateOnly from, DateOnly until)
    {
        var page = await caller.GetAsync("/me");
        var entered = await caller.SubmitAsync(
            "/me", "/me/absences", [("command", Html.Field(page.Text, "command")), .. Day("from", from), .. Day("until", until)]);
        Assert.Equal("/me?done=away", entered.Location);
    }

    private static IEnumerable<(string, string)> Day(string name, DateOnly day) =>
    [
        (name + "-day", day.Day.ToString(CultureInfo.InvariantCulture)),
        (name + "-month", day.Month.ToString(CultureInfo.InvariantCulture)),
        (name + "-year", day.Year.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>Which managers get mail about a report that is made now: of a threat, so that nobody waits for a digest.
    /// </summary>
    private static async Task<IReadOnlyList<string>> ToldAsync(Caller visitor)
    {
        var reference = await visitor.ReportAsync(new { urls = (string[])[Steps.Address], threatening = true });
        await visitor.AdvanceAsync("PT0.001S");
        return
        [
            .. (await visitor.GetAsync("/demo/mailbox.json")).Json.AsArray()
                .Where(m => m!.ToJsonString().Contains(reference, StringComparison.Ordinal)).Select(m => m!.Word("to"))
                .Where(to => Managers.Contains(to)).Distinct().Order(StringComparer.Ordinal),
        ];
    }
}
