using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>Whom an investigation is about sees no takedown that belongs to it (9.1).</summary>
public sealed class LeftOutElsewhereTests
{
    private static readonly TakedownDecider Decider = new();
    private static readonly TakedownState Reported = Story.Reported().State;

    [Fact]
    public void They_are_left_out_until_the_investigation_says_otherwise_and_the_case_does_not_call_them_its_own()
    {
        var left = After(Reported, Decide(Reported, new LeaveOut("investigation-1", [Crew.Manager]), Actor.System));
        var again = After(left, Decide(left, new LeaveOut("investigation-1", []), Actor.System));

        Assert.Equal([Crew.Manager], left.LeftOut);
        Assert.Empty(left.LeftOutHere);
        Assert.Empty(again.LeftOut);
        Assert.Empty(Assert.IsType<Decision.Accepted>(
            Decide(left, new LeaveOut("investigation-1", [Crew.Manager]), Actor.System)).Events);
    }

    [Fact]
    public void Only_another_case_can_say_it() => Assert.Equal("not-yours", Assert.IsType<Decision.Refused>(
        Decide(Reported, new LeaveOut("investigation-1", [Crew.Manager]), Crew.TheLead)).Code);

    private static Decision Decide(TakedownState s, ICaseCommand command, Actor by) => Decider.Decide(
        s, command, new DecisionContext(by, s.ReportedAt.AddHours(1), Rules.Default, Crew.Everybody));

    private static TakedownState After(TakedownState s, Decision decided) =>
        Assert.IsType<Decision.Accepted>(decided).Events.Aggregate(
            s, (n, e) => Decider.Evolve(n, new Recorded(99, s.ReportedAt.AddHours(1), Actor.System, e)));
}
