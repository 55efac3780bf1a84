using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Safeguarding;

namespace PolicyFlow.App.Investigation.Actions;

/// <summary>A safeguarding lead lets somebody else see exactly this case (8.1).</summary>
internal sealed class GiveSightAction(IPeopleDirectory people) : IInvestigationAction
{
    public string Name => "give-sight";

    public CaseAction? Offer(InvestigationView view) => view.State.Safeguarding.Concern is null || !view.IsLead ? null : new CaseAction(
        Name, "Let somebody else see this case", "They see this case and no other. You can end it at any time.", "Let them see it",
        [
            new ActionField("email", "Their work email address", FieldType.Email, Required: true),
            Fields.Reason("Why do they need to see it?"),
        ]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var person = input.Colleague(people, "email", "The address", required: true);
        var reason = input.Words(vault, owner, "reason", "The reason", required: true);
        return input.Problems.Count > 0 ? null : new GiveSight(person!.Id, reason);
    }
}

/// <summary>Takes that sight away again.</summary>
internal sealed class EndSightAction : IInvestigationAction
{
    public string Name => "end-sight";

    public CaseAction? Offer(InvestigationView view) => view.Given.Count == 0 || !view.IsLead ? null : new CaseAction(
        Name, "End somebody's sight of this case", "They do not see it any more from now on.", "End it",
        [
            new ActionField("person", "Whose?", FieldType.Choice, Required: true)
            {
                Options = [.. view.Given.Select(g => new FieldOption(g.Id, g.Name))],
            },
            Fields.Reason(),
        ]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var person = input.Text("person", "The person", required: true);
        var reason = input.Words(vault, owner, "reason", "The reason", required: true);
        return input.Problems.Count > 0 ? null : new EndSight(person!, reason);
    }
}
