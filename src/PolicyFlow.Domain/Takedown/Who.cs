using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Who is told. Where a role has nobody, the next in line takes the place, so that a letter is never sent to
/// nobody while anybody is there.</summary>
public static class Who
{
    /// <summary>Who decides on an approach: the managers (16.3), or the safeguarding leads for a child at risk.</summary>
    public static IReadOnlyList<string> Decides(TakedownState state, OnDuty duty) =>
        Decides(IsTheLeads(state), duty);

    public static IReadOnlyList<string> Decides(bool childAtRisk, OnDuty duty) => childAtRisk
        ? FirstOf(duty.SafeguardingLeads, duty.Principals, duty.Managers)
        : FirstOf(duty.Managers, duty.SafeguardingLeads, duty.Principals);

    /// <summary>Who is told that a decision is about to lapse: who decides, and who stands in for them.</summary>
    public static IReadOnlyList<string> Warned(TakedownState state, OnDuty duty)
    {
        Line managers = new(duty.Managers, duty.Deputies);
        Line leads = new(duty.SafeguardingLeads, duty.SafeguardingDeputies);
        Line principals = new(duty.Principals, []);
        Line[] lines = IsTheLeads(state) ? [leads, principals, managers] : [managers, leads, principals];
        return lines.FirstOrDefault(l => l.OnDuty.Count > 0) is { } first ? Everybody(first.OnDuty, first.Deputies) : [];
    }

    /// <summary>Where an undecided report climbs to: safeguarding lead and principal.</summary>
    public static IReadOnlyList<string> Above(TakedownState state, OnDuty duty) => state.ChildAtRisk
        ? Everybody(duty.SafeguardingLeads, duty.Principals)
        : Everybody(duty.Managers, duty.SafeguardingLeads, duty.Principals);

    /// <summary>Everybody in line, for a child at risk whom nobody has taken (8.1).</summary>
    public static IReadOnlyList<string> Everybody(OnDuty duty) =>
        Everybody(duty.SafeguardingLeads, duty.Principals, duty.Managers);

    /// <summary>Who is reminded to chase where no mail can go: whoever made the approach while they hold a role, else
    /// the first in line; nobody where nobody is there.</summary>
    public static string? Reminds(TakedownState state, Approach approach, OnDuty duty) =>
        Everybody(duty).Contains(approach.MadeBy) ? approach.MadeBy : Decides(state, duty) is [var first, ..] ? first : null;

    /// <summary>Whom a sexual image of a child is told to, whatever else is known of the case (8.1).</summary>
    public static IReadOnlyList<string> Leads(OnDuty duty) => Decides(childAtRisk: true, duty);

    /// <summary>Who may unlock or destroy: safeguarding leads; where there is none, whoever stands in for them.</summary>
    public static IReadOnlyList<string> MayLead(OnDuty duty) => Everybody(duty.AllSafeguardingLeads, Leads(duty));

    /// <summary>Who learns of abuse on one of our own accounts (13.1): safeguarding leads and IT directors.</summary>
    public static IReadOnlyList<string> OwnAccounts(OnDuty duty) =>
        Everybody(duty.SafeguardingLeads, duty.ItDirectors) is { Count: > 0 } told ? told : Decides(childAtRisk: true, duty);

    /// <summary>Who speaks for the employer (17.2): the principals, else the managers.</summary>
    public static IReadOnlyList<string> Employers(OnDuty duty) => FirstOf(duty.Principals, duty.Managers);

    private static bool IsTheLeads(TakedownState state) =>
        state.ChildAtRisk && state.Safeguarding is not { Climbed: true };

    private static IReadOnlyList<string> FirstOf(params IReadOnlyList<string>[] lines) =>
        lines.FirstOrDefault(l => l.Count > 0) ?? [];

    private static List<string> Everybody(params IReadOnlyList<string>[] lines) =>
        [.. lines.SelectMany(l => l).Distinct()];

    /// <summary>Those of one role, and who stands in for them.</summary>
    private sealed record Line(IReadOnlyList<string> OnDuty, IReadOnlyList<string> Deputies);
}
