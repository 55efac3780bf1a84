using System.Globalization;

namespace PolicyFlow.Domain.PolicyReview.Documents;

/// <summary>Dates as people write them at the head of a document.</summary>
public static class WrittenDate
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static readonly string[] Days =
        ["d MMMM yyyy", "d MMM yyyy", "dddd d MMMM yyyy", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "yyyy-M-d"];

    private static readonly string[] Months = ["MMMM yyyy", "MMM yyyy", "M/yyyy", "yyyy-M"];

    /// <summary>The last day of what is written: of <c>October 2021</c> it is the 31st. Null for what is no date; the
    /// British order of day and month.</summary>
    public static DateOnly? LastDay(string? written)
    {
        var text = written?.Trim().TrimEnd('.').Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase) ?? "";
        if (Read(text, Days) is { } day) return day;
        if (Read(text, Months) is { } month) return month.AddMonths(1).AddDays(-1);
        return Read(text, ["yyyy"]) is { } year ? new DateOnly(year.Year, 12, 31) : null;
    }

    private static DateOnly? Read(string text, string[] forms) =>
        DateOnly.TryParseExact(text, forms, English, DateTimeStyles.AllowWhiteSpaces, out var day)
            || DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day)
            ? day
            : null;
}
