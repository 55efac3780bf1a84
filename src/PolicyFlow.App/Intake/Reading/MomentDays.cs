using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyFlow.App.Intake.Reading;

/// <summary>The London day that a match of <see cref="MomentFinder"/> means.</summary>
internal static class MomentDays
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] Weekdays = ["sun", "mon", "tues", "wednes", "thurs", "fri", "satur"];

    private static readonly string[] Numbers = ["", "one", "two", "three", "four", "five", "six"];

    /// <param name="today">The London day on which it was written.</param>
    public static DateOnly? Of(Match match, DateOnly today) =>
        match.Groups["rel"] is { Success: true, Value: var relative } ? Relative(relative.ToLowerInvariant(), today)
        : match.Groups["weekday"] is { Success: true, Value: var weekday } ? Weekday(match, weekday, today)
        : Written(match, today);

    /// <summary>The time that "last night" and its like stand for, or null.</summary>
    public static TimeOnly? PartOfDay(Match match)
    {
        var words = match.Value.ToLowerInvariant();
        return words.EndsWith("night", StringComparison.Ordinal) ? new TimeOnly(21, 0)
            : words.EndsWith("evening", StringComparison.Ordinal) ? new TimeOnly(19, 0)
            : words.EndsWith("afternoon", StringComparison.Ordinal) ? new TimeOnly(15, 0)
            : words.EndsWith("morning", StringComparison.Ordinal) ? new TimeOnly(9, 0)
            : null;
    }

    private static DateOnly Relative(string words, DateOnly today)
    {
        if (words.StartsWith("yesterday", StringComparison.Ordinal) || words.StartsWith("last", StringComparison.Ordinal))
            return today.AddDays(-1);
        if (!words.EndsWith("ago", StringComparison.Ordinal)) return today;
        return today.AddDays(-Math.Max(1, Array.IndexOf(Numbers, words.Split(' ')[0])));
    }

    /// <summary>"Last Tuesday", said on a Tuesday, is a week ago; "on Tuesday" may be the same day.</summary>
    private static DateOnly Weekday(Match match, string weekday, DateOnly today)
    {
        var back = ((int)today.DayOfWeek - Array.IndexOf(Weekdays, weekday.ToLowerInvariant()) + 7) % 7;
        var isLast = match.Groups["which"].Value.StartsWith("last", StringComparison.OrdinalIgnoreCase);
        return today.AddDays(-(back == 0 && isLast ? 7 : back));
    }

    /// <summary>Day before month, as the United Kingdom writes; without a year it is the last such day.</summary>
    private static DateOnly? Written(Match match, DateOnly today)
    {
        var day = Number(match.Groups["d"].Value);
        var month = match.Groups["month"] is { Success: true, Value: var name }
            ? Array.IndexOf(Months, name[..3].ToLowerInvariant()) + 1
            : Number(match.Groups["m"].Value);
        if (match.Groups["y"] is { Success: true, Value: var year })
            return Date(year.Length == 2 ? 2000 + Number(year) : Number(year), month, day);
        return Date(today.Year, month, day) is { } thisYear && thisYear <= today
            ? thisYear : Date(today.Year - 1, month, day);
    }

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= 2000 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
