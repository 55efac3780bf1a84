using PolicyFlow.App.Cases.Actions;

namespace PolicyFlow.App.Takedown.Pages;

/// <summary>Sorts what a person can do into a few groups, in the order in which a case is worked.</summary>
internal static class ActionGroups
{
    private static readonly (string Title, string[] Names)[] Order =
    [
        ("Decide and approach",
        [
            "take-safeguarding", "complete-report", "approve-approach", "record-approach", "decline-approach", "remove-ourselves",
            "ask-complainant", "ask-author",
        ]),
        ("Follow", ["record-host-answer", "confirm-removed", "record-complainant-answer", "record-delivery", "settle-mail"]),
        ("Others who can act", ["send-escalation", "record-escalation", "decline-escalation", "refer-to-employer", "open-investigation"]),
        ("The person concerned and the police",
        [
            "record-support", "record-affected", "request-police-consent", "record-police-consent", "report-to-police",
            "record-police-report", "place-hold", "lift-hold", "lock-item", "unlock-item", "destroy-on-instruction",
        ]),
        ("Close and record", ["close", "reopen", "add-note", "add-minutes"]),
    ];

    public static IReadOnlyList<ActionGroup> Of(IReadOnlyList<CaseAction> actions) => ActionGroup.Of(Order, actions);
}
