using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Investigation.Pages;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation.View;

/// <summary>Investigations in lists of cases of every kind.</summary>
public sealed class InvestigationRows(CaseEngine<InvestigationState> engine, InvestigationReader reader, CaseClock clock)
    : ICaseRows
{
    public string Kind => CaseKind.Investigation.Name;

    public string Prefix => InvestigationStreams.Prefix;

    public IReadOnlyList<(string Status, string Words)> Statuses =>
        [.. Enum.GetValues<InvestigationStatus>().Select(s => (s.ToString(), WordsOfWays.Status(s)))];

    public async Task<CaseLine?> FindAsync(string stream, Viewer viewer, CancellationToken cancel) =>
        await engine.LoadAsync(stream, cancel) is { } loaded && reader.MaySee(viewer, stream, loaded.State)
            ? Line(loaded, viewer) : null;

    public Task<bool> IsFoundByAsync(string stream, IReadOnlyList<string> words, CancellationToken cancel) =>
        Task.FromResult(true);

    private CaseLine Line(LoadedCase<InvestigationState> loaded, Viewer viewer)
    {
        var s = loaded.State;
        var reference = CaseReference.OfStream(loaded.Stream);
        var desk = InvestigationDesk.Of(s);
        return new CaseLine(
            Kind, reference, InvestigationView.PathOf(reference), desk, s.Status.ToString(), InvestigationDesk.Urgency(s),
            s.ReportedAt, desk == Desk.None ? null : InvestigationDesk.DueAt(s),
            viewer.PersonId is { } me && s.OpenedBy.Contains(me))
        {
            Waiting = Waiting(s),
            Tags = [new CaseTag(WordsOfWays.Status(s), WordsOfWays.Colour(s.Status)), .. InvestigationTags.Of(s)],
            AskedAgainAt = s is { Over: false, Held: true, Safeguarding.Waits: false } ? s.Holds.Min(h => h.ReviewAt) : null,
        };
    }

    private string Waiting(InvestigationState s) =>
        WaitingTasks.Of(s, clock.Now) is [var task, ..] ? task.Text
        : s.MergedInto is not null ? "It goes on in another case"
        : s.ClosedAt is not null ? "Closed"
        : s.Held ? "A hold is on"
        : InvestigationDesk.Of(s) == Desk.Confirm ? "Close the case"
        : s.Investigator is not null ? "Somebody looks into it" : "An outcome is awaited";
}
