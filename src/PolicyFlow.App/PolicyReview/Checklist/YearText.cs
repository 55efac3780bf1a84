using System.Globalization;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview.Checklist;

/// <summary>A year's figures in sentences, for those who hold the review.</summary>
internal static class YearText
{
    public static string Removals(YearFigures f) => f.Reported + f.Unreadable == 0
        ? $"Nothing was reported from {UkTime.Day(f.From)} to {UkTime.Day(f.Until.AddTicks(-1))}."
        : RemovalsOf(f);

    private static string RemovalsOf(YearFigures f) => Join(
        $"{Of(f.Reported, "report")} from {UkTime.Day(f.From)} to {UkTime.Day(f.Until.AddTicks(-1))}. "
        + $"In {Of(f.Approached, "case")} somebody was asked to remove the content.",
        f.Gone == 0
            ? "None has been confirmed as gone."
            : $"{Of(f.Gone, "case")} confirmed as gone, {Number(f.GoneInTime)} of them within 24 hours of the first approach "
                + $"(16.3). From approach to confirmation it took {Span(f.MedianMinutes)} in the middle case and "
                + $"{Span(f.LongestMinutes)} in the longest.",
        $"{Of(f.WindowsMissed, "window")} missed. Further bodies asked: the helpline {Times(f.ToHelpline)}, internet service "
            + $"providers {Times(f.ToNetworkProvider)}, governors {Times(f.ToGovernors)}. {Of(f.Reopened, "case")} opened again.",
        f.Unreadable == 0 ? null : $"{Of(f.Unreadable, "case")} could not be counted: a newer version of PolicyFlow wrote them.");

    public static string Outcomes(YearFigures f) => f.Reported == 0 ? "There was no case." :
        $"Closed with the content removed: {Number(f.Removed)}. Closed although it could not be removed: "
        + $"{Number(f.NotRemoved)}. Closed without asking anybody: {Number(f.NotApproached)}. Not closed yet: {Number(f.Open)}.";

    public static string OverdueSteps(YearFigures f) => f.Overdue.Sum() + f.WindowsMissed == 0
        ? "Every step was taken in its time."
        : $"Decisions on an approach that nobody took in time: {Number(f.Overdue.Decisions)}. Reports about a child that no "
            + $"safeguarding lead had taken after an hour (8.1): {Number(f.Overdue.Safeguarding)}. Removal windows that ran out: "
            + $"{Number(f.WindowsMissed)}. Decisions on the next step after that which nobody took in time: "
            + $"{Number(f.Overdue.NextSteps)}. Further bodies that did not help in their time: "
            + $"{Number(f.Overdue.FurtherBodies)}. Requests to staff without an answer in time (17.2): {Number(f.Overdue.Requests)}.";

    public static string Misuse(MisuseFigures f) => f.Reported == 0 ? "There was no report of misuse." : Join(
        $"{Of(f.Reported, "report")} of misuse. In {Number(f.AtRisk)} of them a child may have been at risk (8.1). Somebody was named to "
        + $"look into {Number(f.LookedInto)} (16.1); {Number(f.Substantiated)} were signed off as substantiated.",
        $"Closed: {Number(f.Closed)}. Going on in another case: {Number(f.Merged)}. Not closed yet: {Number(f.Open)}. Opened again: "
        + $"{Number(f.Reopened)}. On hold for a while: {Number(f.Held)}.",
        f.Overdue.Sum() == 0
            ? "Every step was taken in its time."
            : $"Concerns that no safeguarding lead had after an hour (8.1): {Number(f.Overdue.Safeguarding)}. Too late: deciding what "
                + $"becomes of a report {Times(f.Overdue.Triage)}, naming somebody to look into it {Times(f.Overdue.Assignment)}, a word to "
                + $"the reporter {Times(f.Overdue.Updates)}, an outcome {Times(f.Overdue.Outcomes)}, telling the Local Authority Designated "
                + $"Officer {Times(f.Overdue.Lado)}.");

    public static string Workload(YearFigures f, IReadOnlyList<YearMinutes> before) => Join(
        f.AllTimed() == 0
            ? "No minutes of work are on record for the year's cases."
            : $"{Of(f.AllMinutes(), "minute")} of work on {Of(f.AllTimed(), "case")}: {Each(f.AllMinutes(), f.AllTimed())} on each.",
        before.Count == 0 ? null : "The years before: " + string.Join("; ", before.Select(
            y => $"{y.Year}: {Of(y.Minutes, "minute")} on {Of(y.Cases, "case")}"
                + (y.Cases == 0 ? "" : $", {Each(y.Minutes, y.Cases)} on each"))) + ".",
        Trend(f, before),
        "These are the minutes that people recorded on the cases. PolicyFlow proposes them from what the history shows, and a "
            + "case cannot be closed without them. What a report cost the person who made it is not measured.");

    public static string Acknowledgement(LatestCampaign? c) => c is null
        ? "Nobody has been asked to confirm the policy yet."
        : $"{c.Title}: {Number(c.Done)} of {Of(c.People, "person", "people")} have confirmed it"
            + (c.People == 0 ? "" : $" ({c.Done * 100L / c.People} percent)")
            + (c.Declined == 0 ? "" : $", {Number(c.Declined)} declined")
            + (c.Open ? ". The campaign is still running." : ".");

    /// <summary>Whether work grew, for each case and in all: more cases are no fault of the policy.</summary>
    private static string? Trend(YearFigures f, IReadOnlyList<YearMinutes> before)
    {
        if (f.AllTimed() == 0 || before is not [.., { Cases: > 0 } last]) return null;
        var (now, then) = ((double)f.AllMinutes() / f.AllTimed(), (double)last.Minutes / last.Cases);
        if (then == 0) return null;
        var percent = (int)Math.Round((now - then) / then * 100);
        return percent switch
        {
            > 0 => $"A case cost {percent} percent more work than in {last.Year}.",
            < 0 => $"A case cost {-percent} percent less work than in {last.Year}.",
            _ => $"A case cost as much work as in {last.Year}.",
        };
    }

    private static string Each(int minutes, int cases) => Of((int)Math.Round((double)minutes / cases), "minute");

    private static string Times(int n) => n switch { 0 => "never", 1 => "once", 2 => "twice", _ => $"{Number(n)} times" };

    private static string Span(int? minutes) => UkTime.Span(TimeSpan.FromMinutes(minutes ?? 0));

    private static string Of(int n, string one, string? many = null) => n == 1 ? $"1 {one}" : $"{Number(n)} {many ?? one + "s"}";

    private static string Number(int n) => n.ToString("N0", CultureInfo.InvariantCulture);

    private static string Join(params string?[] sentences) => string.Join(' ', sentences.OfType<string>());
}
