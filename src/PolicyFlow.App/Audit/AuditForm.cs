using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Audit;

/// <summary>What stands in the address of the auditor's page: who, which case, which day, and where the last page ended.
/// </summary>
public sealed record AuditForm(string? Person, string? Case, string? Day, string? After)
{
    /// <summary>The question, and the form with what is wrong with it.</summary>
    /// <param name="today">Europe/London: asked for where nothing else is.</param>
    internal (ReadingsAsked Asked, FormState State) Read(IPeopleDirectory people, DateOnly today)
    {
        var (typedCase, typedDay) = ((Case ?? "").Trim(), (Day ?? "").Trim());
        var person = string.IsNullOrEmpty(Person) ? null : people.Find(Person)?.Id;
        var reference = CaseReference.Parse(typedCase);
        DateOnly? day = DateOnly.TryParseExact(
            typedDay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        if (typedDay.Length == 0 && person is null && typedCase.Length == 0) day = today;
        var state = new FormState(
            ("person", person), ("case", reference ?? typedCase), ("day", day is { } d ? AccessKeys.DayValue(d) : typedDay));
        if (typedCase.Length > 0 && reference is null)
            state.Problem("case", "Enter a reference such as PF-7K3M-92QX");
        if (typedDay.Length > 0 && day is null) state.Problem("day", "Enter a day such as 2026-11-25");
        return (new ReadingsAsked(person, reference, day), state);
    }
}
