namespace PolicyFlow.Domain.PolicyReview.Documents;

/// <summary>What a policy says of itself at its head, as it is written there; null where it says nothing.</summary>
/// <param name="Version">Such as <c>1.3</c>.</param>
/// <param name="Created">When it was made.</param>
/// <param name="ReviewDate">By when it is to be reviewed.</param>
public sealed record PolicyFacts(string? Version, string? Created, string? ReviewDate)
{
    public static readonly PolicyFacts None = new(null, null, null);

    private const int LongestFact = 80;
    private const string Fence = "---";

    /// <summary>The last day (Europe/London) of the day, month or year that is written as the review date; null where
    /// none is written or it is no date.</summary>
    public DateOnly? ReviewBy => WrittenDate.LastDay(ReviewDate);

    internal string? Title { get; init; }

    internal PolicyFacts Or(PolicyFacts other) =>
        new(Version ?? other.Version, Created ?? other.Created, ReviewDate ?? other.ReviewDate);

    /// <summary>Front matter between two lines of three dashes.</summary>
    /// <returns>The line after it, counted from 0, and what it says.</returns>
    internal static (int Begins, PolicyFacts Facts) Matter(string[] lines)
    {
        if (lines[0].TrimEnd() != Fence) return (0, None);
        var end = Array.FindIndex(lines, 1, l => l.TrimEnd() is Fence or "...");
        // A rule above a paragraph looks the same: front matter has a colon in every line.
        return end < 2 || !lines[1..end].All(l => string.IsNullOrWhiteSpace(l) || l.Contains(':') || l.StartsWith(' '))
            ? (0, None)
            : (end + 1, Of(lines[1..end]));
    }

    /// <summary>Lines such as <c>Review date: October 2021</c> and rows of tables.</summary>
    internal static PolicyFacts In(IEnumerable<string> texts) => Of([.. texts.SelectMany(t => t.Split('\n'))]);

    private static PolicyFacts Of(string[] lines)
    {
        var found = new Dictionary<string, string>();
        for (var i = 0; i < lines.Length; i++)
        {
            var cells = Cells(lines[i]);
            if (cells.Length > 1 && cells.Count(c => NameOf(c) is not null) > 1) Below(cells, lines, i, found);
            else if (cells.Length > 1) Take(found, cells[0], cells[1]);
            else if (lines[i].IndexOf(':') is > 0 and var colon) Take(found, lines[i][..colon], lines[i][(colon + 1)..]);
        }

        return new PolicyFacts(
            found.GetValueOrDefault("version"), found.GetValueOrDefault("created"), found.GetValueOrDefault("review"))
        {
            Title = found.GetValueOrDefault("title"),
        };
    }

    /// <summary>A row of names has its values in the next row that has any.</summary>
    private static void Below(string[] names, string[] lines, int row, Dictionary<string, string> found)
    {
        var values = lines.Skip(row + 1).Take(3).Select(Cells)
            .FirstOrDefault(c => c.Length > 1 && !c.All(x => x.Trim('-', ':', ' ').Length == 0));
        for (var i = 0; values is not null && i < Math.Min(names.Length, values.Length); i++)
            Take(found, names[i], values[i]);
    }

    private static string[] Cells(string line) =>
        line.Contains('|') ? [.. line.Trim().Trim('|').Split('|').Select(c => c.Trim())]
        : line.Contains('\t') ? [.. line.Split('\t', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Trim())]
        : [line];

    private static void Take(Dictionary<string, string> found, string label, string value)
    {
        var plain = value.Trim(' ', '*', '_', '"', '\'', '\t');
        if (NameOf(label) is { } name && plain.Length is > 0 and <= LongestFact) found.TryAdd(name, plain);
    }

    private static string? NameOf(string label) => label.Length > LongestFact
        ? null
        : label.Trim(' ', '*', '_', ':', '-', '+').ToLowerInvariant() switch
        {
            "title" => "title",
            "version" or "version number" or "policy version" => "version",
            "created" or "date created" or "created on" or "date of issue" or "adopted" => "created",
            "review date" or "review_date" or "review-date" or "reviewdate" or "next review" or "next review date"
                or "date of next review" or "review by" or "review due" => "review",
            _ => null,
        };
}
