using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Cases.Search;
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
            ? Line(loaded, viewer) : null;

    public async Task<bool> IsFoundByAsync(string stream, Sought sought, CancellationToken cancel) =>
        await engine.LoadAsync(stream, cancel) is { } loaded && await LockedSearch.FindsAsync(store, loaded, sought, cancel);

    internal static CaseLine Line(LoadedCase<TakedownState> loaded, Viewer viewer)
    {
        var (s, reference) = (loaded.State, CaseReference.OfStream(loaded.Stream));
        var status = TakedownStatusOf.Case(s);
        return new CaseLine(
            CaseKind.Takedown.Name, reference, $"/cases/{reference}", TakedownDesk.Of(s), status.ToString(),
            TakedownDesk.Urgency(s), s.ReportedAt, status == TakedownStatus.Closed ? null : TakedownDesk.DueAt(s),
            viewer.PersonId is { } me && s.OpenedBy.Contains(me))
        {
            WindowEndsAt = TakedownStatusOf.WindowEndsAt(s),
            Threatening = s.Threatening,
            ChildAtRisk = s.ChildAtRisk,
            Waiting = PageWords.Waiting(s),
            Tags = [new CaseTag(PageWords.Status(s), PageWords.Colour(status)), .. Tags(s)],
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
