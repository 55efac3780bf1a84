using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Concluding;

/// <summary>Clauses 10.1 and 16.1: one proposes how it ends, another one signs it off.</summary>
internal static class Proposing
{
    /// <summary>A referral to the employer for what was disproved, or has no basis, is for the second person to weigh.</summary>
    private const string NotProved = "referral-not-proved";

    public static Decision Propose(InvestigationState s, ProposeOutcome c, DecisionContext context)
    {
        if (s.Triage is null) return Decision.No("not-triaged", "Decide first what becomes of the report.");
        if (!Acting.Works(s, context)) return Acting.NotYours;
        if (c.Finding is not { } finding) return Decision.No("no-finding", "Say what was found.");
        if (c.Reason is null) return Decision.No("no-reason", "Give the reasons for what you found.");
        if (c.Consequences.Count == 0) return Decision.No("no-consequence", "Say what follows, or that nothing does.");
        if (c.Consequences.Contains(Consequence.None) && c.Consequences.Distinct().Count() > 1)
            return Decision.No("nothing-or-something", "Choose either that nothing follows, or what does.");
        var flags = c.Consequences.Contains(Consequence.ReferralToEmployer)
            && finding is Finding.Malicious or Finding.False or Finding.Unfounded ? new[] { NotProved } : null;
        return Decision.Of(new OutcomeProposed(
            finding, [.. c.Breaches.Distinct()], [.. c.Consequences.Distinct()], c.Reason,
            Seconds(s, context), flags));
    }

    public static Decision Answer(InvestigationState s, AnswerOutcome c, DecisionContext context)
    {
        if (s.Outcome is not { SignedOffBy: null } outcome)
            return Decision.No("nothing-proposed", "No outcome waits for an answer.");
        var own = context.Actor.Id == outcome.By;
        if (c.Agree && own)
            return Decision.No("needs-another", "A second person has to sign it off. You proposed it yourself.");
        if (c.Agree && context.Actor.Id == s.Investigator)
            return Decision.No("needs-another", "Somebody other than whoever looked into it has to sign it off.");
        if (!own && !Acting.Decides(s, context)) return Acting.NotYours;
        if (c.Agree) return Decision.Of(new OutcomeSignedOff(c.Reason));
        return c.Reason is null
            ? Decision.No("no-reason", "Say what is missing or wrong.")
            : Decision.Of(new OutcomeSentBack(c.Reason, Told.Only(
                s, context.Duty, [outcome.By], s.Investigator is { } i ? [i] : [])));
    }

    /// <summary>Who may sign it off, the deciders first; whoever looks into it and whoever proposes it may not.</summary>
    private static List<string> Seconds(InvestigationState s, DecisionContext context)
    {
        string?[] not = [context.Actor.Id, s.Investigator];
        var deciding = Told.Deciding(s, context.Duty).Except(not).OfType<string>().ToList();
        return deciding.Count > 0 ? deciding : [.. Told.Everybody(s, context.Duty).Except(not).OfType<string>()];
    }

    public static InvestigationState Apply(InvestigationState s, Recorded r) => r.Event switch
    {
        OutcomeProposed e => s with { Outcome = new Outcome(e, r.At, r.Actor.Id) },
        OutcomeSentBack => s with { Outcome = null },
        OutcomeSignedOff => s with { Outcome = s.Outcome! with { SignedOffAt = r.At, SignedOffBy = r.Actor.Id } },
        OutcomeOverdue => s with { Triage = s.Triage! with { OutcomeClimbed = true } },
        _ => s,
    };
}
