using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation.Triage;

/// <summary>What the ways ask for: the school's behaviour policy (16.2), the Information Commissioner (6.2), a takedown
/// (16.3).</summary>
internal static class Branching
{
    public static Decision Refer(InvestigationState s, ReferPupil c) =>
        s.Triage is null ? Decision.No("not-triaged", "Decide first what becomes of the report.")
        : c.To is null ? Decision.No("no-words", "Say who at the school has it now.")
        : Decision.Of(new PupilReferred(c.To, c.Note));

    public static Decision Decide(InvestigationState s, RecordBreachDecision c, DecisionContext context) =>
        s.Triage?.BreachBy is null
            ? Decision.No("no-breach", "This report was not triaged as a disclosure of personal data.")
        : c is { Reported: false, Reason: null }
            ? Decision.No("no-reason", "Say why it need not be reported: that has to be on record (6.2).")
        : Decision.Of(new BreachDecided(c.Reported, Times.NotInFuture(c.At, context.Now), c.Reason));

    public static Decision Ask(InvestigationState s, AskForTakedown c)
    {
        if (s.Report.Items.Count == 0)
            return Decision.No("no-place", "This report names no place. Add one first: an address, or an app and an account.");
        if (c.Items.Any(id => !s.Report.Items.Exists(i => i.Id == id)))
            return Decision.No("no-item", "There is no such place in this report.");
        if (s.TakedownPending) return Decision.No("asked-already", "A takedown is being opened already.");
        return s.Holds.Exists(h => h.Kind == HoldKind.Police)
            ? Decision.No("held",
                "A hold for the police is on: the content must stay where it is until they have what they need.")
            : Decision.Of(new TakedownAsked(c.Items.Count > 0 ? c.Items : [.. s.Report.Items.Select(i => i.Id)]));
    }

    public static Decision Link(InvestigationState s, RecordTakedown c) => s.Takedowns.Contains(c.Stream)
        ? Decision.Nothing : Decision.Of(new TakedownLinked(c.Stream, c.Items));
}
