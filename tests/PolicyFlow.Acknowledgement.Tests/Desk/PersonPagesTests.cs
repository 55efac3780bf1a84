using System.Net;
using PolicyFlow.App.People.Roster;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.Acknowledgement.Tests.Desk;

/// <summary>What managers do for one person in a campaign stands on that person's history.</summary>
public sealed class PersonPagesTests(DeskSite site) : IClassFixture<DeskSite>
{
    private static readonly (string, string)[] InMarch = [("until-day", "5"), ("until-month", "3"), ("until-year", "2027")];

    [Fact]
    public async Task A_question_is_answered_once_and_the_answer_is_on_record()
    {
        var member = await site.MemberAsync("Demo Asking");
        await site.WriteAsync(member, "May I stay in my old team’s group?", words => new AskQuestion(words));
        using var manager = await site.AsAsync(DeskSite.Manager);
        Assert.Contains("May I stay in my old team’s group?", (await manager.GetAsync(site.Url + "/answers")).Text);

        var form = site.Url + $"/people/{member}/answer?question=1";
        var empty = await manager.SubmitAsync(form, Of(member, "answer"), ("words", " "));
        Assert.Contains("Enter the answer", empty.Is(HttpStatusCode.UnprocessableEntity).Text);
        (await manager.SubmitAsync(form, Of(member, "answer"), ("words", "Yes, if no student is in it.")))
            .Is(HttpStatusCode.SeeOther);

        var again = await manager.SubmitAsync(Of(member, "answer"), null, ("question", "1"), ("words", "No."));
        Assert.Contains("already answered", again.Is(HttpStatusCode.UnprocessableEntity).Text);
        var page = (await manager.GetAsync(Of(member))).Text;
        Assert.Contains("Demo Dana answered question 1", page);
        Assert.Contains("Yes, if no student is in it.", page);
        Assert.DoesNotContain("Demo Asking", (await manager.GetAsync(site.Url + "/answers")).Text);
    }

    [Fact]
    public async Task Somebody_who_declined_is_asked_again_after_a_talk()
    {
        var member = await site.MemberAsync("Demo Refusing");
        await site.WriteAsync(member, "Nobody gets my passwords.", words => new Decline(words));
        using var manager = await site.AsAsync(DeskSite.Manager);
        Assert.Contains("Nobody gets my passwords.", (await manager.GetAsync(Of(member))).Text);

        await DoAsync(manager, member, "again", ("words", "We went through 17.1 together."));

        Assert.Equal(EntryStatus.Pending, (await site.EntryAsync(member)).Status);
        Assert.Contains("We went through 17.1 together.", (await manager.GetAsync(Of(member))).Text);
    }

    [Fact]
    public async Task Somebody_is_let_off_until_a_day_with_a_reason()
    {
        var member = await site.MemberAsync("Demo Exempted");
        using var manager = await site.AsAsync(DeskSite.Manager);

        var missing = await manager.SubmitAsync(Of(member, "exempt"), null, InMarch);
        Assert.Contains("Give a reason", missing.Is(HttpStatusCode.UnprocessableEntity).Text);
        var past = await manager.SubmitAsync(
            Of(member, "exempt"), null, ("until-day", "5"), ("until-month", "3"), ("until-year", "2020"), ("words", "Ill"));
        Assert.Contains("must be today or in the future", past.Is(HttpStatusCode.UnprocessableEntity).Text);
        await DoAsync(manager, member, "exempt", [.. InMarch, ("words", "Long illness")]);

        var state = await site.EntryAsync(member);
        Assert.Equal((EntryStatus.Exempt, new DateOnly(2027, 3, 5)), (state.Status, state.ExemptUntil!.Value));
        Assert.Contains("Let off until Friday 5 March 2027", (await manager.GetAsync(Of(member))).Text);
    }

    [Fact]
    public async Task What_somebody_confirmed_on_paper_is_recorded_with_day_and_reason()
    {
        var member = await site.MemberAsync("Demo Papering");
        using var manager = await site.AsAsync(DeskSite.Manager);
        (string, string)[] day = [("done-day", "11"), ("done-month", "1"), ("done-year", "2027")];

        var nothing = await manager.SubmitAsync(Of(member, "record"), null);
        Assert.Contains("Choose how they confirmed", nothing.Is(HttpStatusCode.UnprocessableEntity).Text);
        var early = await manager.SubmitAsync(
            Of(member, "record"), null, ("how", "paper"), ("words", "Signed"), ("done-day", "1"), ("done-month", "1"),
            ("done-year", "2027"));
        Assert.Contains("on or after the day on which this person was asked", early.Is(HttpStatusCode.UnprocessableEntity).Text);
        await DoAsync(manager, member, "record", [("how", "paper"), ("words", "Signed the paper version"), .. day]);

        Assert.Equal(EntryStatus.RecordedOnBehalf, (await site.EntryAsync(member)).Status);
        Assert.Contains(
            "Demo Dana recorded that they confirmed on paper on Monday 11 January 2027",
            (await manager.GetAsync(Of(member))).Text);
        var twice = await manager.SubmitAsync(Of(member, "record"), null, [("how", "phone"), ("words", "Again"), .. day]);
        Assert.Contains("already done", twice.Is(HttpStatusCode.UnprocessableEntity).Text);
    }

