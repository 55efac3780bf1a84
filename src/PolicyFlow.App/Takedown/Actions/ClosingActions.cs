using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>Closes the case; what is missing is named.</summary>
internal sealed class CloseAction : ITakedownAction
{
    public string Name => "close";

    public CaseAction? Offer(CaseView view) => view.State.Closed is not null ? null : new CaseAction(
        Name, "Close the case",
        "Needed: a person's word on each place, the support offer (16.6) and the minutes (18.1).", "Close the case",
        [
            new ActionField("outcome", "How did it end?", FieldType.Choice)
            {
                Options =
                [
                    new FieldOption("removed", "The content is gone or changed"),
                    new FieldOption("not-removed", "It could not be removed"),
                    new FieldOption("not-approached", "Nobody was approached"),
                ],
                Hint = "Leave open to let the facts decide.",
            },
            new ActionField("reason", "Reason, where it could not be removed", FieldType.LongText),
            new ActionField("minutes", "Minutes of work", FieldType.Number)
            {
                Proposed = AddMinutesAction.Proposed(view.State), Hint = "Proposed from the times on the timeline.",
            },
        ])
    {
        Primary = view.Status is TakedownStatus.Confirmed or TakedownStatus.NotApproached
            && view.State.Support is not null,
    };

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        ClosingOutcome? outcome = input.Text("outcome") is null
            ? null
            : input.Choice("outcome", "How it ended", ClosingOutcome.Removed);
        var reason = vault.Add("reason", owner, input.Text("reason", "The reason"));
        var minutes = input.Number("minutes", "Minutes");
        return input.Problems.Count > 0 ? null : new CloseCase(outcome, reason, minutes);
    }
}

/// <summary>Reopens a closed case, with new clocks.</summary>
internal sealed class ReopenAction : ITakedownAction
{
    public string Name => "reopen";

    public CaseAction? Offer(CaseView view) => view.State.Closed is null ? null : new CaseAction(
        Name, "Reopen the case", "The decision and the removal window start anew.", "Reopen",
        [
            new ActionField("reason", "Why?", FieldType.LongText, Required: true),
            ItemField.Of(view.Items, "Which are back? None ticked means all."),
        ]);

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var items = ItemField.Read(view, input);
        var reason = vault.Add("reason", owner, input.Text("reason", "The reason"));
        return input.Problems.Count > 0 ? null : new ReopenCase(reason, items);
    }
}
