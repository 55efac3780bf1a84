using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.Actions;

/// <summary>Says what was done about somebody whom no mail reaches.</summary>
internal sealed class SettleMailAction(IPeopleDirectory people) : IInvestigationAction
{
    public string Name => "settle-mail";

    public CaseAction? Offer(InvestigationView view) => Lanes(view.State) is { Count: > 0 } lanes
        ? new CaseAction(
            Name, "Mail that did not arrive: say what you did about it",
            "Check the address, tell them another way, or say why it is not needed. It is your task until you have.",
            "Record it",
            [
                new ActionField("recipient", "Whom does no mail reach?", FieldType.Choice, Required: true)
                {
                    Proposed = lanes[0],
                    Options = [.. lanes.Select(lane => new FieldOption(lane, Who(view, lane)))],
                },
                new ActionField("note", "What did you do?", FieldType.LongText, Required: true),
            ])
        : null;

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var lanes = Lanes(view.State);
        var lane = input.Text("recipient", "The recipient") ?? (lanes.Count == 1 ? lanes[0] : null);
        if (lane is null || !lanes.Contains(lane)) input.Problem("recipient", "Choose whom no mail reaches.");
        var note = input.Words(vault, owner, "note", "What you did", required: true);
        return input.Problems.Count > 0 ? null : new SettleMail(lane!, note);
    }

    internal static IReadOnlyList<string> Lanes(InvestigationState s) => [.. s.FailingMail.Select(f => f.Lane).Distinct()];

    private string Who(InvestigationView view, string lane) =>
        lane == InvestigationLetters.ReporterLane ? "The reporter"
        : Effect.PersonOf(lane) is { } id ? people.Find(id)?.Name ?? id
        : view.People.FirstOrDefault(p => InvestigationLetters.AccusedLane(p.Who) == lane)?.Name ?? "PolicyFlow itself";
}
