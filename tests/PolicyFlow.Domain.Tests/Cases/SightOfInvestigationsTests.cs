using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Tests.Cases;

/// <summary>An investigation is seen by the roles that its route leads to and by whom it names, and never by its subject.
/// </summary>
public sealed class SightOfInvestigationsTests
{
    private const string Me = "p-me";
    private const string MySchool = "s-1";

    [Theory]
    [InlineData(Role.Manager, true)]
    [InlineData(Role.SafeguardingLead, true)]
    [InlineData(Role.Principal, false)]
    [InlineData(Role.ItDirector, false)]
    [InlineData(Role.Chair, false)]
    [InlineData(Role.Governor, false)]
    [InlineData(Role.Auditor, false)]
    [InlineData(Role.Administrator, false)]
    public void Only_the_roles_of_the_route_see_it(Role role, bool sees) => Assert.Equal(
        sees, Sees(role, Case() with { Roles = new HashSet<Role> { Role.Manager, Role.SafeguardingLead } }));

    [Fact]
    public void An_it_director_sees_what_is_routed_there_and_no_other_case()
    {
        Assert.True(Sees(Role.ItDirector, Case() with { Roles = new HashSet<Role> { Role.ItDirector } }));
        Assert.False(Sees(Role.ItDirector, Case()));
    }

    [Fact]
    public void A_safeguarding_concern_is_the_leads_alone_whatever_the_route_says()
    {
        var concern = Case(safeguarding: true) with { Roles = new HashSet<Role> { Role.Manager, Role.Principal } };

        Assert.True(Sees(Role.SafeguardingLead, concern));
        Assert.False(Sees(Role.Manager, concern));
        Assert.False(Sees(Role.Principal, concern));
    }

    [Fact]
    public void Whoever_is_named_sees_exactly_this_case_also_a_safeguarding_one()
    {
        var named = Case(safeguarding: true) with { Named = new HashSet<string> { Me } };

        Assert.True(Sees(Role.Chair, named));
        Assert.True(Sees(Role.Staff, named));
        Assert.False(Sees(Role.Chair, Case()));
    }

    [Fact]
    public void The_subject_never_sees_it_not_even_where_they_are_named()
    {
        var mine = Case() with { LeftOut = new HashSet<string> { Me }, Named = new HashSet<string> { Me } };

        Assert.All(Enum.GetValues<Role>(), role => Assert.False(Sees(role, mine)));
    }

    [Fact]
    public void A_link_to_letters_opens_them_while_they_are_open_and_nothing_else()
    {
        var accused = new Viewer(null, []) { AccusedLink = new LinkProof("c-1", "n1") };
        var open = Case() with { OpenLetters = new HashSet<string> { "n1" } };

        Assert.Equal(
            [Matter.Public, Matter.Accused], Enum.GetValues<Matter>().Where(m => Sight.MaySee(accused, m, open)));
        Assert.False(Sight.MaySee(accused, Matter.Accused, Case()));
        Assert.False(Sight.MaySee(accused, Matter.Accused, open with { CaseId = "c-2" }));
        Assert.False(Sight.MaySee(accused, Matter.Accused));
    }

    private static CaseSight Case(bool safeguarding = false) =>
        new("c-1", MySchool, new HashSet<string>(), safeguarding);

    private static bool Sees(Role role, CaseSight sight) =>
        Sight.MaySee(new Viewer(Me, [new RoleGrant(role, MySchool)]), Matter.Case, sight);
}
