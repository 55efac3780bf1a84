using System.Globalization;

namespace PolicyFlow.Domain.PolicyReview;

/// <summary>
/// Counts as governors see them (5.1): "fewer than 5", and beyond that in steps of five ("5 to 9", "10 to 14" …).
/// Leaving out small numbers alone would not do, because the counts of a page contain each other: with 12 reports and 11
/// approaches anybody could work out that one report was not followed, in a school where everybody knows of whom. In
/// steps of five, any sum or difference of what stands on a page leaves at least five values possible.
/// </summary>
public static class SmallCount
{
    /// <summary>Below this, nothing but that is told.</summary>
    public const int Least = 5;

    /// <summary>For example "fewer than 5" or "10 to 14".</summary>
    public static string Words(int count)
    {
        if (count < Least) return "fewer than 5";
        var from = count / Least * Least;
        return string.Create(CultureInfo.InvariantCulture, $"{from:N0} to {from + Least - 1:N0}");
    }

    /// <summary>How many of a number of people have done something, without showing who is left by being few.</summary>
    public static string Share(int done, int people)
    {
        if (people < Least) return "not shown for fewer than 5 people";
        if (done < Least) return "fewer than 5 people";
        return people - done < Least
            ? "all but fewer than 5 people"
            : string.Create(CultureInfo.InvariantCulture, $"{done * 100L / people} percent");
    }

    /// <summary>Whether a median of so many may be shown.</summary>
    public static bool Enough(int count) => count >= Least;
}
