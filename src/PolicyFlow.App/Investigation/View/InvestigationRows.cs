using System.Text;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Cases.Search;
using PolicyFlow.App.Investigation.Pages;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation.View;

/// <summary>Investigations in lists of cases of every kind.</summary>
public sealed class InvestigationRows(ICaseStore store, CaseEngine<InvestigationState> engine, InvestigationReader reader, CaseClock clock)
    : ICaseRows
{
    public string Kind => CaseKind.Investigation.Name;

    public string Prefix => InvestigationStreams.Prefix;

    public IReadOnlyList<(string Status, string Words)> Statuses =>
        [.. Enum.GetValues<InvestigationStatus>().Select(s => (s.ToString(), WordsOfWays.Status(s)))];

    public async Task<CaseLine?> FindAsync(string stream, Viewer viewer, CancellationToken cancel) =>
        await engine.LoadAsync(stream, cancel) is { } loaded && reader.MaySee(viewer, stream, loaded.State)
            ? Line(loaded, viewer) : null;

    /// <summary>The words are looked for where they are: what was erased finds nothing, whatever the index says.</summary>
    public async Task<bool> IsFoundByAsync(string stream, Sought sought, CancellationToken cancel)
    {
        if (await engine.LoadAsync(stream, cancel) is not { } loaded) return false;
        if (sought.Names(InvestigationPeople.Of(loaded.State))) return true;
        var bodies = await store.BodiesAsync(
            stream, [.. InvestigationBodies.Of(loaded.State).Select(b => b.Id).Distinct()], cancel);
        return sought.IsIn(bodies.Values.Select(b => Encoding.UTF8.GetString(b.Bytes)));
    }

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
            Threatening = s.Report.Threatening,
            ChildAtRisk = s.Safeguarding.Concern is not null,
            Waiting = Waiting(s, viewer),
            Tags = [new CaseTag(WordsOfWays.Status(s), WordsOfWays.Colour(s.Status)), .. InvestigationTags.Of(s)],
            AskedAgainAt = s is { Over: false, Held: true, Safeguarding.Waits: false } && s.Holds.Min(h => h.ReviewAt) is var again
                && again <= InvestigationDesk.DueAt(s) ? again : null,
        };
    }

    private string Waiting(InvestigationState s, Viewer viewer) =>
        WaitingTasks.Of(s, clock.Now) is [var task, ..] ? task.Text
        : s.MergedInto is not null ? "It goes on in another case"
        : s.ClosedAt is not null ? "Closed"
        : s.Held ? "A hold is on"
        : InvestigationDesk.Of(s) == Desk.Confirm ? "Close the case"
        : s.Investigator is { } looks ? (looks == viewer.PersonId ? "You look into it" : "Somebody looks into it") : "An outcome is awaited";
}
