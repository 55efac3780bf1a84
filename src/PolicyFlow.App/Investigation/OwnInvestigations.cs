using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation;

/// <summary>The cases that a colleague was named to look into, on their own page until there is an outcome (16.1). Whoever may
/// not see one any more is not reminded of it.</summary>
public sealed class OwnInvestigations(
    ICaseStore store, CaseEngine<InvestigationState> engine, InvestigationReader reader) : IOwnMatters
{
    private const int MostCases = 100;

    public async Task<IReadOnlyList<OwnMatter>> WaitingAsync(Person person, CancellationToken cancel = default)
    {
        var value = CaseIndex.ListOf(CaseIndex.Named(person.Id), CaseKind.Investigation.Name);
        var page = await store.FindAsync(new KeyQuery(CaseIndex.List, value, MostCases), cancel);
        var waiting = new List<OwnMatter>();
        foreach (var found in page.Found)
        {
            // A key is a hint: the stream says what is true.
            if (await engine.LoadAsync(found.Stream, cancel) is not { State: var s }
                || s.Over || s.Investigator != person.Id || s.Outcome is not null || s.Triage?.OutcomeBy is not { } by
                || !reader.MaySee(new Viewer(person.Id, person.Grants), found.Stream, s)) continue;
            var reference = CaseReference.OfStream(found.Stream);
            waiting.Add(new OwnMatter(
                "You are asked to look into", reference, UkTime.Date(by), InvestigationView.PathOf(reference)));
        }

        return [.. waiting.OrderBy(w => w.By)];
    }
}
