using PolicyFlow.App.Web;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.People.Pages;

/// <summary>Days away as people read them.</summary>
public static class AbsenceWords
{
    /// <summary>For example "Monday 23 November 2026 to Friday 27 November 2026", or the one day.</summary>
    public static string Of(Absence absence) => absence.From == absence.Until
        ? UkTime.Day(absence.From)
        : $"{UkTime.Day(absence.From)} to {UkTime.Day(absence.Until)}";

    /// <summary>What is neither over nor withdrawn, in the order of the calendar.</summary>
    public static IReadOnlyList<Absence> Ahead(IReadOnlyList<Absence> absences, DateOnly today) =>
        [.. absences.Where(a => a.IsAhead(today)).OrderBy(a => a.From).ThenBy(a => a.Until)];

    /// <summary>What is over or was withdrawn, the last day first.</summary>
    public static IReadOnlyList<Absence> History(IReadOnlyList<Absence> absences, DateOnly today) =>
        [.. absences.Where(a => !a.IsAhead(today)).OrderByDescending(a => a.Until).ThenByDescending(a => a.From)];

    /// <summary>For example "away until Friday 27 November 2026", or null for somebody who is there.</summary>
    public static string? Now(Person person, DateOnly today) =>
        person.AwayUntil(today) is { } until ? "away until " + UkTime.Day(until) : null;

    /// <summary>The next days away of somebody who is there, or null.</summary>
    public static string? Next(Person person, DateOnly today) =>
        !person.IsAway(today) && Ahead(person.Absences, today) is [var next, ..] ? "away " + Of(next) : null;
}
