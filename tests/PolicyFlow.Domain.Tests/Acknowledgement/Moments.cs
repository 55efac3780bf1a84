using System.Globalization;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Tests.Acknowledgement;

/// <summary>Moments by London's clock.</summary>
internal static class Moments
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <param name="london">Such as <c>2026-10-01 08:00</c>.</param>
    public static DateTimeOffset At(string london)
    {
        var local = DateTime.Parse(london, CultureInfo.InvariantCulture);
        return LondonDay.StartOf(DateOnly.FromDateTime(local)).AddHours(local.Hour).AddMinutes(local.Minute);
    }

    /// <summary>Such as <c>1 Oct 08:00</c>.</summary>
    public static string Of(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, London).ToString("d MMM HH:mm", CultureInfo.InvariantCulture);
}