    [Fact]
    public async Task Another_address_is_on_the_staff_list_and_the_old_link_ends()
    {
        var member = await site.MemberAsync("Demo Moving");
        using var manager = await site.AsAsync(DeskSite.Manager);
        var before = (await site.EntryAsync(member)).LinkSerial;

        var bad = await manager.SubmitAsync(Of(member, "address"), null, ("email", "not an address"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.Status);
        await DoAsync(manager, member, "wrong-address");
        Assert.True((await site.EntryAsync(member)).Unreachable);
        await DoAsync(manager, member, "address", ("email", "moved@demo.invalid"));

        var state = await site.EntryAsync(member);
        Assert.True(state.Mailable);
        Assert.True(state.LinkSerial > before);
        Assert.Equal("moved@demo.invalid", (await site.Get<IRoster>().FindAsync(member))!.Email);
    }

    [Fact]
    public async Task Somebody_who_left_is_closed_with_a_reason_on_the_staff_list_too()
    {
        var member = await site.MemberAsync("Demo Leaver");
        using var manager = await site.AsAsync(DeskSite.Manager);

        var nothing = await manager.SubmitAsync(Of(member, "left"), null);
        Assert.Contains("Choose why", nothing.Is(HttpStatusCode.UnprocessableEntity).Text);
        await DoAsync(
            manager, member, "left", ("reason", "end-of-contract"), ("on-day", "10"), ("on-month", "1"), ("on-year", "2027"));

        Assert.Equal(EntryStatus.Left, (await site.EntryAsync(member)).Status);
        Assert.False((await site.Get<IRoster>().FindAsync(member))!.Active);
    }

    [Fact]
    public async Task Days_away_the_list_by_hand_and_the_link_again_are_a_press_each()
    {
        var member = await site.MemberAsync("Demo Pressing");
        using var manager = await site.AsAsync(DeskSite.Manager);

        await DoAsync(manager, member, "send-again");
        await DoAsync(manager, member, "by-hand");
        await DoAsync(manager, member, "away", InMarch);

        var state = await site.EntryAsync(member);
        Assert.Equal((true, new DateOnly(2027, 3, 5)), (state.ByHand, state.AwayUntil!.Value));
        Assert.Superset(
            new HashSet<string> { "link-sent-again", "taken-by-hand", "away-until-set" },
            (await site.EventsAsync(member)).ToHashSet());
        var page = (await manager.GetAsync(Of(member))).Text;
        Assert.Contains("Demo Dana put them on the list “by hand”", page);
        Assert.DoesNotContain("Reach them by hand", page);
    }

    [Fact]
    public async Task A_second_click_changes_nothing()
    {
        var member = await site.MemberAsync("Demo Doubling");
        using var manager = await site.AsAsync(DeskSite.Manager);
        var command = Guid.NewGuid().ToString("N");

        await DoAsync(manager, member, "send-again", ("command", command));
        await DoAsync(manager, member, "send-again", ("command", command));

        Assert.Single(await site.EventsAsync(member), "link-sent-again");
    }

    [Fact]
    public async Task Foreign_ids_are_not_there_and_forms_that_are_none_of_ours_are_refused()
    {
        var member = await site.MemberAsync("Demo Lonely");
        using var manager = await site.AsAsync(DeskSite.Manager);
        foreach (var path in (string[])
        [
            site.Url + "/people/m-foreign", site.Url + "/people/..%2Fperson", "/campaigns/c-foreign/people/" + member,
            Of(member, "no-such-deed"), "/campaigns/c-foreign", "/campaigns/c-foreign/answers", "/campaigns/c-foreign/close",
        ])
            (await manager.GetAsync(path)).Is(HttpStatusCode.NotFound);

        (await manager.SubmitAsync(Of(member, "by-hand"), null, ("command", "mine"))).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Principals_see_the_people_of_their_school_and_change_nothing()
    {
        var here = await site.MemberAsync("Demo Parker", school: site.Park);
        var there = await site.MemberAsync("Demo Hiller", school: site.Hill);
        using var principal = await site.AsAsync(DeskSite.Principal);

        var list = (await principal.GetAsync(site.Url)).Is(HttpStatusCode.OK).Text;
        Assert.Contains("Demo Parker", list);
        Assert.DoesNotContain("Demo Hiller", list);
        Assert.DoesNotContain("What you can do", (await principal.GetAsync(Of(here))).Is(HttpStatusCode.OK).Text);
        (await principal.GetAsync(Of(there))).Is(HttpStatusCode.NotFound);
        (await principal.GetAsync(Of(here, "by-hand"))).Is(HttpStatusCode.NotFound);
        using var governor = await site.AsAsync(DeskSite.Governor);
        (await governor.GetAsync(site.Url)).Is(HttpStatusCode.NotFound);
    }

    private string Of(string member, string? deed = null) =>
        $"{site.Url}/people/{member}{(deed is null ? "" : "/" + deed)}";

    private async Task DoAsync(DeskBrowser manager, string member, string deed, params (string, string)[] typed)
    {
        var done = (await manager.SubmitAsync(Of(member, deed), null, typed)).Is(HttpStatusCode.SeeOther);
        Assert.Equal(Of(member) + "?done=yes", done.Location);
    }
}
