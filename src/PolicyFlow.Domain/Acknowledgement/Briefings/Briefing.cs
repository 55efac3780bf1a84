using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>A briefing at which people heard the policy and signed that they have read and understood it (5.3).</summary>
/// <param name="Campaign">The campaign's id.</param>
/// <param name="On">The London day.</param>
/// <param name="School">Whose people it was for, or null for several.</param>
/// <param name="Sha256">Of the signed sheet, in lower-case hex.</param>
/// <param name="Size">Of the sheet, in bytes.</param>
public sealed record BriefingHeld(
    string Campaign, DateOnly On, BodyRef Place, string? School, string Sha256, string ContentType, long Size,
    BodyRef FileName) : ICaseEvent;

/// <summary>A briefing that is on record. It never changes; who was there stands in each person's entry.</summary>
/// <param name="Held">Null before it was recorded.</param>
public sealed record BriefingState(BriefingHeld? Held, Actor? By, DateTimeOffset At)
{
    public static readonly BriefingState Unknown = new(null, null, DateTimeOffset.MinValue);

    /// <summary>The stored names of the events.</summary>
    public static readonly EventCatalogue Events = new EventCatalogue().Add<BriefingHeld>("briefing-held", "5.3");

    public static BriefingState Evolve(BriefingState state, Recorded recorded) => recorded.Event is BriefingHeld held
        ? new BriefingState(held, recorded.Actor, recorded.At)
        : state;

    /// <param name="today">The London day.</param>
    /// <param name="opened">The London day on which the campaign began.</param>
    public Decision Record(BriefingHeld held, DateOnly today, DateOnly opened) =>
        Held is not null ? Decision.Nothing
        : held.On > today ? Decision.No("in-the-future", "The day cannot be in the future")
        : held.On < opened ? Decision.No("before-opened", "The day must be on or after the day on which the campaign opened")
        : Decision.Of(held);
}
