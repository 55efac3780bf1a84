using PolicyFlow.App.People.Roster.Importing.Reading;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster.Importing.Comparing;

/// <summary>How somebody should be after a line of the file, and what that changes.</summary>
internal static class Wanted
{
    /// <summary>What the line says, over what is there. An empty cell says nothing.</summary>
    /// <param name="manager">The id of the line manager, or null for none.</param>
    public static MemberDetails Of(ImportRow row, MemberDetails? before, string? manager)
    {
        var email = Word(row.Email, before?.Email);
        return new MemberDetails(
            row.Name,
            // Another spelling of the same address or number is no change.
            Same(email, before?.Email, EmailAddress.Normal) ? before!.Email : email,
            Same(row.Number, before?.Number, MemberProblems.NormalNumber)
                ? before!.Number
                : Word(row.Number, before?.Number),
            row.School is null ? before?.School : row.School.Length == 0 ? null : row.School,
            row.Kind ?? before?.Kind ?? StaffKind.Employee,
            Word(row.JobTitle, before?.JobRole) ?? "",
            manager);
    }

    /// <summary>The fields that are different, as people call them.</summary>
    /// <param name="school">The name of a school by its id.</param>
    /// <param name="managers">The line manager before and after, in words.</param>
    public static IReadOnlyList<FieldChange> Changes(
        MemberDetails? before, MemberDetails after, Func<string, string> school, (string? From, string? To) managers)
    {
        (string Field, string? From, string? To)[] fields =
        [
            ("Name", before?.Name, after.Name),
            ("Email", before?.Email, after.Email),
            ("Staff number", before?.Number, after.Number),
            ("School", before?.School is { } from ? school(from) : null, after.School is { } to ? school(to) : null),
            ("Type", before is null ? null : KindWords.Of(before.Kind), KindWords.Of(after.Kind)),
            ("Job title", before?.JobRole is { Length: > 0 } was ? was : null, after.JobRole is { Length: > 0 } r ? r : null),
        ];
        List<FieldChange> changes =
            [.. fields.Where(f => f.From != f.To).Select(f => new FieldChange(f.Field, f.From, f.To))];
        if (before?.LineManager != after.LineManager)
            changes.Add(new FieldChange("Line manager", managers.From, managers.To));
        return changes;
    }

    private static string? Word(string said, string? before) =>
        said.Length == 0 ? before : RowReader.IsNone(said) ? null : said;

    private static bool Same(string? said, string? before, Func<string, string> normal) =>
        said is not null && before is not null && normal(said) == normal(before);
}
