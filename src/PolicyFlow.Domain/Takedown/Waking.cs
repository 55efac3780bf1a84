using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>What the clocks bring. <see cref="Due"/> and <see cref="Wake"/> are two views of the same list: whatever
/// is due at an instant, waking at that instant answers it.</summary>
internal static class Waking
{
    /// <summary>Whatever is due leads to something that is not, in a few rounds.</summary>
    private const int MostRounds = 20;

    public static DateTimeOffset? Due(TakedownState s)
    {
        if (!s.Exists) return null;
        var safeguarding = Times.Earliest(
            s.Safeguarding is { TakenAt: null, Climbed: false } g ? g.EndsAt : (DateTimeOffset?)null, s.Safeguarding?.AlertAt);
        if (s.Closed is { } closed)
            return Times.Earliest(safeguarding, NextLook(closed), Caring.Due(s), Holding.Due(s));
        return Times.Earliest(
        [
            safeguarding, NextDecisionStep(s), Climbing.Due(s), Caring.Due(s), Holding.Due(s),
            .. Running(s).Select(NextApproachStep), .. s.Approaches.Select(a => NextLook(s, a)),
            .. s.Approaches.Select(a => Silent(s, a) ? a.AnswerBy : null),
            Climbing.Forgotten(s) is null ? null : s.LastEventAt,
        ]);
    }

    /// <summary>Answers everything that is due: what one answer brings may be overdue itself.</summary>
    public static Decision Wake(TakedownState s, DecisionContext context)
    {
        var all = new List<ICaseEvent>();
        for (var round = 0; round < MostRounds && Due(s) <= context.Now; round++)
        {
            foreach (var e in Once(s, context))
            {
                all.Add(e);
                s = TakedownFold.Evolve(s, new Recorded(0, context.Now, Actor.System, e));
            }
        }

        return new Decision.Accepted(all);
    }

    private static List<ICaseEvent> Once(TakedownState s, DecisionContext context)
    {
        var events = new List<ICaseEvent>();
        var (now, duty) = (context.Now, context.Duty);
        if (s.Safeguarding?.AlertAt <= now) events.Add(new AlertDue(Alerted(s, duty)));
        if (s.Safeguarding is { TakenAt: null, Climbed: false } g && g.EndsAt <= now)
            events.Add(new SafeguardingUnseen(Who.Everybody(duty)));
        events.AddRange(Caring.Wake(s, context));
        if (s.Closed is { } closed)
        {
            if (NextLook(closed) <= now)
            {
                // After downtime one look answers for all that were missed.
                var round = closed.LookAgainAt.Count(at => at <= now);
                events.Add(new LookAgainDue(round, Who.Decides(s, duty), Rechecked(s)));
            }

            // A hold outlives closing: as long as it is on nothing is erased.
            events.AddRange(Holding.Wake(s, context));
            return events;
        }

        if (NextDecisionStep(s) <= now)
        {
            events.Add(s.Decision!.EndsAt <= now
                ? new DecisionLapsed(Who.Above(s, duty)) : new DecisionWarned(Who.Warned(s, duty)));
        }

        foreach (var approach in Running(s))
            events.AddRange(Chase(s, approach, context));
        foreach (var approach in s.Approaches)
            events.AddRange(Look(s, approach, context));
        foreach (var approach in s.Approaches.Where(a => Silent(s, a) && a.AnswerBy <= now))
            events.Add(new AuthorSilent(approach.Id, approach.DeliveredAt is not null, Who.Decides(s, duty)));
        events.AddRange(Climbing.Wake(s, context));
        if (Climbing.Forgotten(s) is { } forgotten) events.Add(Missed(s, forgotten, context));
        events.AddRange(Holding.Wake(s, context));
        return events;
    }

    /// <summary>Where nobody holds any role the administrators, who can appoint somebody.</summary>
    private static IReadOnlyList<string> Alerted(TakedownState s, OnDuty duty) =>
        Who.Decides(s, duty) is { Count: > 0 } leads ? leads : duty.Administrators;

