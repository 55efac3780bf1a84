using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Tests.Cases;

/// <summary>Who may see what: deny by default, and the subject never.</summary>
public sealed class SightTests
{
    private const string Me = "p-me";
    private const string MySchool = "s-1";
    private static readonly bool[] NoAndYes = [false, true];

    public static IEnumerable<(Role? Role, string? School)> Viewers =>
        Enum.GetValues<Role>().SelectMany(r => new (Role?, string?)[] { (r, null), (r, MySchool), (r, "s-other") })
            .Append((null, null));

    /// <summary>The policy's own answer, written down a second time in the plainest way.</summary>
    private static bool Expected(Role? role, string? school, Matter matter, bool leftOut, bool safeguardingOnly)
    {
        var here = school is null or MySchool;
        var worksOnCases = role is Role.Manager or Role.SafeguardingLead or Role.Principal;
        return matter switch
        {
            Matter.Public or Matter.SignedIn or Matter.ReportForSomebody or Matter.Question => true,
            Matter.CaseList => worksOnCases,
            Matter.Case or Matter.HeldMail when leftOut || !here => false,
            Matter.Case or Matter.HeldMail when safeguardingOnly => role is Role.SafeguardingLead,
            Matter.Case or Matter.HeldMail => worksOnCases,
            Matter.Counts => worksOnCases || role is Role.Governor or Role.Chair,
            Matter.SchoolCounts => here && (worksOnCases || role is Role.Governor or Role.Chair),
            Matter.Cover => worksOnCases || role is Role.Administrator,
            Matter.Administration => role is Role.Administrator,
            Matter.Providers => worksOnCases || role is Role.Administrator,
            Matter.Routes => worksOnCases || role is Role.Administrator,
            Matter.Audit => role is Role.Auditor,
            Matter.Campaigns => role is Role.Manager or Role.Principal,
            Matter.CampaignPerson => here && role is (Role.Manager or Role.Principal),
            Matter.CampaignWork => role is Role.Manager,
            Matter.PolicyDrafts => role is Role.Manager or Role.Principal,
            Matter.Roster => role is Role.Manager or Role.Administrator,
            _ => false,
        };
    }

