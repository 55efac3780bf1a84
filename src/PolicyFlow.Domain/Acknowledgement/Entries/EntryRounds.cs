using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>What the campaign asks of a person's entry as it walks through them. Asking twice comes to the same as once.
/// </summary>
internal static class EntryRounds
{
    public static Decision Decide(EntryState state, ICaseCommand command) => command switch
    {
        ClaimRound c => Claim(state, c),
        LookAtDay c => Look(state, c),
        CloseAsLeft when state.Status.IsOpen() || state.Status is EntryStatus.Declined or EntryStatus.Exempt =>
            Decision.Of(new EntryLeft()),
        SupersedeEntry when state.Status.IsOpen() => Decision.Of(new EntrySuperseded()),
        LapseEntry when state.Status.IsOpen() => Decision.Of(new EntryLapsed()),
        _ => Decision.Nothing,
    };

    private static Decision Claim(EntryState state, ClaimRound c) =>
        state.Status.IsOpen() && c.Round > state.Round && !IsAway(state, c.Day)
            ? Decision.Of(new RoundClaimed(c.Round, c.Kind, c.Day, c.LineManager))
            : Decision.Nothing;

    private static Decision Look(EntryState state, LookAtDay c) => state switch
    {
        { Status: EntryStatus.Exempt, ExemptUntil: { } until } when until < c.Day =>
            Decision.Of(new ExemptionEnded(c.Day)),
        { AwayUntil: { } until } when until < c.Day && state.Status.IsOpen() => Decision.Of(new AwayEnded(c.Day)),
        _ => Decision.Nothing,
    };

    private static bool IsAway(EntryState state, DateOnly day) => state.AwayUntil >= day;
}
