using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>Before a decision lapses, whoever decides is told and whoever stands in for them, and nobody else.</summary>
public sealed class WhoIsWarnedTests
{
    private static readonly OnDuty Full = new(["manager"], ["lead"], ["principal"])
    {
        Deputies = ["deputy", "lead"],
        SafeguardingDeputies = ["lead-deputy"],
        Governors = ["governor"],
        ItDirectors = ["director"],
    };

    private static TakedownState Ordinary => Story.Reported().State;

    private static TakedownState AtRisk => Ordinary with { ChildAtRisk = true };

    [Fact]
    public void The_managers_and_their_deputies_are_warned() =>
        Assert.Equal(["manager", "deputy", "lead"], Who.Warned(Ordinary, Full));

    [Fact]
    public void Of_a_child_at_risk_only_the_leads_and_their_deputies_are_warned() =>
        Assert.Equal(["lead", "lead-deputy"], Who.Warned(AtRisk, Full));

    [Fact]
    public void Where_the_leads_decide_for_want_of_a_manager_their_deputies_are_warned() =>
        Assert.Equal(["lead", "lead-deputy"], Who.Warned(Ordinary, Full with { Managers = [], Deputies = [] }));

    [Fact]
    public void A_principal_who_decides_is_warned_alone() => Assert.Equal(
        ["principal"], Who.Warned(AtRisk, Full with { SafeguardingLeads = [], SafeguardingDeputies = [] }));

    [Fact]
    public void Where_nobody_decides_nobody_is_warned() => Assert.Empty(Who.Warned(Ordinary, OnDuty.Nobody));
}
