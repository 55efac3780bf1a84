using PolicyFlow.App.Acknowledgement;
using PolicyFlow.App.Acknowledgement.Desk.Briefings;
using PolicyFlow.App.Acknowledgement.LineManagers;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Roster;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.SightOfRoutes;

/// <summary>A campaign that is open (5.3), with somebody of the principal's school in it, their line manager and a briefing.
/// </summary>
/// <param name="TeamToken">The line manager's.</param>
public sealed record CampaignPaths(string Member, string Briefing, string TeamToken)
{
    public const string Campaign = "c-matrix";

    private const string Boss = "m-boss";
    private const string Somebody = "m-somebody";

    public static async Task<CampaignPaths> CreateAsync(OwnSite site)
    {
        var (people, office) = (site.Get<IPeopleDirectory>(), site.Get<RosterOffice>());
        var school = people.FindByEmail(DemoSite.Principal)!.Grants[0].School;
        await office.AddAsync(
            Actor.System, "matrix-boss", new MemberDetails("Demo Boss", null, null, null, StaffKind.Officer, "", null), Boss);
        await office.AddAsync(
            Actor.System, "matrix-somebody",
            new MemberDetails("Demo Somebody", null, null, school, StaffKind.Casual, "", Boss), Somebody);
        var today = LondonDay.Of(site.Get<CaseClock>().Now);
        var (stream, campaigns) = (AcknowledgementStreams.Campaign(Campaign), site.Get<CaseEngine<CampaignState>>());
        await campaigns.ExecuteAsync(new CaseRequest(
            stream, new DraftCampaign("matrix", "A policy", 1, "hash", 1, Audience.Everybody, today.AddDays(60), []),
            Actor.System, "draft"));
        await campaigns.ExecuteAsync(new CaseRequest(stream, new OpenCampaign(), Actor.System, "open"));
        await site.Get<CaseEngine<EntryState>>().ExecuteAsync(new CaseRequest(
            AcknowledgementStreams.Entry(stream, Somebody),
            new Enrol(
                stream, Somebody, "matrix", 1, "hash", school, "", StaffKind.Casual, Joiner: false, HasAddress: false, today),
            Actor.System, "enrol"));
        var briefing = await site.Get<BriefingOffice>().RecordAsync(
            Campaign, Actor.System, "matrix-briefing", today, "Hall", null,
            new SignedSheet("%PDF-1.7"u8.ToArray(), "application/pdf", "sheet.pdf"), today);
        Assert.Null(briefing.Refusal);
        return new CampaignPaths(
            Somebody, briefing.Id, site.Get<ManagerLinks>().UrlOf(Boss).Split('/')[^1]);
    }
}
