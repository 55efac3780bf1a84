using System.Net;
using System.Text.RegularExpressions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.InvestigationReports;

/// <summary>One alert for reports of content and of conduct about the same, by whichever door they came, and none is lost (8.1).
/// </summary>
public sealed class OneAlertTests(OwnSite site) : IClassFixture<OwnSite>
{
    private static readonly TimeSpan Wait = InvestigationRules.Default.JoinAlertsWithin;

    [Fact]
    public async Task The_door_for_a_child_at_risk_joins_the_alert_of_an_investigation_and_is_told_at_its_end()
    {
        using var visitor = site.Visitor();
        using var lead = await site.AsAsync(DemoSite.NetworkLead);
        var first = await Told.ReportAsync(visitor, new
        {
            category = "safeguarding",
            description = "x",
            urls = (string[])["https://social.example/p/501"],
        });

        var second = await ChildAsync(visitor, "He wrote to her again at http://www.social.example/p/501/?utm_source=x today.");
        var other = await ChildAsync(visitor, "It is at https://social.example/p/502.");

        var told = (await first.StateAsync(site)).Safeguarding.AlertedAt;
        var joined = await StateAsync(second);
        Assert.Equal((null, told + Wait), (joined.Safeguarding!.AlertedAt, joined.Safeguarding.AlertAt));
        Assert.NotNull((await StateAsync(other)).Safeguarding!.AlertedAt);

        await lead.AdvanceAsync("PT16M");
        var after = await StateAsync(second);
        Assert.Equal(told + Wait, after.Safeguarding!.AlertedAt);
        Assert.Contains(await lead.MailAsync(second), m => m.ToJsonString().Contains(DemoSite.NetworkLead, StringComparison.Ordinal));
        Assert.Contains(
            "together with other reports", (await lead.CaseAsync(second)).Event("alert-due").Word("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_investigation_joins_the_alert_of_the_door_for_a_child_at_risk()
    {
        using var visitor = site.Visitor();
        var first = await ChildAsync(visitor, "See https://social.example/p/601");

        var second = await Told.ReportAsync(visitor, new
        {
            category = "safeguarding",
            description = "x",
            urls = (string[])["social.example/p/601/"],
        });

        Assert.Equal(
            (await StateAsync(first)).Safeguarding!.AlertedAt + Wait, (await second.StateAsync(site)).Safeguarding.AlertAt);
    }

    [Fact]
    public async Task What_is_erased_of_a_takedown_leaves_no_mark()
    {
        using var visitor = site.Visitor();
        var reference = await ChildAsync(visitor, "See https://social.example/p/701");
        var stream = TakedownStreams.Of(reference);
        var mark = new KeyQuery(
            App.Investigation.Reports.SameMarks.Index,
            App.Investigation.Reports.SameMarks.Of(site.Get<CaseSecrets>(), "", ["https://social.example/p/701"], "")[0].Mark, 10);
        Assert.Equal(stream, Assert.Single((await site.Get<ICaseStore>().FindAsync(mark)).Found).Stream);

        // As after the restore of an older backup: of an open case only what was erased before goes.
        var words = await site.Get<ICaseStore>().BodiesOfAsync(stream, "reporter");
        await site.Get<Eraser>().EraseAgainAsync(stream, words, default);

        Assert.Empty((await site.Get<ICaseStore>().FindAsync(mark)).Found);
    }

    /// <summary>Reports by the door for a child at risk, and answers the reference.</summary>
    private static async Task<string> ChildAsync(Caller visitor, string what)
    {
        var form = (await visitor.GetAsync("/report/child")).Is(HttpStatusCode.OK).Text;
        (await visitor.SubmitAsync("/report/child", "/report/child", ("id", Html.Field(form, "id")), ("what", what)))
            .Is(HttpStatusCode.SeeOther);
        var sent = (await visitor.GetAsync("/report/sent")).Is(HttpStatusCode.OK).Text;
        return Regex.Match(sent, "PF-[0-9A-Z]{4}-[0-9A-Z]{4}").Value;
    }

    private async Task<TakedownState> StateAsync(string reference) =>
        (await site.Get<CaseEngine<TakedownState>>().LoadAsync(TakedownStreams.Of(reference)))!.State;
}
