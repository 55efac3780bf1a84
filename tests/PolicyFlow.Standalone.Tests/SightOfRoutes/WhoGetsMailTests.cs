using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.SightOfRoutes;

public sealed class WhoGetsMailTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task A_child_at_risk_is_the_safeguarding_leads_alone_until_the_hour_is_over()
    {
        using var visitor = site.Visitor();
        using var manager = await site.AsAsync(DemoSite.Manager);
        using var lead = await site.AsAsync(DemoSite.NetworkLead);
        var reference = await visitor.ReportAsync(new { description = "Messages to a pupil", childAtRisk = true });
        await visitor.AdvanceAsync("PT0.001S");

        (await manager.GetAsync($"/api/cases/{reference}")).IsProblem(HttpStatusCode.NotFound);
        Assert.DoesNotContain(reference, (await manager.GetAsync("/api/cases")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await MailsAsync(visitor, reference), m => m == DemoSite.Manager);
        Assert.Contains(DemoSite.NetworkLead, await MailsAsync(visitor, reference));
        var found = await lead.CaseAsync(reference);
        Assert.Equal(found.Time("reportedAt").AddHours(1), found.Time("dueAt"));

        await visitor.AdvanceAsync("PT1H");

        (await manager.GetAsync($"/api/cases/{reference}")).Is(HttpStatusCode.OK);
        Assert.Contains(DemoSite.Manager, await MailsAsync(visitor, reference));
    }

    [Fact]
    public async Task No_mail_to_our_own_people_repeats_the_report_or_names_anybody_in_its_subject()
    {
        using var visitor = site.Visitor();
        var reference = await visitor.ReportAsync(new
        {
            description = "Unspeakable kohlrabi",
            about = "Demo Victim",
            reporterName = "Demo Witness",
            threatening = true,
        });
        await visitor.AdvanceAsync("PT6H");

        var mails = (await visitor.GetAsync("/demo/mailbox.json")).Json.AsArray()
            .Where(m => m!.ToJsonString().Contains(reference, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(mails);
        Assert.All(mails, m => Assert.DoesNotContain("kohlrabi", m!.ToJsonString(), StringComparison.Ordinal));
        Assert.All(mails, m => Assert.DoesNotContain("Victim", m!.ToJsonString(), StringComparison.Ordinal));
        Assert.All(mails, m => Assert.DoesNotContain("Demo ", m!.Word("subject"), StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> MailsAsync(Caller visitor, string reference) =>
    [
        .. (await visitor.GetAsync("/demo/mailbox.json")).Json.AsArray()
            .Where(m => m!.ToJsonString().Contains(reference, StringComparison.Ordinal)).Select(m => m!.Word("to")),
    ];
}
