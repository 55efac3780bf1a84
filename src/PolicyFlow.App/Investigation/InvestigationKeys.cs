using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Investigation;

/// <summary>The index entries of an investigation: its desk on Today and its status, for its school, for the whole network,
/// and for whoever sees it because it names them.</summary>
public sealed class InvestigationKeys : ICaseKeys<InvestigationState>
{
    /// <summary>Which investigations were opened from a case, by its stream.</summary>
    public const string From = "from";

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

        if (state.Report.From is { } from) keys.Add(new Key(From, from, newest));
        keys.AddRange(InvestigationPeople.Of(state).Select(id => new Key(CaseIndex.Person, id, newest)));
        return keys;
    }

    private static IEnumerable<string> Scopes(InvestigationState s) =>
    [
        CaseIndex.Everywhere, s.School ?? CaseIndex.NoSchool,
        .. s.Safeguarding.Given.Concat(s.Investigator is { } i ? [i] : []).Concat(ChairsOf(s)).Distinct().Select(CaseIndex.Named),
        .. s.LeftOut.Count == 0 ? [] : ((string[])[CaseIndex.Everywhere, s.School ?? CaseIndex.NoSchool]).Select(CaseIndex.Chairs),
    ];

    /// <summary>Chairs of governors in whose place the route led. Another chair can get sight only of a case that is about
    /// somebody of ours.</summary>
    private static IEnumerable<string> ChairsOf(InvestigationState s) =>
        s.Report.Places.Where(p => p.Taken == Role.Chair).SelectMany(p => p.People);
}
