using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>What a campaign does by the clock. After a long sleep only the latest of what was missed is told, to each sort
/// of people; the rest is on record as skipped.</summary>
internal static class CampaignClock
{
    /// <summary>When it next wants to be woken.</summary>
    public static DateTimeOffset? Next(CampaignState state)
    {
        if (state.EnrolmentBegunAt is null) return state.Rounds[0].At;
        var next = state.NextLookAt;
        foreach (var round in state.RoundsAhead)
            if (round.At < next) next = round.At;
        return state.Status == CampaignStatus.Open && state.ClosingAt < next ? state.ClosingAt : next;
    }

    public static Decision Look(CampaignState state, DecisionContext context)
    {
        var (now, today) = (context.Now, LondonDay.Of(context.Now));
        List<Round> due = state.EnrolmentBegunAt is null
            ? [.. state.Rounds.Where(r => r.Number == 0 && r.At <= now)]
            : [.. state.RoundsAhead.Where(r => r.At <= now)];
        var schoolDay = CampaignCalendar.NextSchoolDay(today, context.Rules);
        if (due.Count > 0 && schoolDay != today)
        {
            var at = CampaignCalendar.At(schoolDay, context.Rules.Campaign.Hour);
            return Decision.Of([.. due.Select(r => new RoundMoved(r.Number, schoolDay, at))]);
        }

        if (state.EnrolmentBegunAt is null)
            return due.Count > 0 ? Decision.Of(new EnrolmentBegun(today)) : Decision.Nothing;

        var events = new List<ICaseEvent>();
        List<Round> told = [.. due.GroupBy(r => Reached(r.Kind)).Select(g => g.Last()).OrderBy(r => r.Number)];
        if (due.Count > told.Count) events.Add(new RoundsSkipped([.. due.Except(told).Select(r => r.Number)]));
        events.AddRange(told.Select(r => new RoundBegun(r.Number, r.Kind, today, Tell(r.Kind, context.Duty))));
        if (state.Status == CampaignStatus.Open && state.ClosingAt <= now) events.Add(new CampaignClosing());
        if (state.NextLookAt <= now)
            events.Add(new CampaignLooked(today, CampaignCalendar.NextLook(now, context.Rules)));
        return Decision.Of(events);
    }

    /// <summary>Whom a round reaches: the people themselves, their line managers, or those above.</summary>
    private static int Reached(RoundKind kind) => kind switch
    {
        RoundKind.LineManager => 1,
        RoundKind.Managers or RoundKind.Principals => 2,
        _ => 0,
    };

    private static IReadOnlyList<string> Tell(RoundKind kind, OnDuty duty) => kind switch
    {
        RoundKind.Managers => duty.Managers,
        RoundKind.Principals => [.. duty.Managers.Union(duty.Principals).Union(duty.Governors)],
        _ => [],
    };
}
