using System.Globalization;

namespace PolicyFlow.App.Cases.Lists;

/// <summary>The index of Today and of the lists of cases: each entry for its school and for the whole network, so that
/// counting and paging stay as quick with a hundred thousand cases as with ten. Cases of every kind stand in one Today.
/// </summary>
public static class CaseIndex
{
    public const string Today = "today";
    public const string List = "cases";

    /// <summary>The people of the directory who have to do with a case, by their ids. The history of the case holds the same
    /// ids; names are words.</summary>
    public const string Person = "person";

    public const string Everywhere = "*";

    /// <summary>The value under which cases of no known school are listed.</summary>
    public const string NoSchool = "-";

    public static string TodayOf(string scope, Desk desk) => $"{scope}/{desk.ToString().ToLowerInvariant()}";

    public static string ListOf(string scope, string kind, string? status = null) =>
        status is null ? $"{scope}/{kind}" : $"{scope}/{kind}/{status}";

    /// <summary>How lists are sorted of which the latest comes first.</summary>
    public static string NewestFirst(DateTimeOffset at) =>
        (long.MaxValue - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>The scope of the cases that name somebody: they see those whatever their school.</summary>
    public static string Named(string personId) => "@" + personId;

    /// <summary>The scope of the cases that a chair of governors may come to see, since they are about somebody of ours: which
    /// of them a chair sees is asked of each case.</summary>
    /// <param name="scope">A school, no school or the whole network.</param>
    public static string Chairs(string scope) => "chairs:" + scope;
}
