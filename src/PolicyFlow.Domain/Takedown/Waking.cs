using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>What the clocks bring. <see cref="Due"/> and <see cref="Wake"/> are two views of the same list: whatever
/// is due at an instant, waking at that instant answers it.</summary>
internal static class Waking
{
    public static DateTimeOffset? Due(TakedownState s)
    {
        if (!s.Exists) return null;
        var safeguarding = s.Safeguarding is { TakenAt: null, Climbed: false } g ? g.EndsAt : (DateTimeOffset?)null;
        if (s.Closed is { } closed)
            return Times.Earliest(safeguarding, NextLook(closed));
        return Times.Earliest(
            [safeguarding, NextDecisionStep(s.Decision), .. Running(s).Select(NextApproachStep)]);
    }

    public static Decision Wake(TakedownState s, DecisionContext context)
    {
        var events = new List<ICaseEvent>();
        var (now, duty) = (context.Now, context.Duty);
        if (s.Safeguarding is { TakenAt: null, Climbed: false } g && g.EndsAt <= now)
            events.Add(new SafeguardingUnseen(Who.Everybody(duty)));
        if (s.Closed is { } closed)
        {
            if (NextLook(closed) <= now)
            {
                // After downtime one look answers for all that were missed.
                var round = closed.LookAgainAt.Count(at => at <= now);
                events.Add(new LookAgainDue(round, Who.Decides(s, duty)));
            }

            return new Decision.Accepted(events);
        }

        if (s.Decision is { Lapsed: false } d && d.EndsAt <= now)
            events.Add(new DecisionLapsed(Who.Above(s, duty)));
        else if (s.Decision is { Warned: false } w && w.WarnAt <= now)
            events.Add(new DecisionWarned(Who.Decides(s, duty)));

        foreach (var approach in Running(s))
            events.AddRange(Chase(s, approach, context));
        return new Decision.Accepted(events);
    }

    private static IEnumerable<ICaseEvent> Chase(TakedownState s, Approach a, DecisionContext context)
    {
        if (a.WindowEndsAt <= context.Now)
        {
            for (var i = a.NextChaser; i < a.ChaseAt.Count; i++)
                yield return new LetterSkipped(Letters.Chaser, a.Id, i + 1, "The removal window had ended.");
            yield return new WindowMissed(a.Id, Who.Reminds(s, a, context.Duty) is { } one ? [one] : []);
            yield break;
        }

        var due = DueChasers(a, context.Now);
        if (due == 0) yield break;

        // After downtime only the latest letter goes out; it says the truth about the time.
        for (var i = a.NextChaser; i < a.NextChaser + due - 1; i++)
            yield return new LetterSkipped(Letters.Chaser, a.Id, i + 1, "A later chaser was due at the same time.");
        var round = a.NextChaser + due;
        yield return new ChaserDue(a.Id, round, a.ByMail ? null : Who.Reminds(s, a, context.Duty));
    }

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

    private static DateTimeOffset? NextDecisionStep(DecisionClock? d) => d switch
    {
        null or { Lapsed: true } => null,
        { Warned: true } => d.EndsAt,
        _ => d.WarnAt,
    };

    private static DateTimeOffset? NextLook(Closing closed) =>
        closed.NextLook < closed.LookAgainAt.Count ? closed.LookAgainAt[closed.NextLook] : null;
}
