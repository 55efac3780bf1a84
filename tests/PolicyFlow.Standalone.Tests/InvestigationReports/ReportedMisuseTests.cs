using System.Net;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Investigation;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.InvestigationReports;

/// <summary>Misuse is reported (5.3, 8.1, 11.7, 12.7), and whoever may not see it finds nothing.</summary>
public sealed class ReportedMisuseTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task A_coach_reports_a_colleague_and_the_safeguarding_lead_and_the_principal_see_it()
    {
        using var coach = await site.AsAsync(DemoSite.Staff);
        using var lead = await site.AsAsync(DemoSite.SchoolLead);
        using var principal = await site.AsAsync(DemoSite.Principal);
        using var governor = await site.AsAsync(DemoSite.Governor);

        var told = await Told.ReportAsync(coach, new
        {
            category = "misuse",
            description = "Morgan Invented posted about the pupils",
            urls = (string[])["https://social.example/p/41"],
            school = Told.SchoolOf(site),
        });

        Assert.Equal(InvestigationStatus.Reported, (await told.StateAsync(site)).Status);
        Assert.Equal("11.7", (await told.StateAsync(site)).Report.Clause);
        foreach (var seer in (Caller[])[lead, principal])
        {
            var answer = (await seer.GetAsync(told.Call)).Is(HttpStatusCode.OK).Json;
            Assert.Equal("misuse", answer.Word("category"));
            Assert.Contains("Morgan Invented", answer.Word("description"), StringComparison.Ordinal);
            Assert.Contains(told.Reference, (await seer.GetAsync("/api/investigations")).Text, StringComparison.Ordinal);
        }

        foreach (var other in (Caller[])[coach, governor])
        {
            (await other.GetAsync(told.Call)).IsProblem(HttpStatusCode.NotFound);
            (await other.GetAsync(told.Page)).Is(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task The_subject_is_left_out_from_the_first_second_and_finds_no_trace()
    {
        using var visitor = site.Visitor();
        using var principal = await site.AsAsync(DemoSite.Principal);
        var told = await Told.ReportAsync(visitor, new
        {
            description = "About the turnip principal",
            school = Told.SchoolOf(site),
            leftOut = (string[])[Told.IdOf(site, DemoSite.Principal)],
        });

        (await principal.GetAsync(told.Call)).IsProblem(HttpStatusCode.NotFound);
        (await principal.PostAsync(told.Call + "/actions/add-note", new { text = "x" })).IsProblem(HttpStatusCode.NotFound);
        (await principal.GetAsync(told.Page)).Is(HttpStatusCode.NotFound);
        foreach (var list in (string[])["/api/investigations", "/api/investigations?q=turnip", "/cases?q=turnip", "/today"])
            Assert.DoesNotContain(told.Reference, (await principal.GetAsync(list)).Text, StringComparison.Ordinal);

        var state = await told.StateAsync(site);
        Assert.DoesNotContain(state.Report.Places, p => p.People.Contains(Told.IdOf(site, DemoSite.Principal)));
        Assert.All(state.Report.Places, p => Assert.NotEmpty(p.People));
    }

    [Fact]
    public async Task The_same_key_finds_the_first_case_even_where_it_is_called_something_else_now()
    {
        using var visitor = site.Visitor();

        var first = await Told.ReportAsync(visitor, new { category = "bullying", description = "x" }, "one-key");
        var again = await Told.ReportAsync(visitor, new { category = "bullying", description = "x" }, "one-key");
        var other = await Told.ReportAsync(visitor, new { category = "abuse", description = "x" }, "one-key", "/api/reports");

        Assert.Equal((first.Reference, first.Code), (again.Reference, again.Code));
        Assert.Equal((first.Reference, first.Code), (other.Reference, other.Code));
        Assert.Null(await site.Get<CaseEngine<TakedownState>>().LoadAsync(TakedownStreams.Of(first.Reference)));
    }

    [Fact]
    public async Task A_reference_names_one_case_whatever_its_kind()
    {
        var taken = site.Get<CaseSecrets>().Reference("a-later-report", 0);
        await site.Get<CaseEngine<TakedownState>>().ExecuteAsync(new CaseRequest(
            TakedownStreams.Of(taken),
            new ReportTakedown(
                "form", null, null, "abuse", false, false, null, [], [], null, null, null, null, "hash", [], []),
            Domain.Cases.Actor.Reporter, "report:another"));

        var receipt = await site.Get<IReportDesk>().ReportAsync(
            new Report { Category = "misuse", Description = "x" }, "a-later-report");

        Assert.NotEqual(taken, receipt.Reference);
        Assert.NotNull(await site.Get<CaseEngine<InvestigationState>>().LoadAsync(InvestigationStreams.Of(receipt.Reference)));
    }

    [Fact]
    public async Task A_call_about_conduct_takes_no_category_of_content()
    {
        using var visitor = site.Visitor();

        var problem = (await visitor.PostAsync("/api/investigations", new { category = "abuse", description = "x" }))
            .IsProblem(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("misuse", problem["errors"]!["category"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
