using System.Runtime.CompilerServices;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Cases.Routing.Trying;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation;

/// <summary>The investigations of the past, for trying a change of the table of routes on them.</summary>
public sealed class RoutedInvestigations(ICaseStore store, CaseEngine<InvestigationState> engine, IPeopleDirectory people)
    : IRoutedCases
{
    private const int Page = 100;

    public async IAsyncEnumerable<RoutedCase> SinceAsync(
        DateTimeOffset since, string? school, [EnumeratorCancellation] CancellationToken cancel)
    {
        var list = CaseIndex.ListOf(school ?? CaseIndex.Everywhere, CaseKind.Investigation.Name);
        for (string? after = null; ;)
        {
            var page = await store.FindAsync(new KeyQuery(CaseIndex.List, list, Page, after), cancel);
            foreach (var found in page.Found)
            {
                if (await engine.LoadAsync(found.Stream, cancel) is not { State: var s }) continue;
                if (s.ReportedAt < since) yield break;
                var reference = CaseReference.OfStream(found.Stream);
                yield return new RoutedCase(
                    reference, InvestigationView.PathOf(reference), s.Report.Category, s.ReportedAt,
                    s.Safeguarding.Concern is not null,
                    InvestigationSight.Of(found.Stream, s, people.DutyFor(s.School, s.LeftOut)));
            }

            if (page.Next is null) yield break;
            after = page.Next;
        }
    }
}
