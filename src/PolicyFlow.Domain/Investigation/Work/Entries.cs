using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation.Work;

/// <summary>Clauses 9.2 and 16.1: what is written down. Nothing is written over: a correction stands beside what it corrects.
/// </summary>
internal static class Entries
{
    private static readonly Decision NoEntry = Decision.No("no-such-entry", "There is no such entry.");

    public static Decision Note(InvestigationState s, WriteNote c) => c.Text is null
        ? Decision.No("no-words", "Write the note.") : Decision.Of(new NoteWritten(Next(s), c.Text));

    public static Decision Correct(InvestigationState s, CorrectEntry c) => Find(s, c.Entry)?.Event switch
    {
        NoteWritten or InterviewHeld or EntryCorrected => c.Text is null
            ? Decision.No("no-words", "Write what is right.")
            : Decision.Of(new EntryCorrected(Next(s), c.Entry, c.Text)),
        _ => NoEntry,
    };

    public static Decision Plan(InvestigationState s, PlanInterview c, DecisionContext context) =>
        s.Held ? HoldingBack.Refusal("no interview is planned")
        : s.Find(c.With) is not { Removed: false } ? NoPerson
        : c.At <= context.Now
            ? Decision.No("in-past", "That time is over. Where the interview was held, record it.")
        : Decision.Of(new InterviewPlanned(Next(s), c.With, c.At, c.Where));

    public static Decision Hold(InvestigationState s, RecordInterview c, DecisionContext context)
    {
        if (s.Find(c.With) is null) return NoPerson;
        if (c.Interview is { } planned && !IsPlanned(s, planned)) return NoEntry;
        if (c.Record is null) return Decision.No("no-words", "Write down what was said.");
        var heldAt = Times.NotInFuture(c.HeldAt, context.Now);
        return Decision.Of(new InterviewHeld(
            Next(s), c.Interview, c.With, heldAt, c.Present, c.Record,
            s.HeldSince <= heldAt ? [HoldingBack.OnHold] : []));
    }

    public static Decision Cancel(InvestigationState s, CancelInterview c) =>
        !IsPlanned(s, c.Interview) ? NoEntry
        : c.Reason is null ? Decision.No("no-reason", "Say why it does not take place.")
        : Decision.Of(new InterviewCancelled(c.Interview, c.Reason));

    private static readonly Decision NoPerson = Decision.No("no-such-person", "There is no such person in this case.");

    private static bool IsPlanned(InvestigationState s, string id) =>
        Find(s, id) is { Event: InterviewPlanned, Settled: false };

    private static WorkEntry? Find(InvestigationState s, string id) => s.Work.Entries.Find(e => e.Id == id);

    private static string Next(InvestigationState s) => $"e{s.Work.Entries.Count + 1}";
}
