using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Search;
using PolicyFlow.App.Intake;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.Reports;

/// <summary>Finds whether the safeguarding leads have just been alerted of the same child, address or source, so that many
/// reports about one thing do not ring many times, and none is lost (8.1). It is one book for reports of content and of conduct.
/// </summary>
public sealed class AlertBook(
    CaseEngine<InvestigationState> engine, CaseEngine<TakedownState> takedowns, ICaseStore store, CaseSecrets secrets,
    IPeopleDirectory people, CaseClock clock, Rules rules)
{
    /// <summary>How many of the newest reports about the same are looked at.</summary>
    private const int Most = 30;

    public IReadOnlyList<Key> KeysOf(Report report) => SameMarks.Keys(
        SameMarks.Of(secrets, report.About, PlacesOf(report), report.ReporterEmail), clock.Now);

    /// <summary>When the leads were last alerted of the same (UTC), while nobody has it; null where this is the first. Only
    /// an alert that went to the same leads counts: of the same school, with the same people left out.</summary>
    /// <param name="own">The stream of the report itself.</param>
    public async Task<DateTimeOffset?> LastAsync(Report report, string own, CancellationToken cancel)
    {
        DateTimeOffset? last = null;
        var (school, leftOut) = (report.KnownSchool(people), report.KnownLeftOut(people));
        foreach (var (_, mark) in SameMarks.Ever(secrets, report.About, PlacesOf(report), report.ReporterEmail))
        {
            var page = await store.FindAsync(new KeyQuery(SameMarks.Index, mark, Most), cancel);
            foreach (var stream in page.Found.Select(f => f.Stream).Where(s => s != own).Distinct())
            {
                if (await AlertAsync(stream, cancel) is not { } alert || alert.School != school
                    || !leftOut.ToHashSet().SetEquals(alert.LeftOut)) continue;
                if (!(alert.At <= last)) last = alert.At;
            }
        }

        return last;
    }

    /// <summary>The alert of a case, while nobody has it; of one that still waits to be told with others, the alert that it joined.
    /// </summary>
    private async Task<Alert?> AlertAsync(string stream, CancellationToken cancel)
    {
        var wait = rules.Investigation.JoinAlertsWithin;
        if (stream.StartsWith(TakedownStreams.Prefix, StringComparison.Ordinal))
        {
            return await takedowns.LoadAsync(stream, cancel) is { State: { Closed: null, Safeguarding: { TakenAt: null } g } t }
                && (g.AlertedAt ?? g.AlertAt - wait) is { } told ? new Alert(t.School, t.LeftOut, told) : null;
        }

        return await engine.LoadAsync(stream, cancel) is { State: { Over: false, Safeguarding: { Waits: true } c } s }
            && (c.AlertedAt ?? c.AlertAt - wait) is { } at ? new Alert(s.School, s.LeftOut, at) : null;
    }

    /// <summary>What the words name counts too: where a child is at risk there is but one box to fill in.</summary>
    private static IReadOnlyList<string> PlacesOf(Report report) =>
        [.. report.Places.Select(PlaceWords.Of), .. CanonicalAddress.In(report.Description)];

    /// <param name="At">UTC.</param>
    private sealed record Alert(string? School, IReadOnlySet<string> LeftOut, DateTimeOffset At);
}
