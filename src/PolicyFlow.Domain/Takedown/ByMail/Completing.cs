using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Clause 9.2: what a machine found in an email is put right by a manager, without a word of the reporter
/// being changed.</summary>
internal static class Completing
{
    public static Decision Complete(TakedownState state, CompleteReport c, DecisionContext context)
    {
        if (state.Mail is null) return Decision.No("not-by-mail", "This report did not come by email.");
        if (state.Closed is not null) return Decision.No("closed", "This case is closed.");
        if (c.SeenAt > context.Now) return Decision.No("in-future", "It cannot have been seen after now.");
        if (c.Removed.Any(id => state.Items.Find(i => i.Id == id) is not { AwaitsDecision: true }))
            return Decision.No("not-removable", "One of these places was decided on, or locked, since you looked.");
        if (state.Items.Count + c.Added.Count == c.Removed.Distinct().Count())
            return Decision.No("no-place", "Leave one place. Where there is none, decide not to approach anybody.");

        var newClock = c.Added.Count > 0 && state.Decision is null or { Lapsed: true } && !state.Held;
        var (decideBy, warnAt) = Reporting.DecisionClockFrom(context);
        return Decision.Of(new ReportCompleted(
            [.. Reporting.WithFreeNames(state, c.Added)], c.Removed, c.SeenAt, c.About, newClock ? decideBy : null,
            newClock ? warnAt : null));
    }

    public static TakedownState Apply(TakedownState s, ReportMailed e) => s with
    {
        Mail = new Mailed(
            e.Sender, new MailVerdicts(e.Spf, e.Dkim, e.Dmarc), e.MessageId, e.SentAt, e.Refused, e.NoReceipt),
    };

    public static TakedownState Apply(TakedownState s, ReportCompleted e) => (s with
    {
        Items = s.Items.RemoveAll(i => e.Removed.Contains(i.Id)).AddRange(e.Added.Select(i => new Item(i))),
        SeenAt = e.SeenAt ?? s.SeenAt,
        About = e.About ?? s.About,
        Mail = s.Mail! with { Checked = true, Removed = s.Mail.Removed.Union(e.Removed) },
        Decision = e.DecideBy is { } by && e.WarnAt is { } warn ? new DecisionClock(by, warn) : s.Decision,
    }).DecisionDone();
}
