using PolicyFlow.App.Web;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview.Governors;

/// <summary>Terms and counts in the words of the governors' pages.</summary>
internal static class TermWords
{
    /// <summary>For example "Autumn term 2026".</summary>
    public static string Of(SchoolTerm term) => $"{term.Name} term {term.Year}";

    /// <summary>The lines of a term's page: what is counted, and how many as governors are told.</summary>
    public static IReadOnlyList<(string What, string Count)> Lines(YearFigures f) =>
    [
        ("Reports of harmful content", SmallCount.Words(f.Reported)),
        ("Reports on which somebody was asked to remove it", SmallCount.Words(f.Approached)),
        ("Confirmed as gone within 24 hours of asking (16.3)", SmallCount.Words(f.GoneInTime)),
        ("Still there when the 24 hours were over", SmallCount.Words(f.CasesMissed)),
        ("Taken to a further body, such as the helpline or an internet provider", SmallCount.Words(f.CasesEscalated)),
        ("Not closed yet", SmallCount.Words(f.Open)),
        ("Decisions and other steps that came too late", SmallCount.Words(f.Overdue.Sum())),
    ];

    /// <summary>The middle removal time in whole hours, where enough were removed.</summary>
    public static string Median(YearFigures f)
    {
        if (!SmallCount.Enough(f.Gone) || f.MedianMinutes is not { } minutes)
            return "not shown for fewer than 5 removals";
        var hours = (int)Math.Ceiling(minutes / 60.0);
        return hours switch
        {
            <= 1 => "an hour or less",
            < 72 => $"about {hours} hours",
            _ => $"about {(int)Math.Round(hours / 24.0)} days",
        };
    }

    public static string Review(PolicyReviewState s) => s switch
    {
        { HeldAt: { } held } => $"Done on {UkTime.Day(held)}",
        { PublishedAt: { } published } => $"Done: a new version was published on {UkTime.Day(published)}",
        { OverdueSince: { } since } => $"Overdue since {UkTime.Day(since)}",
        { OpenedAt: { } opened } => $"Open since {UkTime.Day(opened)}, to be done by {UkTime.Day(s.OverdueAt)}",
        _ => $"In the calendar: it opens on {UkTime.Day(s.OpensAt)}",
    };
}
