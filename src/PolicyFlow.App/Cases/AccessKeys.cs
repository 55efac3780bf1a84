using System.Globalization;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Cases;

/// <summary>
/// How the access log is found by day and by person. A case has two entries for each person and London day on which they
/// read it, however often that was, so that its keys stay few.
/// </summary>
public static class AccessKeys
{
    /// <summary>The value is a day, the sort a person.</summary>
    public const string ByDay = "access-day";

    /// <summary>The value is a person, the sort a day, latest first.</summary>
    public const string ByPerson = "access-person";

    internal static IReadOnlyList<Key> Of(string personId, DateOnly day) =>
        [new Key(ByDay, DayValue(day), personId), new Key(ByPerson, personId, DaySort(day))];

    public static string DayValue(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string DaySort(DateOnly day) =>
        (DateOnly.MaxValue.DayNumber - day.DayNumber).ToString("D7", CultureInfo.InvariantCulture);

    /// <summary>The day of a sort of <see cref="ByPerson"/>.</summary>
    public static DateOnly DayOf(string sort) => DateOnly.FromDayNumber(
        DateOnly.MaxValue.DayNumber - int.Parse(sort, NumberStyles.None, CultureInfo.InvariantCulture));
}