    private static IEnumerable<ICaseEvent> Chase(TakedownState s, Approach a, DecisionContext context)
    {
        if (a.WindowEndsAt <= context.Now)
        {
            for (var i = a.NextChaser; i < a.ChaseAt.Count; i++)
                yield return new LetterSkipped(Letters.Chaser, a.Id, i + 1, "The removal window had ended.");
            yield return Missed(s, a, context);
            yield break;
        }

        var due = DueChasers(a, context.Now);
        if (due == 0) yield break;

        // After downtime only the latest letter goes out; it says the truth about the time.
        for (var i = a.NextChaser; i < a.NextChaser + due - 1; i++)
            yield return new LetterSkipped(Letters.Chaser, a.Id, i + 1, "A later chaser was due at the same time.");
        var round = a.NextChaser + due;
        if (s.Held) yield return new LetterSkipped(Letters.Chaser, a.Id, round, Holding.Reason);
        else yield return new ChaserDue(a.Id, round, a.ByMail ? null : Who.Reminds(s, a, context.Duty));
    }

    private static WindowMissed Missed(TakedownState s, Approach a, DecisionContext context) => new(
        a.Id, Who.Reminds(s, a, context.Duty) is { } one ? [one] : [],
        context.Now + context.Rules.Takedown.RungDecideWithin);

    /// <summary>What the machine does for an approach: it gives up waiting for a capture, or looks again.</summary>
    private static IEnumerable<ICaseEvent> Look(TakedownState s, Approach a, DecisionContext context)
    {
        if (a.CaptureBy <= context.Now) yield return new CaptureGivenUp(a.Id, a.Captures);
        if (NextProbe(s, a) <= context.Now)
            yield return new ProbeDue(a.Id, Looking.Watched(s, a), a.ProbeAt.Count(at => at <= context.Now));
    }

    private static DateTimeOffset? NextLook(TakedownState s, Approach a) => Times.Earliest(a.CaptureBy, NextProbe(s, a));

    private static DateTimeOffset? NextProbe(TakedownState s, Approach a) =>
        a.Live && a.NextProbe < a.ProbeAt.Count && Looking.Watched(s, a).Count > 0 ? a.ProbeAt[a.NextProbe] : null;

    /// <summary>A member of staff was asked and has said nothing, and what they were asked about is still there.</summary>
    private static bool Silent(TakedownState s, Approach a) =>
        a is { Responsible: ResponsibleParty.Author, Missed: false, AuthorAnswer: null } && s.IsUnsettled(a);

    /// <summary>What the machine looks at again after closing.</summary>
    private static IReadOnlyList<string> Rechecked(TakedownState s) =>
        [.. s.Items.Where(i => Looks.MayLook(i) && !i.Declined).Select(i => i.Id)];

    /// <summary>Approaches whose window runs and that still have something to chase.</summary>
    private static IEnumerable<Approach> Running(TakedownState s) => s.Approaches.Where(a =>
        a.Live && a.WindowEndsAt is not null && !a.Missed && s.IsUnsettled(a));

    private static DateTimeOffset? NextApproachStep(Approach a)
    {
        if (a.Refused || a.NextChaser >= a.ChaseAt.Count) return a.WindowEndsAt;
        var chase = a.ChaseAt[a.NextChaser];
        var next = a.HeldUntil is { } held && held > chase ? held : chase;
        return next < a.WindowEndsAt ? next : a.WindowEndsAt;
    }

    private static int DueChasers(Approach a, DateTimeOffset now) =>
        a.Refused || a.HeldUntil > now ? 0 : a.ChaseAt.Skip(a.NextChaser).Count(at => at <= now);

    /// <summary>While a hold is on nobody can decide to send anything, so that this clock stands still.</summary>
    private static DateTimeOffset? NextDecisionStep(TakedownState s) => s.Held ? null : s.Decision switch
    {
        null or { Lapsed: true } => null,
        { Warned: true } d => d.EndsAt,
        { } d => d.WarnAt,
    };

    private static DateTimeOffset? NextLook(Closing closed) =>
        closed.NextLook < closed.LookAgainAt.Count ? closed.LookAgainAt[closed.NextLook] : null;
}
