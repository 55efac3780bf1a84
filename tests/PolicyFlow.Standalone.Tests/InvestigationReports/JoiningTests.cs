using PolicyFlow.App.Cases;
using PolicyFlow.App.Investigation;
using PolicyFlow.App.Investigation.Reports;
using PolicyFlow.App.Storing;
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

    [Fact]
    public async Task What_is_erased_leaves_no_mark_by_which_another_report_would_find_it()
    {
        using var visitor = site.Visitor();
        var (store, secrets) = (site.Get<ICaseStore>(), site.Get<CaseSecrets>());
        const string place = "https://social.example/p/90";
        var told = await Told.ReportAsync(visitor, new { description = "x", urls = (string[])[place], about = "Sam Invented" });
        var state = await told.StateAsync(site);
        var stream = InvestigationStreams.Of(told.Reference);
        var going = await store.BodiesAsync(stream, [state.Report.About!.Id, state.Report.Items[0].Locator.Id]);

        var gone = SameMarks.OnlyOf(secrets, state, going);

        var marks = SameMarks.Of(secrets, "Sam Invented", [place], "");
        Assert.Equal(2, marks.Count);
        foreach (var (_, mark) in marks)
        {
            var key = Assert.Single((await store.FindAsync(new KeyQuery(SameMarks.Index, mark, 10))).Found);
            Assert.Contains(new Key(SameMarks.Index, mark, key.Sort), gone);
        }

        Assert.Empty(SameMarks.OnlyOf(secrets, state, new Dictionary<string, Body>()));
    }
}
