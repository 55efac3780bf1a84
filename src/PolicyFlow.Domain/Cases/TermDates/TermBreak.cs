namespace PolicyFlow.Domain.Cases.TermDates;

/// <summary>One holiday as somebody enters it.</summary>
/// <param name="Name">Such as <c>Half-term</c>; may be empty.</param>
public sealed record TermBreak(DayRange Days, string Name)
{
    public const int LongestName = 60;

    /// <summary>Longer than the summer holiday is a mistake in typing.</summary>
    public const int MostDays = 62;

    /// <summary>Nothing where it is good, else what to tell the person who typed it.</summary>
    public static string? Problem(TermBreak entry) =>
        entry.Days.Until < entry.Days.From ? "The last day is before the first"
        : entry.Days.Until.DayNumber - entry.Days.From.DayNumber >= MostDays
            ? $"A holiday can have {MostDays} days at most"
        : entry.Days.From.Year is < 2000 or > 2099 ? "The year must be between 2000 and 2099"
        : Takedown.Providers.PlainWords.Problem(entry.Name, LongestName, "The name");
}
