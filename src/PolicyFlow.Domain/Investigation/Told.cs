using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation;

/// <summary>Who is told. Never anybody whom it is about; and of what is the safeguarding leads' alone, nobody but they and
/// whom they let see it.</summary>
internal static class Told
{
    /// <summary>Whoever has it in hand: who looks into it, or who decides on it.</summary>
    public static IReadOnlyList<string> Working(InvestigationState s, OnDuty duty) =>
        s.Investigator is { } investigator && Acting.MaySee(s, duty, investigator) ? [investigator] : Deciding(s, duty);

    /// <summary>Whoever decides on it: the roles of its route, or the safeguarding leads.</summary>
    public static IReadOnlyList<string> Deciding(InvestigationState s, OnDuty duty)
    {
        if (s.Safeguarding is { Concern: not null, Climbed: false }) return Only(s, duty, Who.Leads(duty));
        var roles = s.Report.Places.Select(p => p.Taken).Where(r => r != Role.Chair).Distinct();
        return Only(s, duty, roles.SelectMany(duty.Of), InvestigationSight.ChairsOf(s, duty)) is { Count: > 0 } told
            ? told : Everybody(s, duty);
    }

    /// <summary>Whoever decides on it, and whoever looks into it.</summary>
    public static IReadOnlyList<string> All(InvestigationState s, OnDuty duty) =>
        [.. Working(s, duty).Union(Deciding(s, duty))];

    /// <summary>Everybody in line.</summary>
    public static IReadOnlyList<string> Everybody(InvestigationState s, OnDuty duty) =>
        Only(s, duty, Who.Everybody(duty)) is { Count: > 0 } told
            ? told
            : Only(s, duty, InvestigationSight.ChairsOf(s, duty), s.Report.Places.SelectMany(p => p.People));

    /// <summary>These people as far as they may know of it; the first place counts where somebody has more than one.</summary>
    public static IReadOnlyList<string> Only(InvestigationState s, OnDuty duty, params IEnumerable<string>[] people) =>
        [.. people.SelectMany(p => p).Distinct().Where(p => Acting.MaySee(s, duty, p))];
}
