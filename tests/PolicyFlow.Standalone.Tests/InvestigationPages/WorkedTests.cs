using System.Net;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.InvestigationPages;

/// <summary>Investigations from the report to the end, by the pages (16.1, 16.2, 16.6, 17.1).</summary>
public sealed class WorkedTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task A_report_is_worked_to_a_closed_case_that_a_second_person_signed_off()
    {
        var misuse = await Misuse.ReportAsync(site);
        using var manager = await site.AsAsync(DemoSite.Manager);
        using var second = await site.AsAsync(DemoSite.OtherManager);
        Assert.DoesNotContain("Morgan", (await manager.GetAsync(misuse.Path)).Text, StringComparison.Ordinal);
        var opened = await misuse.OpenAsync(manager);
        Assert.Contains("Morgan Invented", opened, StringComparison.Ordinal);
        Assert.Contains("Decide what becomes of it", opened, StringComparison.Ordinal);

        await misuse.DoAsync(manager, "triage", ("branches", "conduct"), ("severity", "medium"), ("reason", "It concerns a colleague"));
        await misuse.DoAsync(manager, "involve-person", ("name", "Morgan Invented"), ("part", "subject"), ("pupil", "no"));
        await misuse.DoAsync(manager, "assign-investigator",
            ("investigator", "another"), ("email", DemoSite.Manager), ("noInterest", "yes"), ("note", "I asked myself"));
        await misuse.DoAsync(manager, "plan-tasks", ("tasks", "Look at the page\nTalk with the coach"));
        await misuse.DoAsync(manager, "finish-task", ("task", "t1"));
        await misuse.DoAsync(manager, "drop-task", ("task", "t2"), ("reason", "They wrote to us"));
        await misuse.DoAsync(manager, "add-note", ("text", "The post is of Monday"));
        await misuse.DoAsync(manager, "correct-entry", ("entry", "e1"), ("text", "It is of Tuesday"));
        await misuse.DoAsync(manager, "record-interview", ("with", "n1"), ("record", "They say that it was a joke"));
        await misuse.DoAsync(manager, "offer-support", ("who", "all"), ("answer", "offered"));
        await misuse.DoAsync(manager, "propose-outcome",
            ("finding", "substantiated"), ("breaches", "data-protection"), ("consequences", "training"), ("reason", "They admit it"));

        Assert.DoesNotContain("do/sign-off", await misuse.PageAsync(manager), StringComparison.Ordinal);
        await misuse.OpenAsync(second);
        await misuse.DoAsync(second, "sign-off");
        await misuse.DoAsync(second, "close", ("minutes", "30"));

        Assert.Equal(InvestigationStatus.Closed, (await misuse.StateAsync()).Status);
        var page = await misuse.PageAsync(manager);
        Assert.Contains("There is enough evidence to prove it", page, StringComparison.Ordinal);
        Assert.Contains("The post is of Monday", page, StringComparison.Ordinal);
        Assert.Contains("It is of Tuesday", page, StringComparison.Ordinal);

        await misuse.DoAsync(second, "reopen", ("reason", "A new post"));
        Assert.Contains("Reopened, to decide", await misuse.PageAsync(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_to_the_accused_is_seen_before_it_goes_and_a_hold_stops_it()
    {
        var misuse = await Misuse.ReportAsync(site);
        using var manager = await site.AsAsync(DemoSite.Manager);
        await misuse.OpenAsync(manager);
        await misuse.DoAsync(manager, "involve-person", ("name", "Morgan Invented"), ("part", "subject"));
        (string, string)[] letter = [("who", "n1"), ("kind", "allegation"), ("contact", DemoSite.Principal), ("by", "hand")];
        var preview = (await misuse.TryAsync(manager, "release-letter", letter)).Is(HttpStatusCode.OK).Text;
        Assert.Contains("[Write what is said of them", preview, StringComparison.Ordinal);
        (await misuse.TryAsync(manager, "release-letter", [.. letter, ("text", "Dear you [Write here]")]))
            .Is(HttpStatusCode.UnprocessableEntity);

        await misuse.DoAsync(manager, "place-hold", ("kind", "police"), ("reason", "The police asked"));
        Assert.DoesNotContain("do/release-letter", await misuse.PageAsync(manager), StringComparison.Ordinal);
        (await misuse.TryAsync(manager, "release-letter", "add-note", [.. letter, ("text", "Dear you")])).Is(HttpStatusCode.Conflict);
        Assert.Contains("A hold is on this case", await misuse.PageAsync(manager), StringComparison.Ordinal);

        await misuse.DoAsync(manager, "lift-hold", ("kind", "police"), ("reason", "They are done"));
        await misuse.DoAsync(manager, "release-letter", [.. letter, ("text", "Dear you, this is said")]);
        await misuse.DoAsync(manager, "record-reply", ("who", "n1"), ("answer", "It was not me"));
        var page = await misuse.PageAsync(manager);
        Assert.Contains("Dear you, this is said", page, StringComparison.Ordinal);
        Assert.Contains("It was not me", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_hands_a_case_to_the_safeguarding_lead_is_told_so_and_sees_it_no_more()
    {
        var misuse = await Misuse.ReportAsync(site);
        using var manager = await site.AsAsync(DemoSite.Manager);
        await misuse.OpenAsync(manager);
        var handed = (await misuse.TryAsync(manager, "raise-concern", ("concern", "fgm"), ("reason", "A girl told a teacher")))
            .Is(HttpStatusCode.OK).Text;
        Assert.Contains("you do not see it any more", handed, StringComparison.Ordinal);
        (await manager.GetAsync(misuse.Path)).Is(HttpStatusCode.NotFound);

        using var lead = await site.AsAsync(DemoSite.NetworkLead);
        var page = await misuse.OpenAsync(lead);
        Assert.Contains("a duty of their own to ring the police on 101", page, StringComparison.Ordinal);
        await misuse.DoAsync(lead, "take-safeguarding");
        await misuse.DoAsync(lead, "give-sight", ("email", DemoSite.Manager), ("reason", "They know the school"));
        (await manager.GetAsync(misuse.Path)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_colleague_who_becomes_a_subject_loses_sight_and_the_next_sees_what_they_read()
    {
        var misuse = await Misuse.ReportAsync(site);
        using var subject = await site.AsAsync(DemoSite.OtherManager);
        using var manager = await site.AsAsync(DemoSite.Manager);
        await misuse.OpenAsync(subject);
        await misuse.OpenAsync(manager);
        await misuse.DoAsync(manager, "involve-person", ("name", "A colleague"), ("part", "subject"), ("email", DemoSite.OtherManager));

        (await subject.GetAsync(misuse.Path)).Is(HttpStatusCode.NotFound);
        (await subject.GetAsync($"{misuse.Path}/report")).Is(HttpStatusCode.NotFound);
        (await subject.GetAsync($"/cases/{misuse.Reference}")).Is(HttpStatusCode.NotFound);
        Assert.Contains("Who already read what", await misuse.PageAsync(manager), StringComparison.Ordinal);
        Assert.DoesNotContain(misuse.Reference, (await subject.GetAsync("/cases")).Text, StringComparison.Ordinal);
    }
}
