using PolicyFlow.App.Cases.Actions;

namespace PolicyFlow.App.Investigation.Pages;

/// <summary>Sorts what a person can do into a few groups, in the order in which a case is worked.</summary>
internal static class InvestigationGroups
{
    private static readonly (string Title, string[] Names)[] Order =
    [
        ("Keep a child safe",
            ["take-safeguarding", "raise-concern", "classify-concern", "give-sight", "end-sight"]),
        ("Decide",
            ["triage", "assign-investigator", "record-lado", "refer-pupil", "decide-breach", "open-takedown", "merge"]),
        ("Look into it",
        [
            "involve-person", "change-part", "remove-person", "plan-tasks", "finish-task", "drop-task", "plan-interview",
            "record-interview", "cancel-interview", "add-note", "correct-entry",
        ]),
        ("Tell and support people",
            ["update-reporter", "offer-support", "release-letter", "record-reply", "settle-mail"]),
        ("Holds", ["place-hold", "lift-hold"]),
        ("End and record", ["propose-outcome", "sign-off", "send-back", "close", "reopen", "add-minutes"]),
    ];

    public static IReadOnlyList<ActionGroup> Of(IReadOnlyList<CaseAction> actions) => ActionGroup.Of(Order, actions);
}
