namespace PolicyFlow.Domain.Cases.TermDates;

/// <summary>Enters holidays; they have no <see cref="TermBreak.Problem"/>.</summary>
public sealed record AddHolidays(IReadOnlyList<TermBreak> Breaks) : ICaseCommand;

/// <summary>Takes one out, by its number.</summary>
public sealed record RemoveHoliday(int Number) : ICaseCommand;

/// <summary>The rules of the term dates: managers and administrators keep them, and nothing stands there twice.</summary>
public static class TermDecider
{
    /// <summary>So many holidays can count at once.</summary>
    public const int Most = 500;

    /// <param name="mayChange">Whether the actor is a manager or an administrator.</param>
    public static Decision Decide(TermState state, ICaseCommand command, bool mayChange) => command switch
    {
        _ when !mayChange => Decision.No("not-yours", "A manager or an administrator has to do this."),
        AddHolidays c => Add(state, c.Breaks),
        RemoveHoliday c => Remove(state, c.Number),
        _ => throw new ArgumentException($"Term dates have no command {command.GetType().Name}."),
    };

    private static Decision Add(TermState state, IReadOnlyList<TermBreak> breaks)
    {
        var there = state.Current.Select(h => h.Break.Days).ToHashSet();
        var added = breaks.Where(b => there.Add(b.Days)).ToList();
        if (added.Count == 0) return Decision.No("there-already", "These days are on the list already.");
        if (there.Count > Most) return Decision.No("too-many", $"The list can have {Most} holidays at most. Remove old ones first.");
        return Decision.Of([.. added.Select((b, i) =>
            new HolidayAdded(state.All.Count + i + 1, b.Days.From, b.Days.Until, b.Name))]);
    }

    private static Decision Remove(TermState state, int number) =>
        state.All.Find(h => h.Number == number) is not { } holiday
            ? Decision.No("no-such-holiday", "There is no such holiday on the list.")
            : holiday.RemovedAt is not null ? Decision.Nothing : Decision.Of(new HolidayRemoved(number));
}
