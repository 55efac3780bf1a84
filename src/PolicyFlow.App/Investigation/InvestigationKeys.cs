using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation;

/// <summary>The index entries of an investigation: its desk on Today and its status, for its school, for the whole network,
/// and for whoever sees it because it names them.</summary>
public sealed class InvestigationKeys : ICaseKeys<InvestigationState>
{
    public IReadOnlyList<Key> Of(InvestigationState state)
    {
        var keys = new List<Key>();
        var newest = CaseIndex.NewestFirst(state.ReportedAt);
        var (kind, status, desk) = (CaseKind.Investigation.Name, state.Status.ToString(), InvestigationDesk.Of(state));
        foreach (var scope in Scopes(state))
        {
            keys.Add(new Key(CaseIndex.List, CaseIndex.ListOf(scope, kind), newest));
            keys.Add(new Key(CaseIndex.List, CaseIndex.ListOf(scope, kind, status), newest));
            if (desk != Desk.None) keys.Add(new Key(CaseIndex.Today, CaseIndex.TodayOf(scope, desk), InvestigationDesk.Urgency(state)));
        }

        return keys;
    }

    private static IEnumerable<string> Scopes(InvestigationState s) =>
    [
        CaseIndex.Everywhere, s.School ?? CaseIndex.NoSchool,
        .. s.Safeguarding.Given.Concat(s.Investigator is { } i ? [i] : []).Distinct().Select(CaseIndex.Named),
    ];
}
