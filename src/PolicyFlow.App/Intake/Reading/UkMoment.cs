using System.Globalization;
using System.Text.RegularExpressions;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Intake.Reading;

/// <summary>Reads dates and times as people write them, in Europe/London.</summary>
public static partial class UkMoment
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A day from three fields; the month may be a word.</summary>
    /// <param name="problem">What to tell the person who typed it, or null.</param>
    /// <param name="missing">What to tell where nothing was typed.</param>
    public static DateOnly? Day(string day, string month, string year, out string? problem, string missing = "Enter the day when you saw it")
    {
        problem = (day.Length, month.Length, year.Length) switch
        {
            (0, 0, 0) => missing,
            (0, _, _) => "The date must include a day",
            (_, 0, _) => "The date must include a month",
            (_, _, 0) => "The date must include a year",
            _ => year.Length != 4 ? "The year must have 4 numbers" : null,
        };
        if (problem is not null) return null;
        var text = $"{day} {month} {year}";
        string[] forms = ["d M yyyy", "d MMM yyyy", "d MMMM yyyy"];
        if (DateOnly.TryParseExact(text, forms, English, DateTimeStyles.None, out var date)) return date;
        problem = "Enter a real date, such as 27 3 2026";
        return null;
    }

    /// <summary>A time such as 14:05, 14.05, 1405, 2:05pm, 2 pm, midday; null where it is none.</summary>
    public static TimeOnly? Time(string text)
    {
        var plain = text.Trim().ToLowerInvariant();
        if (plain is "midday" or "noon" or "12 noon") return new TimeOnly(12, 0);
        if (plain is "midnight") return new TimeOnly(0, 0);
        var match = Clock().Match(plain);
        if (!match.Success) return null;
        var hour = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["m"].Success ? int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value;
        if (half.Length == 0 && !match.Groups["m"].Success) return null;
        if (half.Length > 0)
        {
            if (hour is < 1 or > 12) return null;
            hour = (hour % 12) + (half[0] == 'p' ? 12 : 0);
        }

        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    /// <summary>The instant of a London day and time, or null for one that did not happen: the hour that is left out
    /// when the clocks go forward. Of the hour that comes twice it is the first.</summary>
    public static DateTimeOffset? At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        if (UkTime.London.IsInvalidTime(local)) return null;
        var offset = UkTime.London.IsAmbiguousTime(local)
            ? UkTime.London.GetAmbiguousTimeOffsets(local).Max()
            : UkTime.London.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    [GeneratedRegex(@"\A(?<h>\d{1,2})(?:[:. ]?(?<m>\d{2}))?\s*(?<half>[ap]\.?m\.?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
