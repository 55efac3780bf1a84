namespace PolicyFlow.Domain.Tests.Telling;

/// <summary>Lets a test say <c>12.Hours()</c>.</summary>
internal static class Spans
{
    public static TimeSpan Days(this int n) => TimeSpan.FromDays(n);

    public static TimeSpan Hours(this int n) => TimeSpan.FromHours(n);

    public static TimeSpan Minutes(this int n) => TimeSpan.FromMinutes(n);
}
