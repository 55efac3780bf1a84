using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>Records an approach that was made elsewhere. It is offered at any time: what was done can always be
/// recorded.</summary>
internal sealed class RecordApproachAction : ITakedownAction
{
    public string Name => "record-approach";

    public CaseAction Offer(CaseView view) => new(
        Name, "Record an approach made by form or in the app",
        "The 24 hours count from when you made it. You will be reminded to chase it.", "Record it",
        [
            new ActionField("channel", "How did you approach the host?", FieldType.Choice)
            {
                Proposed = "form",
                Options =
                [
                    new FieldOption("form", "Its report form"), new FieldOption("in-app", "In the app"),
                    new FieldOption("email", "By email from my own mailbox"), new FieldOption("phone", "By phone"),
                    new FieldOption("letter", "By letter"),
                ],
            },
            new ActionField("madeAt", "When", FieldType.DateTime) { Hint = "Leave empty for now." },
            new ActionField("receipt", "The host's receipt or ticket number", FieldType.Text),
            ItemField.Of(view.Items, "None ticked means all that wait for a decision."),
        ])
    {
        Primary = view.State.Undecided.Any() && !view.State.Held,
    };

    public ICaseCommand Read(CaseView view, ActionInput input, BodyVault vault, string owner) => new RecordApproach(
        ItemField.Read(view, input),
        input.Choice("channel", "The way", ApproachChannel.Form),
        input.Time("madeAt", "The time"),
        vault.Add("receipt", owner, input.Text("receipt", "The receipt")));
}

/// <summary>Declines an approach, with a reason.</summary>
internal sealed class DeclineApproachAction : ITakedownAction
{
    public string Name => "decline-approach";

    public CaseAction? Offer(CaseView view) => !view.State.Undecided.Any() ? null : new CaseAction(
        Name, "Do not approach the host", "The reporter is told that it was decided, not why.", "Decline",
        [
            new ActionField("reason", "Why not?", FieldType.LongText, Required: true),
            ItemField.Of(view.Items.Where(i => i.AwaitsDecision), "None ticked means all that wait for a decision."),
        ]);

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var items = ItemField.Read(view, input);
        var reason = vault.Add("reason", owner, input.Text("reason", "The reason"));
        return input.Problems.Count > 0 ? null : new DeclineApproach(items, reason);
    }
}