    [Fact]
    public void Every_role_at_every_school_sees_every_matter_as_the_policy_says()
    {
        var wrong =
            from viewer in Viewers
            from matter in Enum.GetValues<Matter>()
            from leftOut in NoAndYes
            from safeguarding in NoAndYes
            let who = new Viewer(Me, viewer.Role is { } r ? [new RoleGrant(r, viewer.School)] : [])
            let subject = new CaseSight("c-1", MySchool, leftOut ? new HashSet<string> { Me } : [], safeguarding)
            where Sight.MaySee(who, matter, subject)
                != Expected(viewer.Role, viewer.School, matter, leftOut, safeguarding)
            select $"{viewer.Role} of {viewer.School ?? "all"}, {matter}, left out: {leftOut}, 8.1: {safeguarding}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_deputy_sees_what_the_holder_sees()
    {
        var wrong =
            from viewer in Viewers
            where viewer.Role is not null
            from matter in Enum.GetValues<Matter>()
            from leftOut in NoAndYes
            from safeguarding in NoAndYes
            let holder = new Viewer(Me, [new RoleGrant(viewer.Role!.Value, viewer.School)])
            let deputy = new Viewer(Me, [new RoleGrant(viewer.Role!.Value, viewer.School, Deputy: true)])
            let subject = new CaseSight("c-1", MySchool, leftOut ? new HashSet<string> { Me } : [], safeguarding)
            where Sight.MaySee(holder, matter, subject) != Sight.MaySee(deputy, matter, subject)
            select $"{viewer.Role} of {viewer.School ?? "all"}, {matter}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_visitor_who_has_not_signed_in_sees_only_what_is_public()
    {
        var subject = new CaseSight("c-1", MySchool, new HashSet<string>(), false);

        Assert.Equal(
            [Matter.Public],
            Enum.GetValues<Matter>().Where(m => Sight.MaySee(Viewer.Anonymous, m, subject)));
    }

    [Fact]
    public void A_grant_without_a_person_opens_nothing() =>
        Assert.False(Sight.MaySee(new Viewer(null, [new RoleGrant(Role.Administrator)]), Matter.Administration));

    [Fact]
    public void A_reporter_tracks_their_own_case_and_no_other()
    {
        var reporter = new Viewer(null, [], TrackedCase: "c-1");

        Assert.True(Sight.MaySee(reporter, Matter.Tracking, new CaseSight("c-1", null, new HashSet<string>(), false)));
        Assert.False(Sight.MaySee(reporter, Matter.Tracking, new CaseSight("c-2", null, new HashSet<string>(), false)));
        Assert.False(Sight.MaySee(reporter, Matter.Tracking));
        Assert.False(Sight.MaySee(reporter, Matter.Case, new CaseSight("c-1", null, new HashSet<string>(), false)));
    }

    [Fact]
    public void The_affected_person_sees_her_own_page_by_the_link_of_her_record_and_nothing_else()
    {
        var she = new Viewer(null, []) { AffectedLink = new LinkProof("c-1", "b-1") };

        Assert.True(Sight.MaySee(she, Matter.Affected, Hers()));
        Assert.False(Sight.MaySee(she, Matter.Affected, Hers(record: "b-2")));
        Assert.False(Sight.MaySee(she, Matter.Affected, Hers(caseId: "c-2")));
        Assert.False(Sight.MaySee(she, Matter.Affected, Hers() with { Affected = null }));
        Assert.False(Sight.MaySee(she, Matter.Affected));
        Assert.Equal(
            [Matter.Public, Matter.Affected], Enum.GetValues<Matter>().Where(m => Sight.MaySee(she, m, Hers())));
    }

    [Fact]
    public void The_affected_person_sees_nothing_any_more_once_the_matter_is_about_her()
    {
        var link = new LinkProof("c-1", "b-1");

        Assert.True(Sight.MaySee(new Viewer(Me, []) { AffectedLink = link }, Matter.Affected, Hers()));
        Assert.True(Sight.MaySee(new Viewer(null, []) { AffectedLink = link }, Matter.Affected, Hers("p-other")));
        Assert.False(Sight.MaySee(new Viewer(null, []) { AffectedLink = link }, Matter.Affected, Hers(Me)));
        Assert.False(Sight.MaySee(new Viewer(Me, []) { AffectedLink = link }, Matter.Affected, Hers(Me)));

        // Nor does anybody else whom it is about, by her link.
        Assert.False(Sight.MaySee(new Viewer("p-other", []) { AffectedLink = link }, Matter.Affected, Hers("p-other")));
    }

    [Fact]
    public void A_line_managers_link_opens_their_own_page_and_nothing_else()
    {
        var manager = new Viewer(null, []) { TeamLink = "m-1" };

        Assert.Equal([Matter.Public, Matter.Team], Enum.GetValues<Matter>().Where(m => Sight.MaySee(manager, m)));
    }

    [Theory]
    [InlineData(Role.Manager, null, MySchool, true)]
    [InlineData(Role.Manager, MySchool, MySchool, true)]
    [InlineData(Role.Manager, MySchool, "s-other", false)]
    [InlineData(Role.Manager, MySchool, null, false)]
    [InlineData(Role.Principal, MySchool, MySchool, true)]
    [InlineData(Role.Principal, MySchool, "s-other", false)]
    [InlineData(Role.Governor, null, MySchool, false)]
    [InlineData(Role.SafeguardingLead, null, MySchool, false)]
    public void Who_has_confirmed_is_seen_by_name_for_ones_own_schools_only(
        Role role, string? at, string? school, bool sees) =>
        Assert.Equal(sees, Sight.MaySeePerson(new Viewer(Me, [new RoleGrant(role, at)]), school));

    [Fact]
    public void A_link_to_a_request_opens_that_request_while_it_is_open_and_nothing_else()
    {
        var asked = new Viewer(null, []) { RequestLink = new LinkProof("c-1", "a1") };
        CaseSight Of(string caseId, params string[] open) =>
            new(caseId, MySchool, new HashSet<string>(), false) { OpenRequests = open.ToHashSet() };

        Assert.True(Sight.MaySee(asked, Matter.Author, Of("c-1", "a1", "a2")));
        Assert.False(Sight.MaySee(asked, Matter.Author, Of("c-1", "a2")));
        Assert.False(Sight.MaySee(asked, Matter.Author, Of("c-1")));
        Assert.False(Sight.MaySee(asked, Matter.Author, Of("c-2", "a1")));
        Assert.False(Sight.MaySee(asked, Matter.Author));
        Assert.Equal(
            [Matter.Public, Matter.Author], Enum.GetValues<Matter>().Where(m => Sight.MaySee(asked, m, Of("c-1", "a1"))));
    }

    [Fact]
    public void A_personal_link_opens_the_page_of_its_own_entry_while_it_is_the_newest_one()
    {
        var asked = new Viewer(null, []) { PersonalLink = new LinkProof("e-1", "2") };
        CaseSight Of(string entry, string? number) =>
            new(entry, MySchool, new HashSet<string>(), false) { PersonalLink = number };

        Assert.True(Sight.MaySee(asked, Matter.Acknowledgement, Of("e-1", "2")));
        Assert.False(Sight.MaySee(asked, Matter.Acknowledgement, Of("e-1", "3")));
        Assert.False(Sight.MaySee(asked, Matter.Acknowledgement, Of("e-1", null)));
        Assert.False(Sight.MaySee(asked, Matter.Acknowledgement, Of("e-2", "2")));
        Assert.False(Sight.MaySee(asked, Matter.Acknowledgement));
        Assert.False(Sight.MaySee(new Viewer(Me, []), Matter.Acknowledgement, Of("e-1", null)));
        Assert.Equal(
            [Matter.Public, Matter.Acknowledgement],
            Enum.GetValues<Matter>().Where(m => Sight.MaySee(asked, m, Of("e-1", "2"))));
    }

    /// <summary>A case with an affected person.</summary>
    private static CaseSight Hers(string? leftOut = null, string caseId = "c-1", string record = "b-1") =>
        new(caseId, MySchool, leftOut is null ? new HashSet<string>() : new HashSet<string> { leftOut }, false)
        {
            Affected = new AffectedSight(record, Me),
        };

    [Fact]
    public void A_case_without_a_named_subject_is_never_seen() =>
        Assert.False(Sight.MaySee(new Viewer(Me, [new RoleGrant(Role.Manager)]), Matter.Case));

    [Fact]
    public void A_case_of_no_known_school_is_the_networks()
    {
        var subject = new CaseSight("c-1", null, new HashSet<string>(), false);

        Assert.True(Sight.MaySee(new Viewer(Me, [new RoleGrant(Role.Manager)]), Matter.Case, subject));
        Assert.False(Sight.MaySee(new Viewer(Me, [new RoleGrant(Role.Manager, MySchool)]), Matter.Case, subject));
    }

    [Fact]
    public void The_invented_world_exists_in_demo_mode_only()
    {
        Assert.True(Sight.MaySee(Viewer.Anonymous, Matter.Demo, demo: true));
        Assert.False(Sight.MaySee(new Viewer(Me, [new RoleGrant(Role.Administrator)]), Matter.Demo));
    }
}
