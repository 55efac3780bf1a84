using System.Globalization;

namespace PolicyFlow.App.Web;

/// <summary>Times as people in the network read them: Europe/London, in words. Everything else in the program is UTC.
/// </summary>
public static class UkTime
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, London).DateTime;

    /// <summary>The calendar day.</summary>
    public static DateOnly Date(DateTimeOffset at) => DateOnly.FromDateTime(Local(at));

    /// <summary>For example "Monday 23 November 2026 at 14:05".</summary>
    public static string Long(DateTimeOffset at) => $"{Day(at)} at {Short(at)}";

    /// <summary>For example "Monday 23 November 2026, 14:05": beside a countdown.</summary>
    public static string Deadline(DateTimeOffset at) => $"{Day(at)}, {Short(at)}";

    /// <summary>For example "Monday 23 November 2026".</summary>
    public static string Day(DateTimeOffset at) => Local(at).ToString("dddd d MMMM yyyy", English);

    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", English);

    /// <summary>For example "22:14".</summary>
    public static string Short(DateTimeOffset at) => Local(at).ToString("HH:mm", English);

    /// <summary>"at 22:14" on the same London day, else "on Monday 23 November at 22:14".</summary>
    public static string Near(DateTimeOffset at, DateTimeOffset now) =>
        Local(at).Date == Local(now).Date
            ? $"at {Short(at)}"
            : $"on {Local(at).ToString("dddd d MMMM", English)} at {Short(at)}";

    /// <summary>The form of a <c>time</c> element's <c>datetime</c>: UTC, ISO 8601.</summary>
    public static string Machine(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>"12 minutes ago", or the day for what is older than two days.</summary>
    public static string Age(DateTimeOffset at, DateTimeOffset now) =>
        now - at < TimeSpan.FromDays(2) ? $"{Span(now - at)} ago" : Day(at);

    /// <summary>For example "6 hours 12 minutes"; whole minutes, rounded down.</summary>
    public static string Span(TimeSpan span)
    {
        var hours = (int)span.TotalHours;
        return (hours, span.Minutes) switch
        {
            (0, 0) => "less than a minute",
            (0, var minutes) => Of(minutes, "minute"),
            (_, 0) => Of(hours, "hour"),
            (_, var minutes) => $"{Of(hours, "hour")} {Of(minutes, "minute")}",
        };
    }

    /// <summary>"6 hours 12 minutes left", or "20 minutes over" when the time has passed; more than three days in days and hours.
    /// </summary>
    public static string Left(DateTimeOffset until, DateTimeOffset now) =>
        until >= now ? $"{Long(until - now)} left" : $"{Long(now - until)} over";

    private static string Long(TimeSpan span) => (span.Days, span.Hours) switch
    {
        _ when span <= TimeSpan.FromDays(3) => Span(span),
        (var days, 0) => Of(days, "day"),
        (var days, var hours) => $"{Of(days, "day")} {Of(hours, "hour")}",
    };

    private static string Of(int n, string unit) => n == 1 ? $"1 {unit}" : $"{n} {unit}s";
}
