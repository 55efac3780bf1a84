using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>What the campaign asks of a person's entry as it walks through them. Asking twice comes to the same as once.
/// </summary>
internal static class EntryRounds
{
    public static Decision Decide(EntryState state, ICaseCommand command, CampaignRules rules) => command switch
    {
        _ when state.Closed || state.Status.IsDone() => Decision.Nothing,
        ClaimRound c => Claim(state, c),
        LookAtDay c => Look(state, c, rules),
        CloseAsLeft => Decision.Of(new EntryLeft()),
        SupersedeEntry => Decision.Of(new EntrySuperseded()),
        LapseEntry => Decision.Of(new EntryLapsed()),
        _ => Decision.Nothing,
    };

    /// <summary>Which round somebody's own days have come to, where they have not had it: the latest one.</summary>
    public static (int Round, RoundKind Kind)? OwnRound(EntryState state, DateOnly day, CampaignRules rules)
    {
        if (!state.OwnDays || !state.Status.IsOpen() || IsAway(state, day)) return null;
        var days = day.DayNumber - state.CountsFrom.DayNumber;
        (int After, RoundKind Kind)[] plan =
        [
            .. rules.ReminderDays.Order().Select(after => (after, RoundKind.Reminder)),
            (rules.LineManagerDay, RoundKind.LineManager), (rules.FinalDay, RoundKind.Final),
        ];
        var due = plan.Count(step => step.After <= days);
        return due > state.Round ? (due, plan[due - 1].Kind) : null;
    }

    private static Decision Claim(EntryState state, ClaimRound c) =>
        state.Status.IsOpen() && !state.OwnDays && c.Round > state.Round && !IsAway(state, c.Day)
            ? Decision.Of(new RoundClaimed(c.Round, c.Kind, c.Day, c.LineManager))
            : Decision.Nothing;

    private static Decision Look(EntryState state, LookAtDay c, CampaignRules rules) => state switch
    {
        { Status: EntryStatus.Exempt, ExemptUntil: { } until } when until < c.Day =>
            Decision.Of(new ExemptionEnded(c.Day)),
        { AwayUntil: { } until } when until < c.Day && state.Status.IsOpen() => Decision.Of(new AwayEnded(c.Day)),
        _ => OwnRound(state, c.Day, rules) is { } own
            ? Decision.Of(new RoundClaimed(
                own.Round, own.Kind, c.Day, own.Kind == RoundKind.LineManager ? c.LineManager : null))
            : Decision.Nothing,
    };

    private static bool IsAway(EntryState state, DateOnly day) => state.AwayUntil >= day;
}
