using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation;

/// <summary>How investigations are named in the store, and what sight of one depends on.</summary>
public static class InvestigationStreams
{
    public static readonly string Prefix = CaseKind.Investigation.Prefix;

    public static string Of(string reference) => CaseReference.Stream(Prefix, reference);

    /// <summary>What sight of a case depends on as it stands now.</summary>
    public static CaseSight SightOf(string stream, InvestigationState state, IPeopleDirectory people) =>
        InvestigationSight.Of(stream, state, people.DutyFor(state.School, state.LeftOut));
}
