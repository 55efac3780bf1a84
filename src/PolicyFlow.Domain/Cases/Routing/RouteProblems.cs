using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Cases.Routing;

/// <summary>What is wrong with a route that somebody would have.</summary>
public static class RouteProblems
{
    /// <summary>Characters of the reason of a change.</summary>
    public const int ReasonLength = 500;

    /// <summary>Who can be named in the table. Governors see counts, administrators and auditors no word of a case, and a
    /// chair of governors comes in only as the last in line.</summary>
    public static readonly IReadOnlyList<Role> Recipients =
        [Role.Manager, Role.SafeguardingLead, Role.Principal, Role.ItDirector];

    /// <returns>A refusal, or null where it is good.</returns>
    public static Decision? Of(PolicyRoute row, RouteChoice choice) =>
        choice.Roles.Count == 0
            ? Decision.No("nobody", "Choose at least one role: nothing may go to nobody.")
        : choice.Roles.Any(r => !Recipients.Contains(r))
            ? Decision.No("no-recipient", "Only managers, safeguarding leads, principals and IT directors are told of matters.")
        : choice.Roles.Distinct().Count() != choice.Roles.Count || !Enum.IsDefined(choice.Mode)
            ? Decision.No("unclear", "Choose each role once, and whether one of them is enough.")
        : row.KeepsLead && !(choice.Roles.Contains(Role.SafeguardingLead) && (choice.Roles.Count == 1 || choice.Mode == RouteMode.AllOf))
            ? Decision.No("needs-lead", "The safeguarding lead must see this (8.1). You can add others, who then see it too.")
        : null;
}
