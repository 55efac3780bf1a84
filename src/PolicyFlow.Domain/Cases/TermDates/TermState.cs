using System.Collections.Immutable;

namespace PolicyFlow.Domain.Cases.TermDates;

/// <summary>One holiday with its history. Times are UTC.</summary>
public sealed record Holiday(int Number, TermBreak Break, Actor By, DateTimeOffset At)
{
    /// <summary>Who removed it, where somebody did.</summary>
    public Actor? RemovedBy { get; init; }

    public DateTimeOffset? RemovedAt { get; init; }
}

/// <summary>The holidays of the network's schools as the events have made them.</summary>
/// <param name="All">In the order in which they were entered, removed ones too.</param>
public sealed record TermState(ImmutableList<Holiday> All)
{
    public static readonly TermState Empty = new([]);

    /// <summary>Those that count, by date.</summary>
    public IReadOnlyList<Holiday> Current =>
        [.. All.Where(h => h.RemovedAt is null).OrderBy(h => h.Break.Days.From).ThenBy(h => h.Break.Days.Until)];

    public static TermState Evolve(TermState state, Recorded recorded) => recorded.Event switch
    {
        HolidayAdded e => new TermState(state.All.Add(new Holiday(
            e.Number, new TermBreak(new DayRange(e.From, e.Until), e.Name), recorded.Actor, recorded.At))),
        HolidayRemoved e => new TermState(state.All.ConvertAll(h => h.Number != e.Number
            ? h
            : h with { RemovedBy = recorded.Actor, RemovedAt = recorded.At })),
        _ => state,
    };
}
