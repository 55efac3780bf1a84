using System.Runtime.CompilerServices;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Routing.Trying;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown;

/// <summary>The takedowns of the past, for trying a change of the table of routes on them.</summary>
public sealed class RoutedTakedowns(ICaseStore store, CaseEngine<TakedownState> engine, IPeopleDirectory people)
    : IRoutedCases
{
    private const int Page = 100;

    public async IAsyncEnumerable<RoutedCase> SinceAsync(
        DateTimeOffset since, string? school, [EnumeratorCancellation] CancellationToken cancel)
    {
        var list = TakedownKeys.ListOf(school ?? TakedownKeys.Everywhere);
        for (string? after = null; ;)
        {
            var page = await store.FindAsync(new KeyQuery(TakedownKeys.List, list, Page, after), cancel);
            foreach (var found in page.Found)
            {
                if (await engine.LoadAsync(found.Stream, cancel) is not { } loaded) continue;
                if (loaded.State.ReportedAt < since) yield break;
                var (s, reference) = (loaded.State, CaseReference.OfStream(loaded.Stream));
                yield return new RoutedCase(
                    reference, "/cases/" + reference, s.Category, s.ReportedAt, s.ChildAtRisk,
                    TakedownStreams.SightOf(loaded.Stream, s, people.DutyFor(s.School, s.LeftOut)));
            }

            if (page.Next is null) yield break;
            after = page.Next;
        }
    }
}
