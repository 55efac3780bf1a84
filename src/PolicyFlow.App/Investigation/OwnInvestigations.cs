using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation;

/// <summary>The cases that a colleague was named to look into, on their own page until there is an outcome (16.1); and those that
/// came to somebody who has no list of cases: a chair of governors, an IT director, whom a safeguarding lead lets see one.
/// Whoever may not see one any more is not reminded of it.</summary>
public sealed class OwnInvestigations(
    ICaseStore store, CaseEngine<InvestigationState> engine, InvestigationReader reader) : IOwnMatters
{
    private const int MostCases = 100;

    public async Task<IReadOnlyList<OwnMatter>> WaitingAsync(Person person, CancellationToken cancel = default)
    {
        var viewer = new Viewer(person.Id, person.Grants);
        var hasLists = Sight.MaySee(viewer, Matter.CaseList);
        var waiting = new List<OwnMatter>();
        foreach (var stream in await NamingAsync(viewer, cancel))
        {
            // A key is a hint: the stream says what is true.
            if (await engine.LoadAsync(stream, cancel) is not { State: var s } || s.Over || !reader.MaySee(viewer, stream, s))
                continue;
            var reference = CaseReference.OfStream(stream);
            if (s.Investigator == person.Id && s is { Outcome: null, Triage.OutcomeBy: { } by })
                waiting.Add(new OwnMatter("You are asked to look into", reference, UkTime.Date(by), InvestigationView.PathOf(reference)));
            else if (!hasLists && s.Investigator != person.Id)
            {
                waiting.Add(new OwnMatter(
                    "You are asked to read", reference, UkTime.Date(InvestigationDesk.DueAt(s)), InvestigationView.PathOf(reference)));
            }
        }

        return [.. waiting.OrderBy(w => w.By)];
    }

    private async Task<IEnumerable<string>> NamingAsync(Viewer viewer, CancellationToken cancel)
    {
        var found = new List<string>();
        foreach (var scope in Scopes.OfNamed(viewer))
        {
            var page = await store.FindAsync(
                new KeyQuery(CaseIndex.List, CaseIndex.ListOf(scope, CaseKind.Investigation.Name), MostCases), cancel);
            found.AddRange(page.Found.Select(f => f.Stream));
        }

        return found.Distinct();
    }
}
