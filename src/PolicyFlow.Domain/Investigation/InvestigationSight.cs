using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Investigation;

/// <summary>What sight of an investigation depends on. The subject never sees it; whoever becomes one loses sight at once.
/// </summary>
public static class InvestigationSight
{
    /// <param name="duty">Who is on duty for its school, without those who are left out.</param>
    public static CaseSight Of(string stream, InvestigationState state, OnDuty duty) => new(
        stream, state.School, state.LeftOut, IsTheLeads(state, duty))
    {
        Duty = duty,
        Roles = state.Report.Places.Select(p => p.Taken).Where(r => r != Role.Chair).ToHashSet(),
        Named = NamedIn(state),
        OpenLetters = OpenLettersOf(state),
    };

    /// <summary>A safeguarding matter is the leads' alone, while there is a lead and the hour was not missed (8.1).</summary>
    public static bool IsTheLeads(InvestigationState state, OnDuty duty) =>
        state.Safeguarding is { Concern: not null, Climbed: false } && duty.SafeguardingLeads.Count > 0;

    /// <summary>A lead decides who else sees a safeguarding matter; otherwise whoever looks into it does, and the chair of
    /// governors where the route led there.</summary>
    private static HashSet<string> NamedIn(InvestigationState s)
    {
        var named = s.Safeguarding.Given.ToHashSet();
        if (s.Safeguarding.Concern is not null) return named;
        if (s.Investigator is { } investigator) named.Add(investigator);
        named.UnionWith(s.Report.Places.Where(p => p.Taken == Role.Chair).SelectMany(p => p.People));
        return named;
    }

    /// <summary>The subjects who may read their letters: nobody while a hold is on.</summary>
    private static HashSet<string> OpenLettersOf(InvestigationState s) => s.Held ? [] :
    [
        .. s.Letters.Select(l => l.Released.Who)
            .Where(who => s.Find(who) is { Removed: false, Part: Involved.Part.Subject }),
    ];
}
