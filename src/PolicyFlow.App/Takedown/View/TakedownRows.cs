using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Locking;
using PolicyFlow.App.Takedown.Pages;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.View;

/// <summary>Takedowns in lists of cases of every kind.</summary>
public sealed class TakedownRows(ICaseStore store, CaseEngine<TakedownState> engine, CaseReader reader) : ICaseRows
{
    public string Kind => CaseKind.Takedown.Name;

    public string Prefix => TakedownStreams.Prefix;

    public IReadOnlyList<(string Status, string Words)> Statuses =>
        [.. Enum.GetValues<TakedownStatus>().Select(s => (s.ToString(), PageWords.Status(s)))];

    public async Task<CaseLine?> FindAsync(string stream, Viewer viewer, CancellationToken cancel) =>
        await engine.LoadAsync(stream, cancel) is { } loaded && reader.MaySee(viewer, stream, loaded.State)
            ? Line(CaseSearch.Row(loaded, viewer)) : null;

    public async Task<bool> IsFoundByAsync(string stream, IReadOnlyList<string> words, CancellationToken cancel) =>
        await engine.LoadAsync(stream, cancel) is { } loaded && await LockedSearch.FindsAsync(store, loaded, words, cancel);

    private CaseLine Line(CaseRow row)
    {
        var s = row.State;
        return new CaseLine(
            Kind, row.Reference, $"/cases/{row.Reference}", TakedownDesk.Of(s), row.Status.ToString(), TakedownDesk.Urgency(s),
            s.ReportedAt, row.Status == TakedownStatus.Closed ? null : row.DueAt, row.OpenedByMe)
        {
            Waiting = PageWords.Waiting(s),
            Tags = [new CaseTag(PageWords.Status(s), PageWords.Colour(row.Status)), .. Tags(s)],
            AskedAgainAt = s is { Closed: null, Held: true, Safeguarding: null or { TakenAt: not null } }
                ? s.Holds.Min(h => h.ReviewAt) : null,
        };
    }

    private static IEnumerable<CaseTag> Tags(TakedownState s)
    {
        if (s.ChildAtRisk) yield return new CaseTag("Child at risk", "red");
        if (s.Threatening) yield return new CaseTag("Threat", "red");
        if (s.Held) yield return new CaseTag("On hold", "purple");
    }
}
