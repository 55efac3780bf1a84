using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>
/// Clauses 15.2, 16.4 and 5.1: where a host does not co-operate, the helpline, then the internet service provider, then
/// the governors. Each rung has its time and needs a click.
/// </summary>
public static class Climbing
{
    private static readonly EscalationRung[] Order =
        [EscalationRung.Helpline, EscalationRung.NetworkProvider, EscalationRung.Governors];

    /// <summary>Whether a host failed about something that is still there.</summary>
    public static bool Is(TakedownState s) => Items(s).Any();

    /// <summary>What the ladder is about: content whose approach was missed or refused and that is still there. An author's
    /// silence is no refusal and no host's failure.</summary>
    public static IEnumerable<Item> Items(TakedownState s) => s.Items.Where(i =>
        i is { Settled: false, Declined: false, Locked: false } && i.Approach is { } id
        && s.Find(id) is { Responsible: not ResponsibleParty.Author } a && (a.Missed || a.Refused));

    /// <summary>A host failed, and neither a rung nor a decision nor a clock takes it further.</summary>
    public static bool Undriven(TakedownState s) =>
        Is(s) && s.Ladder is { Declined: false, Decision: null } && !s.Ladder.Escalations.Exists(Waits);

    /// <summary>An approach whose window was missed and after which nothing drives the case any more, or null: what
    /// seemed settled is there again after a hold, or after the case was opened again for another place.</summary>
    internal static Approach? Forgotten(TakedownState s) => s.Closed is not null || s.Held || !Undriven(s) ? null
        : Items(s).Select(i => s.Find(i.Approach!)).FirstOrDefault(a => a is { Missed: true, WindowEndsAt: not null });

    /// <summary>Somebody has to decide what comes next, and a hold that ends gives them their time anew.</summary>
    internal static bool AwaitsDecision(TakedownState s) => Is(s) && (s.Ladder.Decision is not null || Undriven(s));

    /// <summary>The rung that is proposed next, or null when all have been asked.</summary>
    public static EscalationRung? Next(TakedownState s)
    {
        foreach (var rung in Order)
            if (!s.Ladder.Escalations.Exists(e => e.Rung == rung && e is { Bounced: false, Past: false })) return rung;
        return null;
    }

    internal static Decision Send(TakedownState s, SendEscalation c, DecisionContext context)
    {
        if (s.Closed is not null)
            return Decision.No("closed", "This case is closed. Reopen it first.");
        if (context.Actor.Kind != ActorKind.Person)
            return Decision.No("needs-a-person", "Only a named person can ask a further body.");
        if (s.Held) return Decision.No("held", Holding.Reason);
        if (c.Rung != EscalationRung.Helpline && !Is(s))
        {
            return Decision.No("too-early",
                "The host still has time, or everything is settled. The helpline may be asked at any time (15.2); others "
                + "when a host has not co-operated (16.4).");
        }

        var governors = c.Rung == EscalationRung.Governors ? context.Duty.Governors : [];
        if (c.Rung == EscalationRung.Governors && governors.Count == 0)
            return Decision.No("no-governors", "The directory names no governor for this school. An administrator can add one.");
        if (c.Rung != EscalationRung.Governors && c.To is null)
            return Decision.No("no-address", "Give the address that the letter goes to.");
        var ends = context.Now + context.Rules.Takedown.RungWindow;
        return Decision.Of(new EscalationApproved(
            NextId(s), c.Rung, c.Scope, c.Rung == EscalationRung.Governors ? null : c.To, c.Letter, governors, ends,
            Probes(context, context.Now, ends)));
    }

    internal static Decision Record(TakedownState s, RecordEscalation c, DecisionContext context)
    {
        var at = Times.NotInFuture(c.MadeAt, context.Now);
        var ends = at + context.Rules.Takedown.RungWindow;
        return Decision.Of(new EscalationRecorded(c.Rung, at, c.Note, NextId(s), ends, Probes(context, context.Now, ends)));
    }

    internal static Decision Decline(TakedownState s, DeclineEscalation c)
    {
        if (c.Reason is null) return Decision.No("no-reason", "Say why nobody further is asked.");
        return Is(s) ? Decision.Of(new EscalationDeclined(c.Reason))
            : Decision.No("nothing-to-decide", "No host has failed about anything that is still there.");
    }

    internal static EscalationSent Sent(string id, string messageId, bool repeated, DecisionContext context)
    {
        var ends = context.Now + context.Rules.Takedown.RungWindow;
        return new EscalationSent(id, messageId, repeated, ends, Probes(context, context.Now, ends));
    }

    internal static EscalationBounced Bounced(TakedownState s, string id, BodyRef? reason, DecisionContext context) =>
        new(id, reason, Who.Decides(s, context.Duty), context.Now + context.Rules.Takedown.RungDecideWithin);

    internal static DateTimeOffset? Due(TakedownState s) => !Is(s) ? null : Times.Earliest(
    [
        DecisionEndsAt(s),
        .. s.Ladder.Escalations.Select(e => Waits(e) ? e.ClockEndsAt : null),
        .. s.Ladder.Escalations.Select(e => NextProbe(s, e)),
    ]);

    internal static IEnumerable<ICaseEvent> Wake(TakedownState s, DecisionContext context)
    {
        if (!Is(s)) yield break;
        if (DecisionEndsAt(s) <= context.Now)
            yield return new EscalationUndecided(Who.Above(s, context.Duty));
        foreach (var e in s.Ladder.Escalations)
        {
            var ended = Waits(e) && e.ClockEndsAt <= context.Now;
            if (ended)
            {
                yield return new RungLapsed(
                    e.Id, Who.Decides(s, context.Duty), context.Now + context.Rules.Takedown.RungDecideWithin);
            }

            // A look that is due together with the end of the time is not worth a line of its own.
            if (NextProbe(s, e) <= context.Now)
            {
                yield return new ProbeDue(
                    e.Id, ended ? [] : Looking.Watched(s), e.ProbeAt.Count(at => at <= context.Now));
            }
        }
    }

    /// <summary>While a hold is on nobody can decide to send anything, so that this clock stands still.</summary>
    private static DateTimeOffset? DecisionEndsAt(TakedownState s) =>
        s is { Held: false, Ladder.Decision: { Lapsed: false } d } ? d.EndsAt : null;

    private static bool Waits(Escalation e) => e is { Lapsed: false, Bounced: false, Past: false };

    private static DateTimeOffset? NextProbe(TakedownState s, Escalation e) =>
        e is { Bounced: false, Past: false } && e.NextProbe < e.ProbeAt.Count && Looking.Watched(s).Count > 0 ? e.ProbeAt[e.NextProbe] : null;

    private static List<DateTimeOffset> Probes(DecisionContext context, DateTimeOffset from, DateTimeOffset to)
    {
        var every = context.Rules.Takedown.RungProbeEvery;
        var probes = new List<DateTimeOffset>();
        for (var at = from + every; at < to; at += every) probes.Add(at);
        return probes;
    }

    private static string NextId(TakedownState s) => $"e{s.Ladder.Escalations.Count + 1}";
}
