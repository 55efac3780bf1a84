using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Merging;

namespace PolicyFlow.App.Investigation.Actions;

/// <summary>This report is about the same as another: it goes on there, and neither history is lost.</summary>
internal sealed class MergeAction(CaseEngine<InvestigationState> engine, IPeopleDirectory people)
    : IInvestigationAction, ICarriesOut<InvestigationState>
{
    public string Name => "merge";

    public CaseAction? Offer(InvestigationView view) => view.State.Over || view.State.Held ? null : new CaseAction(
        Name, "It is about the same as another case: merge it",
        "Work goes on in the other case. This report stays as it is, and its history with it.", "Merge it",
        [
            new ActionField("into", "Reference of the other investigation", FieldType.Text, Required: true)
            {
                Proposed = view.Chosen.GetValueOrDefault("into"), Hint = "For example PF-7K3M-92QX.",
            },
            Fields.Reason("How do you know?"),
        ]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var typed = input.Text("into", "The reference", required: true);
        var reference = CaseReference.Parse(typed);
        if (typed is not null && reference is null) input.Problem("into", "This is no reference. Please check it.");
        if (reference is not null && InvestigationStreams.Of(reference) == view.Stream)
            input.Problem("into", "This is the reference of this case. Give that of the other one.");
        var reason = input.Words(vault, owner, "reason", "How you know", required: true);
        return input.Problems.Count > 0 ? null : new MergeInto(InvestigationStreams.Of(reference!), reason);
    }

    /// <summary>Only into a case that they may see: missing and forbidden answer alike.</summary>
    public async Task<Execution<InvestigationState>> CarryOutAsync(CaseRequest request, CancellationToken cancel)
    {
        var into = ((MergeInto)request.Command).Into;
        var viewer = people.Find(request.Actor.Id) is { } p ? new Viewer(p.Id, p.Grants) : Viewer.Anonymous;
        if (await engine.LoadAsync(into, cancel) is not { } other || !Sight.MaySee(
                viewer, Matter.Case,
                InvestigationStreams.SightOf(into, other.State, people)))
            return new Execution<InvestigationState>.Refused("no-such-case", "There is no such investigation, or you may not see it.");
        return other.State.MergedInto is not null
            ? new Execution<InvestigationState>.Refused("merged-already", "That case itself goes on in another one. Merge into that.")
            : await engine.ExecuteAsync(request, cancel);
    }
}
