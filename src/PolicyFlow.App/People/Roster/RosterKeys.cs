using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster;

/// <summary>The index entries of a member. The sort of each is the member's id.</summary>
internal static class RosterKeys
{
    /// <summary>Everybody, also those who have left.</summary>
    public const string All = "roster";
    public const string Everybody = "*";

    /// <summary>Active members, by <see cref="RosterBuckets"/>.</summary>
    public const string Bucket = "roster-bucket";

    /// <summary>Active members of a school.</summary>
    public const string School = "roster-school";

    public const string Email = "member-email";
    public const string Number = "member-number";

    /// <summary>Active members, by their line manager.</summary>
    public const string ReportsTo = "reports-to";

    /// <summary>By the London day of each change. These stay.</summary>
    public const string Changed = "roster-changed";

    /// <summary>By the whole name, and by the first letters of its words.</summary>
    public const string Name = "roster-name";

    /// <summary>The value for members of the whole network.</summary>
    private const string NoSchool = "-";

    private const int Short = 2;
    private const int Long = 4;

    public static string SchoolValue(string? school) => school ?? NoSchool;

    public static string DayValue(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string WholeName(string name) => "=" + MemberProblems.NormalName(name);

    /// <summary>The entry under which whoever has a word that begins so is found, among others.</summary>
    public static string Beginning(string word) => word.Length >= Long ? word[..Long] : word[..Math.Min(word.Length, Short)];

    /// <summary>The words of a name by which it is found.</summary>
    public static IReadOnlyList<string> Words(string name) =>
        [.. MemberProblems.NormalName(name).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Distinct()];

    /// <summary>All entries of a member but those of the days of change.</summary>
    public static IReadOnlyList<Key> Of(RosterEntry? entry)
    {
        if (entry is null) return [];
        var m = entry.Member;
        var keys = new List<Key> { new(All, Everybody, m.Id) };
        if (m.Email is { } email) keys.Add(new Key(Email, EmailAddress.Normal(email), m.Id));
        if (entry.Number is { } number) keys.Add(new Key(Number, MemberProblems.NormalNumber(number), m.Id));
        if (m.Name != BodyText.Erased)
        {
            keys.Add(new Key(Name, WholeName(m.Name), m.Id));
            keys.AddRange(Words(m.Name).SelectMany(Beginnings).Distinct().Select(b => new Key(Name, b, m.Id)));
        }

        if (!m.Active) return keys;
        keys.Add(new Key(Bucket, RosterBuckets.Name(RosterBuckets.Of(m.Id)), m.Id));
        keys.Add(new Key(School, SchoolValue(m.School), m.Id));
        if (m.LineManager is { } manager) keys.Add(new Key(ReportsTo, manager, m.Id));
        return keys;
    }

    private static IEnumerable<string> Beginnings(string word)
    {
        yield return word[..Math.Min(word.Length, Short)];
        if (word.Length >= Long) yield return word[..Long];
    }
}
