using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Investigation.Safeguarding;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.Investigation.Work;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation;

/// <summary>What the clocks bring. <see cref="Due"/> and <see cref="Wake"/> are two views of one list: whatever is due at an
/// instant, waking at that instant answers it.</summary>
internal static class InvestigationClocks
{
    /// <summary>Whatever is due leads to something that is not, in a few rounds.</summary>
    private const int MostRounds = 20;

    public static DateTimeOffset? Due(InvestigationState s) => s.Exists ? Running(s).Min(c => c.At) : null;

    /// <summary>Answers everything that is due: what one answer brings may be overdue itself.</summary>
    public static Decision Wake(InvestigationState s, DecisionContext context)
    {
        var all = new List<ICaseEvent>();
        for (var round = 0; round < MostRounds && Due(s) <= context.Now; round++)
        {
            var e = Running(s).First(c => c.At == Due(s)).Ring(context);
            Add(e);
            if (NobodyThere.After(s, e, context) is { } nobody) Add(nobody);
        }

        return new Decision.Accepted(all);

        void Add(ICaseEvent e)
        {
            all.Add(e);
            s = InvestigationFold.Evolve(s, new Recorded(0, context.Now, Actor.System, e));
        }
    }

    private static IEnumerable<Clock> Running(InvestigationState s) =>
    [
        // A child at risk, a hold and who sees the case outlive closing and merging.
        .. RoutePlaces.AreStale(s) ? [new Clock(s.LastEventAt, c => RoutePlaces.Fill(s, c.Duty))] : (Clock[])[],
        .. OfSafeguarding(s), .. s.Holds.Select(h => OfHold(s, h)),
        .. s.Over ? [] : OfTriage(s).Concat(OfWork(s)),
    ];

    private static IEnumerable<Clock> OfSafeguarding(InvestigationState s)
    {
        if (s.Safeguarding is not { Waits: true } g) yield break;
        if (g is { AlertAt: { } alert, AlertedAt: null })
            yield return new Clock(alert, c => new AlertDue(Told.Deciding(s, c.Duty)));
        if (g is { DeputiesAt: { } deputies, DeputiesTold: false })
            yield return new Clock(deputies, c => new DeputiesTold(Told.Only(s, c.Duty, c.Duty.SafeguardingDeputies)));
        if (g is { SeenBy: { } seen, Climbed: false })
        {
            yield return new Clock(seen, c => new SafeguardingUnseen(
                [.. Told.Everybody(s with { Safeguarding = g with { Climbed = true } }, c.Duty)
                    .Union(Told.Only(s, c.Duty, c.Duty.SafeguardingDeputies))]));
        }
    }

    private static Clock OfHold(InvestigationState s, CaseHold hold) => new(hold.ReviewAt, c => new HoldReviewAsked(
        hold.Kind,
        Acting.Sees(s, c.Duty, hold.Owner) ? [hold.Owner] : Told.Deciding(s, c.Duty),
        c.Now + c.Rules.Investigation.HoldReview));

    private static IEnumerable<Clock> OfTriage(InvestigationState s)
    {
        if (s.NobodyAt is { } nobody) yield return new Clock(nobody, c => NobodyThere.Again(s, c));
        if (s is { TriageBy: { } triage, TriageClimbed: false })
            yield return new Clock(triage, c => new TriageLapsed(Told.Everybody(s, c.Duty)));
        if (s is { PlacesBy: { } places, Safeguarding.Concern: null } && s.Unseen().Any())
        {
            yield return new Clock(places, c => new PlaceUnseen(
                Told.Only(s, c.Duty, s.Unseen().SelectMany(p => c.Duty.Of(p.Taken).Concat(p.People))
                    .Where(p => !s.OpenedBy.Contains(p)))));
        }

        if (s.Triage is not { } t) yield break;
        if (t is { LadoBy: { } lado } && s.Safeguarding is { LadoReminded: false, Lado.Count: 0 })
        {
            yield return new Clock(lado, c => new LadoOverdue(Told.Only(
                s, c.Duty, Told.Working(s, c.Duty), c.Duty.SafeguardingLeads, c.Duty.Principals)));
        }

        if (t is { BreachBy: { } breach, Breach: null, BreachReminders: < 2 })
        {
            yield return new Clock(t.BreachReminders == 0 && t.BreachWarnAt is { } warn ? warn : breach, c =>
                new BreachReminder(Triaging.DataProtection(s, c.Duty), breach <= c.Now));
        }
    }

    private static IEnumerable<Clock> OfWork(InvestigationState s)
    {
        if (s.Triage is { AssignBy: { } assign, AssignClimbed: false } && s.Investigator is null)
            yield return new Clock(assign, c => new AssignmentLapsed(Told.Everybody(s, c.Duty)));
        if (s.Work is { UpdateBy: { } update, UpdateReminded: false })
            yield return new Clock(update, c => new UpdateOverdue(Told.Working(s, c.Duty)));
        if (s.Triage is { OutcomeBy: { } outcome, OutcomeClimbed: false } && !s.Held && s.Outcome is not { SignedOffBy: not null })
            yield return new Clock(outcome, c => new OutcomeOverdue(Told.All(s, c.Duty)));
    }

    /// <param name="At">UTC.</param>
    /// <param name="Ring">What is recorded then.</param>
    private sealed record Clock(DateTimeOffset? At, Func<DecisionContext, ICaseEvent> Ring);
}
