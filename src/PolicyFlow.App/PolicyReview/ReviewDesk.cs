using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview;

/// <summary>The yearly review (19.2): in the calendar, and on record.</summary>
public sealed class ReviewDesk(CaseEngine<PolicyReviewState> engine, CaseClock clock)
{
    private const string Note = "note";

    public static string StreamOf(int year) =>
        CaseKind.PolicyReview.Prefix + year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Makes sure that the coming review is in the calendar. Asking again changes nothing.</summary>
    /// <returns>Its year.</returns>
    public async Task<int> EnsureAsync(CancellationToken cancel = default)
    {
        var year = ReviewCalendar.YearAt(clock.Now);
        await engine.ExecuteAsync(
            new CaseRequest(StreamOf(year), ReviewCalendar.Of(year), Actor.System, "schedule"), cancel);
        return year;
    }

    /// <summary>The review of a year, or null where it is not in the calendar.</summary>
    public async Task<PolicyReviewState?> FindAsync(int year, CancellationToken cancel = default) =>
        (await engine.LoadAsync(StreamOf(year), cancel))?.State;

    /// <summary>Records that it was held.</summary>
    /// <param name="heldAt">UTC.</param>
    /// <returns>Why not, or null.</returns>
    public async Task<string?> RecordAsync(
        int year, string commandId, Actor by, DateTimeOffset heldAt, bool changes, string? note,
        CancellationToken cancel = default)
    {
        var vault = new BodyVault(commandId);
        var command = new RecordReview(heldAt, changes, vault.Add(Note, "staff", note));
        var done = await engine.ExecuteAsync(
            new CaseRequest(StreamOf(year), command, by, commandId) { Bodies = vault.Bodies }, cancel);
        return done switch
        {
            Execution<PolicyReviewState>.Done => null,
            Execution<PolicyReviewState>.Refused refused => refused.Reason,
            _ => "There is no such review.",
        };
    }
}
