using PolicyFlow.App.Acknowledgement;
using PolicyFlow.App.Acknowledgement.Entries;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Investigation;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Standalone.Tests.InvestigationPages;
using PolicyFlow.Standalone.Tests.PrivatePages;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.SightOfRoutes;

/// <summary>Cases of every sort that sight depends on, in the demonstration's network.</summary>
public sealed class World
{
    private World(IPeopleDirectory people) => People = people;

    public IPeopleDirectory People { get; }

    public IReadOnlyList<SortOfCase> Cases { get; private set; } = [];

    public string School => SchoolOf(DemoSite.Principal)!;

    public static async Task<World> CreateAsync(OwnSite site)
    {
        var world = new World(site.Get<IPeopleDirectory>());
        var everybody = world.People.All.Select(p => p.Id).ToHashSet();
        var none = new HashSet<string>();
        world.Cases =
        [
            await ReportAsync(
                site, "of a school, and an investigation about its principal", world.School, none, atRisk: false,
                [world.People.FindByEmail(DemoSite.Principal)!.Id]),
            await ReportAsync(site, "of the whole network", null, none, atRisk: false),
            await ReportAsync(site, "a child at risk", world.School, none, atRisk: true),
            await ReportAsync(site, "about everybody who looks", world.School, everybody, atRisk: false),
        ];
        await world.Cases[^1].Investigation.AboutEverybodyAsync(site);
        return world;
    }

    /// <summary>The viewer as the rules see them.</summary>
    public Viewer Viewer(string? email) => email is not null && People.FindByEmail(email) is { } person
        ? new Viewer(person.Id, person.Grants)
        : Domain.Cases.Viewer.Anonymous;

    private string? SchoolOf(string email) => People.FindByEmail(email)!.Grants[0].School;

    private static async Task<SortOfCase> ReportAsync(
        OwnSite site, string name, string? school, HashSet<string> leftOut, bool atRisk,
        IReadOnlyList<string>? investigated = null)
    {
        var picture = "draft/" + Guid.NewGuid().ToString("N");
        byte[] bytes = [0x89, 0x50, 0x4E, 0x47, (byte)name.Length];
        await site.Get<IFileStore>().PutAsync(picture, new MemoryStream(bytes));
        var receipt = await site.Get<IReportDesk>().ReportAsync(
            new Report
            {
                Description = "Words " + name,
                School = school,
                LeftOut = [.. leftOut],
                ChildAtRisk = atRisk,
                Attachments = [new Attachment(picture, "shot.png", "image/png", 5)],
            },
            name);
        var opened = new PrivateCase(site, receipt.Reference);
        await opened.RecordAffectedAsync();
        var request = await opened.AskAuthorAsync("A letter");
        var state = await opened.StateAsync();
        return new SortOfCase(
            name, receipt.Reference, receipt.TrackingUrl.Split('/')[^1], (await opened.LinkAsync()).Split('/')[^1],
            request.Split('/')[^1], await AskToConfirmAsync(site), state.Files[0].Sha256,
            await WorkedInquiry.OpenAsync(site, name, school, investigated ?? [], atRisk, [.. bytes, 1]),
            new CaseSight(opened.Stream, school, leftOut, SafeguardingOnly: atRisk)
            {
                Affected = new AffectedSight(state.Care.Email!.Id, PersonId: null),
                PersonalLink = "1",
            });
    }

    /// <summary>Somebody in a campaign (5.3), whose page belongs to no case; answers their personal token.</summary>
    private static async Task<string> AskToConfirmAsync(OwnSite site)
    {
        var (id, today) = (Guid.NewGuid().ToString("N"), LondonDay.Of(TimeProvider.System.GetUtcNow()));
        var campaign = AcknowledgementStreams.Campaign("c-" + id[..10]);
        var campaigns = site.Get<CaseEngine<CampaignState>>();
        await campaigns.ExecuteAsync(new CaseRequest(
            campaign,
            new DraftCampaign("pol-x", "A policy", 1, "hash", 1, Audience.Everybody, today.AddDays(30), []),
            Actor.System, "draft"));
        await campaigns.ExecuteAsync(new CaseRequest(campaign, new OpenCampaign(), Actor.System, "open"));
        var enrolled = await site.Get<CaseEngine<EntryState>>().ExecuteAsync(new CaseRequest(
            AcknowledgementStreams.Entry(campaign, "m-" + id[..12]),
            new Enrol(
                campaign, "m-" + id[..12], "pol-x", 1, "hash", null, "Coach", StaffKind.Casual, Joiner: false,
                HasAddress: false, today),
            Actor.System, "enrol"));
        return site.Get<PersonalLinks>().TokenOf(Assert.IsType<Execution<EntryState>.Done>(enrolled).State);
    }
}

/// <summary>A case, the private links to it, and what sight of it rests on.</summary>
public sealed record SortOfCase(
    string Name, string Reference, string Token, string AffectedToken, string RequestToken, string PersonalToken,
    string Picture, WorkedInquiry Investigation, CaseSight Sight)
{
    /// <summary>The reporter's link is that of the investigation.</summary>
    public bool Tracked { get; private init; }

    /// <summary>The same with the link of whoever reported the investigation.</summary>
    public SortOfCase ByInvestigation => this with
    {
        Name = Name + ", by the link of the investigation",
        Token = Investigation.Token,
        Tracked = true,
    };

    /// <summary>What sight of what a route is about rests on now.</summary>
    public Task<CaseSight> SightOfAsync(OwnSite site, Microsoft.AspNetCore.Routing.RouteEndpoint route)
    {
        var path = route.RoutePattern.RawText!.TrimStart('/');
        return path.Contains("investigations/", StringComparison.Ordinal) || path.StartsWith("letters/", StringComparison.Ordinal)
            || (Tracked && path.StartsWith("track/", StringComparison.Ordinal))
                ? new Misuse(site, Investigation.Reference).SightAsync()
                : SightNowAsync(site);
    }

    /// <summary>What some routes do ends the request: whoever locks what it is about takes it back.</summary>
    private async Task<CaseSight> SightNowAsync(OwnSite site) => Sight with
    {
        OpenRequests = Requests.Open(await new PrivateCase(site, Reference).StateAsync()),
    };

    /// <summary>The same viewer with all the links to this case.</summary>
    public Viewer Linked(Viewer viewer) => viewer with
    {
        TrackedCase = Tracked ? InvestigationStreams.Of(Investigation.Reference) : Sight.CaseId,
        AccusedLink = new LinkProof(InvestigationStreams.Of(Investigation.Reference), "n1"),
        AffectedLink = new LinkProof(Sight.CaseId, Sight.Affected!.Record),
        RequestLink = new LinkProof(Sight.CaseId, "a1"),
        PersonalLink = new LinkProof(Sight.CaseId, "1"),
        TeamLink = "m-boss",
    };
}
