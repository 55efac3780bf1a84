using System.Net;
using PolicyFlow.App.Acknowledgement.LineManagers;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.Acknowledgement.Tests.Desk;

/// <summary>Line managers have no account: a link shows whom of theirs it waits for, and takes their answers.</summary>
public sealed class TeamTests(DeskSite site) : IClassFixture<DeskSite>
{
    [Fact]
    public async Task A_line_manager_sees_their_own_people_and_is_asked_about_the_silent_ones()
    {
        var boss = await site.MemberAsync("Demo Boss");
        var silent = await site.SilentAsync("Demo Silent", boss);
        await site.MemberAsync("Demo Fresh", manager: boss);
        await site.ConfirmAsync(await site.MemberAsync("Demo Ready", manager: boss));
        await site.MemberAsync("Demo Unrelated");
        using var visitor = await site.AsAsync(null);

        var page = (await visitor.GetAsync(PathOf(boss))).Is(HttpStatusCode.OK);

        Assert.Contains("Demo Silent", page.Text);
        Assert.Contains("Demo Fresh", page.Text);
        Assert.DoesNotContain("Demo Ready", page.Text);
        Assert.DoesNotContain("Demo Unrelated", page.Text);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page.Html, "Say why"));
        Assert.Contains(silent, page.Html);
    }

    [Fact]
    public async Task Away_and_by_hand_count_at_once()
    {
        var boss = await site.MemberAsync("Demo Chief");
        var (away, hand) = (await site.SilentAsync("Demo Gone", boss), await site.SilentAsync("Demo Handy", boss));
        using var visitor = await site.AsAsync(null);

        var nothing = await visitor.SubmitAsync(Of(boss, away), null);
        Assert.Contains("Choose one of the answers", nothing.Is(HttpStatusCode.UnprocessableEntity).Text);
        var past = await visitor.SubmitAsync(
            Of(boss, away), null, ("what", "away"), ("until-day", "1"), ("until-month", "1"), ("until-year", "2020"));
        Assert.Contains("must be today or in the future", past.Is(HttpStatusCode.UnprocessableEntity).Text);
        (await visitor.SubmitAsync(
            Of(boss, away), null, ("what", "away"), ("until-day", "5"), ("until-month", "3"), ("until-year", "2027")))
            .Is(HttpStatusCode.SeeOther);
        (await visitor.SubmitAsync(Of(boss, hand), null, ("what", "by-hand"))).Is(HttpStatusCode.SeeOther);

        Assert.Equal(new DateOnly(2027, 3, 5), (await site.EntryAsync(away)).AwayUntil);
        Assert.True((await site.EntryAsync(hand)).ByHand);
        using var manager = await site.AsAsync(DeskSite.Manager);
        Assert.Contains(
            "Demo Chief (line manager) recorded that they are away until Friday 5 March 2027",
            (await manager.GetAsync($"{site.Url}/people/{away}")).Text);
    }

    [Fact]
    public async Task A_new_address_stops_the_mail_and_is_a_proposal_for_the_managers()
    {
        var boss = await site.MemberAsync("Demo Head");
        var member = await site.SilentAsync("Demo Misaddressed", boss);
        using var visitor = await site.AsAsync(null);

        var bad = await visitor.SubmitAsync(Of(boss, member), null, ("what", "wrong-address"), ("email", "nonsense"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.Status);
        (await visitor.SubmitAsync(Of(boss, member), null, ("what", "wrong-address"), ("email", "right@demo.invalid")))
            .Is(HttpStatusCode.SeeOther);

        Assert.False((await site.EntryAsync(member)).Mailable);
        Assert.Equal("demo.misaddressed@demo.invalid", (await site.Get<IRoster>().FindAsync(member))!.Email);
        using var manager = await site.AsAsync(DeskSite.Manager);
        var answers = (await manager.GetAsync(site.Url + "/answers")).Text;
        Assert.Contains("Demo Head says: the address is wrong", answers);
        Assert.Contains("right@demo.invalid", answers);

        (await manager.SubmitAsync($"{site.Url}/people/{member}/aside", null, ("words", "I asked: it is right.")))
            .Is(HttpStatusCode.SeeOther);
        var state = await site.EntryAsync(member);
        Assert.Equal((true, (EntrySaying?)null), (state.Mailable, state.Said));
    }

    [Fact]
    public async Task That_somebody_left_is_a_proposal_too()
    {
        var boss = await site.MemberAsync("Demo Lead");
        var member = await site.SilentAsync("Demo Departed", boss);
        using var visitor = await site.AsAsync(null);

        (await visitor.SubmitAsync(Of(boss, member), null, ("what", "left"))).Is(HttpStatusCode.SeeOther);

        Assert.True((await site.Get<IRoster>().FindAsync(member))!.Active);
        Assert.Equal(EntryStatus.Pending, (await site.EntryAsync(member)).Status);
        using var manager = await site.AsAsync(DeskSite.Manager);
        Assert.Contains("does not work here any more", (await manager.GetAsync($"{site.Url}/people/{member}")).Text);
    }

    [Fact]
    public async Task A_link_opens_nothing_for_whoever_manages_nobody_any_more_nor_when_it_is_forged_foreign_or_old()
    {
        var boss = await site.MemberAsync("Demo Former");
        var member = await site.MemberAsync("Demo Handedover", manager: boss);
        using var visitor = await site.AsAsync(null);
        var path = PathOf(boss);
        (await visitor.GetAsync(path)).Is(HttpStatusCode.OK);
        var details = (await site.Get<RosterBook>().EntryAsync(member))!.Details;
        await site.Get<RosterOffice>().ChangeAsync(
            site.ActorOf(DeskSite.Manager), site.Command(), member, details with { LineManager = null });

        Assert.Contains("This link opens nothing", (await visitor.GetAsync(path)).Is(HttpStatusCode.NotFound).Text);
        var personal = site.Get<PolicyFlow.App.Acknowledgement.Entries.PersonalLinks>().TokenOf(await site.EntryAsync(member));
        foreach (var token in (string[])[personal, path.Split('/')[^1][..^4] + "AAAA", "nonsense"])
        {
            (await visitor.GetAsync("/team/" + token)).Is(HttpStatusCode.NotFound);
            (await visitor.GetAsync($"/team/{token}/{site.Campaign}/{member}")).Is(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Nobody_elses_people_are_answered_for_and_a_look_changes_nothing()
    {
        var (boss, other) = (await site.MemberAsync("Demo Alpha"), await site.MemberAsync("Demo Beta"));
        var mine = await site.SilentAsync("Demo Mine", boss);
        var theirs = await site.SilentAsync("Demo Theirs", other);
        using var visitor = await site.AsAsync(null);
        (await visitor.PostJsonAsync("/demo/clock", new { advance = "PT0.001S" })).Is(HttpStatusCode.OK);
        var before = await HeadsAsync();

        var foreign = Of(boss, theirs);
        Assert.Equal(
            foreign[..foreign.IndexOf("/c-", StringComparison.Ordinal)],
            (await visitor.GetAsync(foreign)).Is(HttpStatusCode.SeeOther).Location);
        for (var n = 0; n < 2; n++)
        {
            (await visitor.GetAsync(PathOf(boss))).Is(HttpStatusCode.OK);
            (await visitor.GetAsync(Of(boss, mine))).Is(HttpStatusCode.OK);
        }

        Assert.Equal(before, await HeadsAsync());
    }

    private async Task<IReadOnlyList<(string, int)>> HeadsAsync() =>
    [
        .. (await site.Get<ICaseStore>().HeadsAsync(null, 10_000)).Select(h => (h.Stream, h.Version))
            .Where(h => h.Stream.StartsWith("acknowledgement/", StringComparison.Ordinal)
                || h.Stream.StartsWith("campaign-", StringComparison.Ordinal)),
    ];

    private string PathOf(string manager) => new Uri(site.Get<ManagerLinks>().UrlOf(manager)).AbsolutePath;

    private string Of(string manager, string member) => $"{PathOf(manager)}/{site.Campaign}/{member}";
}
