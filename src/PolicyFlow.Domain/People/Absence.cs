namespace PolicyFlow.Domain.People;

/// <summary>Days on which somebody is away, both included: calendar days in Europe/London.</summary>
/// <param name="Number">Counts the absences of one person, from 1.</param>
/// <param name="Cancelled">Whether it was withdrawn: it counts for nothing and stays in the history.</param>
public sealed record Absence(int Number, DateOnly From, DateOnly Until, bool Cancelled = false)
{
    /// <summary>Whether the person is away on that day.</summary>
    public bool Covers(DateOnly day) => !Cancelled && From <= day && day <= Until;

    /// <summary>Whether it is neither over nor withdrawn.</summary>
    public bool IsAhead(DateOnly today) => !Cancelled && today <= Until;
}
