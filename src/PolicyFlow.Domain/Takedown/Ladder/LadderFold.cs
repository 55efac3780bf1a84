using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Folds the rungs of the ladder into the state.</summary>
internal static class LadderFold
{
    public static LadderState Apply(LadderState s, Recorded r) => r.Event switch
    {
        EscalationApproved e => s with
        {
            Decision = null,
            Declined = false,
            Escalations = s.Escalations.Add(new Escalation(
                e.Escalation, e.Rung, r.At, r.At, r.Actor.Id, e.Scope, e.To, e.Letter, ClockEndsAt: e.ClockEndsAt)
            {
                ProbeAt = [.. e.ProbeAt],
            }),
        },
        EscalationRecorded e => s with
        {
            Decision = null,
            Declined = false,
            Escalations = s.Escalations.Add(new Escalation(
                e.Escalation, e.Rung, e.MadeAt, r.At, r.Actor.Id, SentAt: e.MadeAt, ClockEndsAt: e.ClockEndsAt)
            {
                ProbeAt = [.. e.ProbeAt],
            }),
        },
        EscalationSent e => Change(s, e.Escalation, x => x with
        {
            SentAt = r.At,
            ClockEndsAt = e.ClockEndsAt,
            ProbeAt = [.. e.ProbeAt],
            NextProbe = 0,
        }),
        EscalationBounced e => Change(s, e.Escalation, x => x with { Bounced = true }) with
        {
            Decision = new RungClock(e.DecideBy),
        },
        RungLapsed e => Change(s, e.Escalation, x => x with { Lapsed = true }) with { Decision = new RungClock(e.DecideBy) },
        EscalationDeclined => s with { Decision = null, Declined = true },
        EscalationUndecided => s with { Decision = s.Decision! with { Lapsed = true } },
        MailSent { Letter: Letters.Governors, About: { } about } => Change(s, about, x => x with { SentAt = x.SentAt ?? r.At }),
        CaseClosed => s with { Decision = null },
        CaseReopened or ContentBack => s with
        {
            Declined = false,
            Escalations = s.Escalations.ConvertAll(e => e with { Past = true }),
        },

        // What had not gone out when a hold was placed never does; after the hold somebody decides anew.
        HoldPlaced => s with
        {
            Decision = null,
            Escalations = s.Escalations.ConvertAll(e => e.Letter is not null && e.SentAt is null ? e with { Bounced = true } : e),
        },
        HoldLifted { RungDecideBy: { } by } => s with { Decision = new RungClock(by) },
        WindowMissed { DecideBy: { } by } => s with
        {
            Declined = false,

            // A clock that ended while no host had failed gives nobody any time now.
            Decision = s.Decision is { Lapsed: false } running && running.EndsAt > r.At ? running : new RungClock(by),
        },
        _ => s,
    };

    private static LadderState Change(LadderState s, string id, Func<Escalation, Escalation> change) =>
        s with { Escalations = s.Escalations.ConvertAll(e => e.Id == id ? change(e) : e) };
}
