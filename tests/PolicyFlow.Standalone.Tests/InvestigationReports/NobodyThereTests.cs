using System.Net;
using System.Text.RegularExpressions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Investigation;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.People;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.InvestigationReports;

/// <summary>A report in a network where nobody holds any role that sees it (5.3): it is there, the administrators are told, and
/// whoever gets a role is.</summary>
public sealed class NobodyThereTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task A_report_by_the_form_reaches_the_administrator_without_a_word_of_it_and_then_whoever_is_appointed()
    {
        using var admin = await site.AsAsync(DemoSite.Administrator);
        var (office, by) = (site.Get<PeopleOffice>(), Actor.Person(Told.IdOf(site, DemoSite.Administrator)));
        var manager = Told.IdOf(site, DemoSite.Manager);
        foreach (var person in site.Get<IPeopleDirectory>().All.Where(p => p.Active && p.Grants.Any(g => IsInLine(g.Role))).ToList())
            Assert.Null((await office.LeaveAsync(by, "leave-" + person.Id, person.Id)).Refusal);

        using var visitor = site.Visitor();
        await visitor.SubmitAsync("/report", "/report");
        await visitor.SubmitAsync("/report/what", "/report/what", ("category", "misuse"), ("description", "Morgan Invented posted a turnip"));
        Assert.Contains("Nobody yet", (await visitor.GetAsync("/report/check")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        (await visitor.SubmitAsync("/report/check", "/report/send")).Is(HttpStatusCode.SeeOther);
        var reference = Regex.Match((await visitor.GetAsync("/report/sent")).Text, "PF-[0-9A-Z]{4}-[0-9A-Z]{4}").Value;

        await admin.AdvanceAsync("PT1M");
        var mail = Assert.Single(await admin.MailAsync(reference), m => m.ToJsonString().Contains("nobody is there", StringComparison.Ordinal));
        Assert.Contains(DemoSite.Administrator, mail.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("turnip", mail.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(1, (await visitor.GetAsync("/readyz")).Is(HttpStatusCode.OK).Json["reportsWithoutAnybody"]!.GetValue<int>());
        Assert.Contains("Nobody to tell (1)", (await admin.GetAsync("/people")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        (await admin.GetAsync("/investigations/" + reference)).Is(HttpStatusCode.NotFound);

        Assert.Null((await office.ReturnAsync(by, "return", manager)).Refusal);
        Assert.Null((await office.ProposeRolesAsync(by, "roles", manager, [new RoleGrant(Role.Manager)])).Refusal);
        using var dana = await site.AsAsync(DemoSite.Manager);
        (await dana.GetAsync("/investigations/" + reference)).Is(HttpStatusCode.OK);
        Assert.Contains(reference, (await dana.GetAsync("/today")).Text, StringComparison.Ordinal);

        await dana.AdvanceAsync("P5D");
        var events = site.Get<CaseEngine<InvestigationState>>();
        Assert.Null((await events.LoadAsync(InvestigationStreams.Of(reference)))!.State.NobodyAt);
        Assert.Null((await visitor.GetAsync("/readyz")).Json["reportsWithoutAnybody"]);
        Assert.DoesNotContain("Nobody to tell", (await admin.GetAsync("/people")).Text, StringComparison.Ordinal);
    }

    private static bool IsInLine(Role role) =>
        role is Role.Manager or Role.SafeguardingLead or Role.Principal or Role.ItDirector or Role.Chair;
}
