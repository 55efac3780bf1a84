using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster.Importing.Reading;

/// <summary>The kinds of clause 3.1 as people write them.</summary>
public static class KindWords
{
    private static readonly string[] Endings = [" staff", " worker", " workers", " member of staff"];

    /// <summary>All of them, as they are shown.</summary>
    public static readonly IReadOnlyList<StaffKind> All = Enum.GetValues<StaffKind>();

    public static string Of(StaffKind kind) => kind switch
    {
        StaffKind.Casual => "Casual worker",
        StaffKind.Agency => "Agency worker",
        _ => kind.ToString(),
    };

    /// <summary>The kind that a word means, or null where it means none for sure.</summary>
    public static StaffKind? Read(string word)
    {
        var plain = MemberProblems.NormalName(word);
        foreach (var ending in Endings.Where(e => plain.EndsWith(e, StringComparison.Ordinal)))
            return Named(plain[..^ending.Length]);
        return Named(plain);
    }

    private static StaffKind? Named(string word)
    {
        foreach (var kind in All)
        {
            var name = kind.ToString().ToLowerInvariant();
            if (word == name || word == name + "s") return kind;
        }

        return null;
    }
}
