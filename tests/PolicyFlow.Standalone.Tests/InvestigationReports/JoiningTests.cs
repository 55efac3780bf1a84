using PolicyFlow.Domain.Investigation;
using PolicyFlow.Standalone.Tests.InvestigationPages;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.InvestigationReports;

/// <summary>Reports about the same child, address or source: one alert for all, none lost (8.1), and likely duplicates are
/// suggested.</summary>
public sealed class JoiningTests(OwnSite site) : IClassFixture<OwnSite>
{
    private static readonly InvestigationRules Clocks = InvestigationRules.Default;

    [Fact]
    public async Task A_second_alert_of_the_same_child_within_the_quarter_of_an_hour_waits_for_its_end()
    {
        using var visitor = site.Visitor();
        var first = await Told.ReportAsync(visitor, new { category = "safeguarding", about = "Robin Madeup", description = "x" });
        var second = await Told.ReportAsync(visitor, new { category = "safeguarding", about = "MADEUP, Robin", description = "y" });
        var other = await Told.ReportAsync(visitor, new { category = "safeguarding", about = "Jules Notthere", description = "z" });

        var (a, b, c) = (await first.StateAsync(site), await second.StateAsync(site), await other.StateAsync(site));

        Assert.NotNull(a.Safeguarding.AlertedAt);
        Assert.Null(b.Safeguarding.AlertedAt);
        Assert.Equal(a.Safeguarding.AlertedAt + Clocks.JoinAlertsWithin, b.Safeguarding.AlertAt);
        Assert.NotNull(c.Safeguarding.AlertedAt);
    }

    [Fact]
    public async Task An_alert_that_went_to_others_is_not_joined()
    {
        using var visitor = site.Visitor();
        await Told.ReportAsync(visitor, new { category = "safeguarding", about = "Kit Unreal", description = "x" });

        var elsewhere = await Told.ReportAsync(visitor, new
        {
            category = "safeguarding",
            about = "Kit Unreal",
            description = "y",
            school = Told.SchoolOf(site),
        });

        Assert.NotNull((await elsewhere.StateAsync(site)).Safeguarding.AlertedAt);
    }

    [Fact]
    public async Task A_case_about_the_same_is_suggested_to_whoever_sees_both_and_merged()
    {
        using var visitor = site.Visitor();
        using var lead = await site.AsAsync(DemoSite.NetworkLead);
        const string post = "https://social.example/p/77";
        var first = await Told.ReportAsync(visitor, new { description = "x", urls = (string[])[post] });
        var second = await Told.ReportAsync(visitor, new { description = "y", urls = (string[])["http://www.social.example/p/77/"] });
        var hidden = await Told.ReportAsync(visitor, new
        {
            description = "z",
            urls = (string[])[post],
            leftOut = (string[])[Told.IdOf(site, DemoSite.NetworkLead)],
        });

        var page = await new Misuse(site, second.Reference).OpenAsync(lead);

        Assert.Contains($"do/merge?into={first.Reference}", page, StringComparison.Ordinal);
        Assert.Contains("the same address", page, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden.Reference, page, StringComparison.Ordinal);
        await new Misuse(site, second.Reference).DoAsync(lead, "merge", ("into", first.Reference), ("reason", "The same post"));
        Assert.Equal(InvestigationStatus.Merged, (await second.StateAsync(site)).Status);
    }
}
