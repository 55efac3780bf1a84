using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Concluding;

namespace PolicyFlow.App.Investigation.Actions;

/// <summary>Proposes how it ends, in the words of the statutory guidance, with the policies that were breached (10.1).</summary>
internal sealed class ProposeOutcomeAction : IInvestigationAction
{
    public string Name => "propose-outcome";

    public CaseAction? Offer(InvestigationView view) =>
        view.State.Over || view.State.Triage is null || view.State.Outcome is { SignedOffBy: not null } ? null : new CaseAction(
            Name, view.State.Outcome is null ? "Propose an outcome" : "Propose another outcome",
            "A second person reads it and signs it off, or sends it back.", "Propose it",
            [
                new ActionField("finding", "What was found?", FieldType.Choice, Required: true)
                {
                    Options = Fields.Options<Finding>(WordsOfEnds.Finding, WordsOfEnds.Help),
                },
                new ActionField("breaches", "Which policies were breached?", FieldType.Items)
                {
                    Hint = "None ticked means none.",
                    Options = [.. BreachedPolicies.All.Select(p => new FieldOption(p.Code, p.Name))],
                },
                new ActionField("consequences", "What follows?", FieldType.Items, Required: true)
                {
                    Options = Fields.Options<Consequence>(WordsOfEnds.Consequence),
                },
                Fields.Reason("Your reasons", "What you looked at, what speaks for it and against it, and what you believe."),
            ])
        {
            Primary = view.State is { Status: InvestigationStatus.Investigating, Outcome: null, Held: false } && !view.State.Work.Open.Any(),
        };

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var finding = input.Chosen<Finding>("finding", "Choose what was found.");
        var breaches = input.Many("breaches");
        if (breaches.Any(b => BreachedPolicies.All.All(p => p.Code != b))) input.Problem("breaches", "Choose from the list.");
        var consequences = input.ChosenMany<Consequence>("consequences");
        if (consequences.Count == 0) input.Problem("consequences", "Choose what follows, or that nothing does.");
        var reason = input.Words(vault, owner, "reason", "Your reasons", required: true);
        return input.Problems.Count > 0 ? null : new ProposeOutcome(finding, breaches, consequences, reason);
    }
}

/// <summary>A second person agrees (16.1).</summary>
internal sealed class SignOffAction : IInvestigationAction
{
    public string Name => "sign-off";

    public CaseAction? Offer(InvestigationView view) => view.State is not { Over: false, Outcome: { SignedOffBy: null } o }
        || o.By == view.ViewerId || view.State.Investigator == view.ViewerId ? null : new CaseAction(
            Name, "Sign the outcome off", "You have read the reasons and agree. Your name stands beside it.", "Sign it off", [Fields.Note])
        {
            Primary = true,
        };

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var note = input.Words(vault, owner, "note", "The note");
        return input.Problems.Count > 0 ? null : new AnswerOutcome(Agree: true, note);
    }
}

/// <summary>The second person, or whoever proposed it, takes it back to be worked on.</summary>
internal sealed class SendBackAction : IInvestigationAction
{
    public string Name => "send-back";

    public CaseAction? Offer(InvestigationView view) => view.State is not { Over: false, Outcome: { SignedOffBy: null } o } ? null : new CaseAction(
        Name, o.By == view.ViewerId ? "Take the outcome back" : "Send the outcome back",
        "Whoever looks into it reads your reason and works on.", o.By == view.ViewerId ? "Take it back" : "Send it back",
        [Fields.Reason("What is missing or wrong?")]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var reason = input.Words(vault, owner, "reason", "The reason", required: true);
        return input.Problems.Count > 0 ? null : new AnswerOutcome(Agree: false, reason);
    }
}
