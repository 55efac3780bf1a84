using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation.Safeguarding;

/// <summary>Clauses 7.3, 8.1 and 11.7: what may harm a child is the safeguarding leads', at once. Only "I have this" stops the
/// clock.</summary>
internal static class Concerns
{
    private static readonly Decision NotALead =
        Decision.No("not-yours", "Only a Designated Safeguarding Lead can do this.");

    public static Decision Raise(InvestigationState s, RaiseConcern c, DecisionContext context)
    {
        if (s.Safeguarding.Concern is not null)
            return Decision.No("raised-already", "The safeguarding leads have this already. Say more exactly what it is about.");
        if (c.Reason is null) return Decision.No("no-reason", "Say what the concern is.");
        if (Acting.IsLead(context)) return Decision.Of(new ConcernRaised(c.Concern, c.Reason, [], null, null));
        var rules = context.Rules.Investigation;
        return Decision.Of(new ConcernRaised(
            c.Concern, c.Reason, [.. Who.Leads(context.Duty).Except(s.LeftOut)], context.Now + rules.SafeguardingSeenWithin,
            context.Now + rules.DeputiesAfter));
    }

    public static Decision Classify(InvestigationState s, ClassifyConcern c) =>
        s.Safeguarding.Concern is not { } concern
            ? Decision.No("no-concern", "Nobody has raised a concern: raise it first.")
        : c.Reason is null ? Decision.No("no-reason", "Say what you learned.")
        : concern == c.Concern ? Decision.Nothing
        : Decision.Of(new ConcernClassified(c.Concern, c.Reason));

    public static Decision Take(InvestigationState s, DecisionContext context) => s.Safeguarding switch
    {
        { Concern: null } => Decision.No("no-safeguarding-clock", "This is not a safeguarding matter."),
        _ when !Acting.IsLead(context) => NotALead,
        { TakenAt: not null } => Decision.No("already-taken", "Somebody has this already."),
        _ => Decision.Of(new SafeguardingTaken()),
    };

    public static Decision Give(InvestigationState s, GiveSight c, DecisionContext context) =>
        !Acting.IsLead(context) ? NotALead
        : s.Safeguarding.Concern is null
            ? Decision.No("no-concern", "This is not a safeguarding matter: whoever is in line sees it.")
        : s.LeftOut.Contains(c.Person) ? Decision.No("left-out", "The matter is about them: they cannot see it.")
        : c.Reason is null ? Decision.No("no-reason", "Say why they need to see it.")
        : s.Safeguarding.Given.Contains(c.Person) ? Decision.Nothing
        : Decision.Of(new SightGiven(c.Person, c.Reason));

    public static Decision End(InvestigationState s, EndSight c, DecisionContext context) =>
        !Acting.IsLead(context) ? NotALead
        : !s.Safeguarding.Given.Contains(c.Person) ? Decision.Nothing
        : c.Reason is null ? Decision.No("no-reason", "Say why they need not see it any more.")
        : Decision.Of(new SightEnded(c.Person, c.Reason));

    public static Decision Contact(RecordLadoContact c, DecisionContext context) => c.Advice is null
        ? Decision.No("no-words", "Write down what the Local Authority Designated Officer advised.")
        : Decision.Of(new LadoContacted(Times.NotInFuture(c.At, context.Now), c.Advice));
}
