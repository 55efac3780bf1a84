using System.Net;
using PolicyFlow.App.Acknowledgement;
using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Acknowledgement.Desk;
using PolicyFlow.App.People.Roster;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.Acknowledgement.Tests.Desk;

/// <summary>How far a campaign is, who is outstanding and why, its file for a spreadsheet, and its end.</summary>
public sealed class CampaignPageTests : IAsyncLifetime, IDisposable
{
    /// <summary>Nobody else on the staff list has it.</summary>
    private const string Role = "Page tester";

    private readonly DeskSite _site = new();

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_page_counts_draws_and_lists_by_reason()
    {
        var done = await _site.MemberAsync("Demo Quick", school: _site.Park, role: Role);
        await _site.ConfirmAsync(done);
        var reading = await _site.MemberAsync("Demo Reading", school: _site.Park, role: Role);
        await _site.DoAsync(reading, new OpenPolicy(), Domain.Cases.Actor.Member(reading));
        await _site.MemberAsync("Demo Sleeping", school: _site.Hill, kind: StaffKind.Volunteer, role: Role);
        await _site.MemberAsync("Demo Unreached", email: null, role: Role);
        var away = await _site.MemberAsync("Demo Travelling", school: _site.Hill, role: Role);
        await _site.DoAsync(away, new SetAwayUntil(_site.Today.AddDays(9)));
        using var manager = await _site.AsAsync(DeskSite.Manager);

        var page = (await manager.GetAsync(_site.Url)).Is(HttpStatusCode.OK);
        var counts = (await _site.Get<CampaignDesk>().FiguresAsync(_site.Campaign))!.Counts;

        Assert.Contains($"{counts.Done} of {counts.Expected()}", page.Text);
        Assert.Contains($"{counts.Percent()}%", page.Text);
        Assert.Contains("had confirmed by Monday 11 January 2027. The table below has every day.\"", page.Html);
        Assert.Contains("The same as a table", page.Text);
        Assert.Contains($"{Role} 1 of 5 (20%)", page.Text);
        Assert.DoesNotContain("<script>", page.Html);
        await ListsAsync(manager, "why=never-opened", "Demo Sleeping", "Demo Travelling", "Demo Unreached");
        await ListsAsync(manager, "why=opened", "Demo Reading");
        await ListsAsync(manager, "why=no-mail", "Demo Unreached");
        await ListsAsync(manager, "why=by-hand", "Demo Unreached");
        await ListsAsync(manager, "why=away", "Demo Travelling");
        await ListsAsync(manager, "why=done", "Demo Quick");
        await ListsAsync(manager, "why=never-opened&school=" + _site.Hill, "Demo Sleeping", "Demo Travelling");
        await ListsAsync(manager, "why=outstanding&kind=volunteer", "Demo Sleeping");
        await ListsAsync(
            manager, "why=nonsense&kind=robot&after=nonsense",
            "Demo Reading", "Demo Sleeping", "Demo Travelling", "Demo Unreached");
    }

    [Fact]
    public async Task A_long_list_is_shown_page_by_page_and_names_everybody_once()
    {
        for (var n = 0; n < 120; n++) await _site.MemberAsync($"Demo Number {n:000}");
        using var manager = await _site.AsAsync(DeskSite.Manager);
        var (seen, path) = (new List<string>(), (string?)_site.Url);

        while (path is not null)
        {
            var page = (await manager.GetAsync(path)).Is(HttpStatusCode.OK).Html;
            seen.AddRange(System.Text.RegularExpressions.Regex.Matches(page, "Demo Number [0-9]{3}").Select(m => m.Value));
            var next = System.Text.RegularExpressions.Regex.Match(page, "href=\"([^\"]*)\" rel=\"next\"");
            path = next.Success ? WebUtility.HtmlDecode(next.Groups[1].Value).Split('#')[0] : null;
        }

        Assert.Equal(120, seen.Count);
        Assert.Equal(120, seen.Distinct().Count());
    }

    [Fact]
    public async Task The_file_for_a_spreadsheet_holds_no_formula()
    {
        // The staff list takes no such words any more; an entry keeps what an older list wrote.
        var unlisted = RosterOffice.IdOf("unlisted");
        var campaign = (await _site.Get<CampaignDesk>().FindAsync(_site.Campaign))!;
        await _site.DoAsync(unlisted, new Enrol(
            AcknowledgementStreams.Campaign(_site.Campaign), unlisted, campaign.Policy, campaign.Version, campaign.Hash, null,
            "=SUM(1+9)*cmd", StaffKind.Visitor, Joiner: false, HasAddress: true, _site.Today));
        Assert.True((await _site.Get<RosterOffice>().AddAsync(
            Actor.System, "unlisted", new MemberDetails("Demo Unlisted", null, null, null, StaffKind.Visitor, "", null))).Done);
        await _site.ConfirmAsync(await _site.MemberAsync("Demo Tabular", school: _site.Park));
        using var manager = await _site.AsAsync(DeskSite.Manager);

        var file = (await manager.GetAsync(_site.Url + "/export.csv")).Is(HttpStatusCode.OK);

        Assert.Equal("text/csv", file.Type);
        Assert.Contains("\"'=SUM(1+9)*cmd\"", file.Html);
        Assert.Contains("\"Demo Tabular\",\"demo.tabular@demo.invalid\",\"Invented Park School\"", file.Html);
        Assert.Contains("I have read and understood version 1", file.Html);
        using var principal = await _site.AsAsync(DeskSite.Principal);
        var seen = (await principal.GetAsync(_site.Url + "/export.csv")).Html;
        Assert.Contains("Demo Tabular", seen);
        Assert.DoesNotContain("Demo Unlisted", seen);
    }

    [Fact]
    public async Task A_manager_ends_it_by_choosing_so_and_a_look_at_it_changes_nothing()
    {
        await _site.MemberAsync("Demo Late");
        using var manager = await _site.AsAsync(DeskSite.Manager);
        var ask = (await manager.GetAsync(_site.Url + "/close")).Is(HttpStatusCode.OK).Text;
        Assert.Contains("not confirmed. Their record will say", ask);

        var unsure = await manager.SubmitAsync(_site.Url + "/close", null);
        Assert.Contains("Choose whether", unsure.Is(HttpStatusCode.UnprocessableEntity).Text);
        Assert.Equal(_site.Url, (await manager.SubmitAsync(_site.Url + "/close", null, ("sure", "no"))).Location);
        Assert.Contains("End this campaign", (await manager.GetAsync(_site.Url)).Text);
        (await manager.SubmitAsync(_site.Url + "/close", null, ("sure", "yes"), ("note", "All schools are done")))
            .Is(HttpStatusCode.SeeOther);

        Assert.DoesNotContain("End this campaign", (await manager.GetAsync(_site.Url)).Text);
        Assert.Contains("Closed", (await manager.GetAsync("/campaigns")).Text);
    }

    private async Task ListsAsync(DeskBrowser manager, string filter, params string[] names)
    {
        var list = (await manager.GetAsync($"{_site.Url}?role={Uri.EscapeDataString(Role)}&{filter}")).Is(HttpStatusCode.OK).Html;
        var found = System.Text.RegularExpressions.Regex.Matches(list, "pf-people__name\"[^>]*>([^<]+)<")
            .Select(m => WebUtility.HtmlDecode(m.Groups[1].Value));
        Assert.Equal(names, found.Order());
    }
}
