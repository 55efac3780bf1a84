using PolicyFlow.App.Takedown.Actions;

namespace PolicyFlow.App.Takedown.Pages;

/// <summary>Actions that belong together, under one heading of the case page.</summary>
public sealed record ActionGroup(string Title, IReadOnlyList<CaseAction> Actions);

/// <summary>Sorts what a person can do into a few groups, in the order in which a case is worked.</summary>
internal static class ActionGroups
{
    private const string Last = "Close and record";

    private static readonly (string Title, string[] Names)[] Order =
    [
        ("Decide and approach",
        [
            "take-safeguarding", "complete-report", "approve-approach", "record-approach", "decline-approach", "remove-ourselves",
            "ask-complainant", "ask-author",
        ]),
        ("Follow", ["record-host-answer", "confirm-removed", "record-complainant-answer", "record-delivery", "settle-mail"]),
        ("Others who can act", ["send-escalation", "record-escalation", "decline-escalation", "refer-to-employer"]),
        ("The person concerned and the police",
        [
            "record-support", "record-affected", "request-police-consent", "record-police-consent", "report-to-police",
            "record-police-report", "place-hold", "lift-hold", "lock-item", "unlock-item", "destroy-on-instruction",
        ]),
        (Last, ["close", "reopen", "add-note", "add-minutes"]),
    ];

    /// <summary>The groups that have something in them. What no group names stands in the last one: nothing that is
    /// offered may be missing from the page.</summary>
    public static IReadOnlyList<ActionGroup> Of(IReadOnlyList<CaseAction> actions)
    {
        var named = Order.SelectMany(g => g.Names).ToHashSet();
        return
        [
            .. from g in Order
               let own = g.Names.SelectMany(n => actions.Where(a => a.Name == n))
               let rest = actions.Where(a => g.Title == Last && !named.Contains(a.Name))
               let all = own.Concat(rest).ToList()
               where all.Count > 0
               select new ActionGroup(g.Title, all),
        ];
    }
}
