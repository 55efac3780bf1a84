using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>Says what was done about somebody whom no mail reaches.</summary>
internal sealed class SettleMailAction : ITakedownAction
{
    public string Name => "settle-mail";

    public CaseAction? Offer(CaseView view) => Lanes(view) is { Count: > 0 } lanes
        ? new CaseAction(
            Name, "Mail that did not arrive: say what you did about it",
            "Check the address, tell them another way, or say why it is not needed. It is your task until you have.",
            "Record it",
            [
                new ActionField("recipient", "Whom does no mail reach?", FieldType.Choice, Required: true)
                {
                    Proposed = lanes[0],
                    Options = [.. lanes.Select(lane => new FieldOption(lane, view.RecipientOf(lane)))],
                },
                new ActionField("note", "What did you do?", FieldType.LongText, Required: true),
            ])
        : null;

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var lanes = Lanes(view);
        var lane = input.Text("recipient", "The recipient") ?? (lanes.Count == 1 ? lanes[0] : null);
        if (lane is null || !lanes.Contains(lane)) input.Problem("recipient", "Choose whom no mail reaches.");
        var note = vault.Add("note", owner, input.Text("note", "What you did", required: true));
        return input.Problems.Count > 0 ? null : new SettleMail(lane!, note);
    }

    private static IReadOnlyList<string> Lanes(CaseView view) => Unreachable.Lanes(view.State);
}
