using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation;

/// <summary>Who may do what not everybody who sees a case may do. Whoever is away may act all the same.</summary>
internal static class Acting
{
    public static readonly Decision NotYours = Decision.No(
        "not-yours", "A manager, a principal or a safeguarding lead of this case has to do this.");

    /// <summary>Whether the actor decides on the case: a manager, a principal, a safeguarding lead or the chair of governors,
    /// as far as they see it.</summary>
    public static bool Decides(InvestigationState s, DecisionContext context) =>
        context.Actor.Kind == ActorKind.Person && Decides(s, context.Duty, context.Actor.Id);

    public static bool Decides(InvestigationState s, OnDuty duty, string person) =>
        Holders(s, duty).Contains(person) && MaySee(s, duty, person);

    /// <summary>Decides on it, or looks into it.</summary>
    public static bool Works(InvestigationState s, DecisionContext context) =>
        Decides(s, context) || (context.Actor.Kind == ActorKind.Person && context.Actor.Id == s.Investigator);

    public static bool IsLead(DecisionContext context) =>
        context.Actor.Kind == ActorKind.Person && Leads(context.Duty).Contains(context.Actor.Id);

    /// <summary>Whether somebody may be named to answer for a part of the case.</summary>
    public static bool Sees(InvestigationState s, OnDuty duty, string person) => MaySee(s, duty, person)
        && (Holders(s, duty).Contains(person) || s.Investigator == person || s.Safeguarding.Given.Contains(person));

    /// <summary>Nobody whom it is about; and while it is the safeguarding leads' alone, only they and whom they let see it.
    /// </summary>
    public static bool MaySee(InvestigationState s, OnDuty duty, string person) => !s.LeftOut.Contains(person)
        && (!InvestigationSight.IsTheLeads(s, duty) || Leads(duty).Contains(person) || s.Safeguarding.Given.Contains(person));

    /// <summary>The safeguarding leads, away or not, and who stands in for them.</summary>
    private static IEnumerable<string> Leads(OnDuty duty) =>
        [.. Who.MayLead(duty), .. duty.SafeguardingDeputies, .. duty.WereAllThere?.SafeguardingLeads ?? []];

    private static IEnumerable<string> Holders(InvestigationState s, OnDuty duty) =>
    [
        .. Leads(duty), .. Who.Everybody(duty), .. duty.Deputies,
        .. duty.WereAllThere is { } all ? Who.Everybody(all) : [],
        .. InvestigationSight.ChairsOf(s, duty),
    ];
}
