using System.Text;

namespace PolicyFlow.App.People.Roster.Importing.Reading;

/// <summary>What a column of the file can mean.</summary>
public enum Column
{
    Name,
    FirstName,
    Surname,
    Email,
    School,
    JobTitle,
    Type,
    LineManager,
    StaffNumber,
}

/// <summary>The headings by which a column is known; case, blanks and signs do not count.</summary>
public static class Columns
{
    private static readonly Dictionary<string, Column> Known = Of(
        (Column.Name, ["name", "full name", "employee name", "staff name", "person", "display name"]),
        (Column.FirstName, ["first name", "forename", "forenames", "given name"]),
        (Column.Surname, ["surname", "last name", "family name"]),
        (Column.Email, ["email", "email address", "work email", "work email address", "mail"]),
        (Column.School, ["school", "school name", "academy", "host school", "site"]),
        (Column.JobTitle, ["job title", "role", "job role", "job", "position", "post"]),
        (Column.Type, ["type", "kind", "staff type", "type of staff", "employment type", "kind of staff"]),
        (Column.LineManager,
            ["line manager", "manager", "reports to", "line manager email", "line manager staff number", "manager email"]),
        (Column.StaffNumber,
            ["staff number", "staff no", "staff id", "employee number", "employee no", "employee id", "payroll number"]));

    /// <summary>What a heading means, or null for one that is not known.</summary>
    public static Column? Of(string heading) => Known.TryGetValue(Plain(heading), out var column) ? column : null;

    /// <summary>The heading as people call it.</summary>
    public static string NameOf(Column column) => column switch
    {
        Column.FirstName => "First name",
        Column.JobTitle => "Job title",
        Column.LineManager => "Line manager",
        Column.StaffNumber => "Staff number",
        _ => column.ToString(),
    };

    private static Dictionary<string, Column> Of(params (Column Column, string[] Headings)[] known) => new(
        known.SelectMany(k => k.Headings.Select(h => KeyValuePair.Create(Plain(h), k.Column))), StringComparer.Ordinal);

    private static string Plain(string heading)
    {
        var plain = new StringBuilder(heading.Length);
        foreach (var c in heading.ToLowerInvariant().Where(char.IsLetterOrDigit)) plain.Append(c);
        return plain.ToString();
    }
}
