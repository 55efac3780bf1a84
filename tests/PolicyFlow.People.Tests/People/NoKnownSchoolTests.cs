using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.People.Tests.People;

/// <summary>A report that names no school must not lie unseen only because everybody belongs to a school.</summary>
public sealed class NoKnownSchoolTests
{
    private static readonly Viewer Lead = new("p-lead", [new RoleGrant(Role.SafeguardingLead, "s-1")]);

    [Fact]
    public void Somebody_on_duty_for_a_case_of_no_known_school_sees_it() =>
        Assert.True(Sight.MaySee(Lead, Matter.Case, Case(new OnDuty([], ["p-lead"], []))));

    [Fact]
    public void Somebody_who_is_not_on_duty_for_it_does_not() =>
        Assert.False(Sight.MaySee(Lead, Matter.Case, Case(new OnDuty([], ["p-other"], []))));

    [Fact]
    public void Duty_without_the_role_opens_nothing() =>
        Assert.False(Sight.MaySee(
            new Viewer("p-lead", [new RoleGrant(Role.Governor)]), Matter.Case, Case(new OnDuty([], ["p-lead"], []))));

    private static CaseSight Case(OnDuty duty) => new("takedown-1", null, new HashSet<string>(), true) { Duty = duty };
}
