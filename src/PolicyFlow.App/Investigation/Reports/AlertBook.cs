using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation.Reports;

/// <summary>Finds whether the safeguarding leads have just been alerted of the same child, address or source, so that many
/// reports about one thing do not ring many times, and none is lost (8.1).</summary>
public sealed class AlertBook(
    CaseEngine<InvestigationState> engine, ICaseStore store, CaseSecrets secrets, IPeopleDirectory people, CaseClock clock,
    Rules rules)
{
    /// <summary>How many of the newest reports about the same are looked at.</summary>
    private const int Most = 30;

    public IReadOnlyList<Key> KeysOf(Report report) => SameMarks.Keys(
        SameMarks.Of(secrets, report.About, report.Places.Select(PlaceWords.Of), report.ReporterEmail), clock.Now);

    /// <summary>When the leads were last alerted of the same (UTC), while nobody has it; null where this is the first. Only
    /// an alert that went to the same leads counts: of the same school, with the same people left out.</summary>
    /// <param name="own">The stream of the report itself.</param>
    public async Task<DateTimeOffset?> LastAsync(Report report, string own, CancellationToken cancel)
    {
        DateTimeOffset? last = null;
        var (school, leftOut) = (report.KnownSchool(people), report.KnownLeftOut(people));
        foreach (var (_, mark) in MarksOf(report))
        {
            var page = await store.FindAsync(new KeyQuery(SameMarks.Index, mark, Most), cancel);
            foreach (var stream in page.Found.Select(f => f.Stream).Where(s => s != own).Distinct())
            {
                if (await engine.LoadAsync(stream, cancel) is not { State: var s } || s.School != school
                    || !s.LeftOut.SetEquals(leftOut)) continue;
                if (AlertOf(s) is { } at && !(at <= last)) last = at;
            }
        }

        return last;
    }

    /// <summary>Of one that still waits to be told with others: the alert that it joined.</summary>
    private DateTimeOffset? AlertOf(InvestigationState s) =>
        s.Over || !s.Safeguarding.Waits ? null
        : s.Safeguarding.AlertedAt ?? s.Safeguarding.AlertAt - rules.Investigation.JoinAlertsWithin;

    private IReadOnlyList<(SameThing Thing, string Mark)> MarksOf(Report report) => SameMarks.Ever(
        secrets, report.About, [.. report.Places.Select(PlaceWords.Of)], report.ReporterEmail);
}
