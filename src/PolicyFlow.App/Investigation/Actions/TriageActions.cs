using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Triage;

namespace PolicyFlow.App.Investigation.Actions;

/// <summary>Decides what becomes of a report (16.1).</summary>
internal sealed class TriageAction : IInvestigationAction
{
    public string Name => "triage";

    public CaseAction? Offer(InvestigationView view)
    {
        var s = view.State;
        var anew = s.Triage is not null && s.TriageBy is null;
        return s.Over ? null : new CaseAction(
            Name, anew ? "Decide again what becomes of it" : "Decide what becomes of it",
            "Choose every way that it has to go. Your reason stays on record.", "Record the decision",
            [
                new ActionField("branches", "Which way does it go?", FieldType.Items, Required: true)
                {
                    Options = Fields.Options<Branch>(WordsOfWays.Branch, WordsOfWays.Help),
                },
                new ActionField("severity", "How serious is it?", FieldType.Choice, Required: true)
                {
                    Options = Fields.Options<Severity>(WordsOfWays.Severity),
                    Proposed = s.Triage is { } t ? Kebab.Of(t.Severity) : null,
                },
                Fields.Reason("Why?", "What you know, what you looked at, and why it goes this way and no other."),
                new ActionField("category", "What is it?", FieldType.Choice)
                {
                    Options = [.. ReportCategory.All.Select(c => new FieldOption(c.Code, c.Title))],
                    Proposed = view.Words.Category.Code,
                },
                new ActionField("becameAware", "Only for disclosed personal data: when did the network learn of it?", FieldType.DateTime)
                {
                    Hint = "The 72 hours count from then. Leave empty for the time of the report.",
                },
            ])
        {
            Primary = s.TriageBy is not null,
        };
    }

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var branches = input.ChosenMany<Branch>("branches");
        if (branches.Count == 0) input.Problem("branches", "Choose at least one way for it to go.");
        var severity = input.Chosen<Severity>("severity", "Choose how serious it is.");
        var reason = input.Words(vault, owner, "reason", "The reason", required: true);
        var category = input.Text("category", "What it is");
        if (category is not null && ReportCategory.All.All(c => c.Code != category)) input.Problem("category", "Choose from the list.");
        var aware = input.Time("becameAware", "The time");
        return input.Problems.Count > 0 ? null : new TriageReport(
            category == view.Words.Category.Code ? null : category, severity, branches, reason, aware);
    }
}

/// <summary>Hands a pupil's part to the school (16.2).</summary>
internal sealed class ReferPupilAction : IInvestigationAction
{
    public string Name => "refer-pupil";

    public CaseAction? Offer(InvestigationView view) => view.State.Triage?.Goes(Branch.PupilAuthor) != true ? null : new CaseAction(
        Name, "Hand the pupil's part to the school", "The school deals with the pupil under its behaviour policy (16.2).",
        "Record that it was handed over",
        [
            new ActionField("to", "Who at the school has it?", FieldType.Text, Required: true) { Hint = "Name and role." },
            Fields.Note,
        ])
    {
        Primary = view.State is { Over: false, Triage.Pupil: null },
    };

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var to = input.Words(vault, owner, "to", "Who has it", required: true);
        var note = input.Words(vault, owner, "note", "The note");
        return input.Problems.Count > 0 ? null : new ReferPupil(to, note);
    }
}

/// <summary>Whether the Information Commissioner is told of disclosed data (6.2).</summary>
internal sealed class DecideBreachAction : IInvestigationAction
{
    public string Name => "decide-breach";

    public CaseAction? Offer(InvestigationView view) => view.State.Triage is not { BreachBy: { } by } t ? null : new CaseAction(
        Name, "Record whether the Information Commissioner was told",
        $"The 72 hours end on {Web.UkTime.Deadline(by)}. Why it was not reported has to be on record as well.", "Record it",
        [
            new ActionField("reported", "What was decided?", FieldType.Choice, Required: true)
            {
                Options =
                [
                    new FieldOption("yes", "The Information Commissioner was told"),
                    new FieldOption("no", "It need not be reported"),
                ],
            },
            Fields.When(),
            new ActionField("reason", "Their reference, or why it need not be reported", FieldType.LongText),
        ])
    {
        Primary = !view.State.Over && t.Breach is null,
    };

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var answer = input.Text("reported", "What was decided", required: true);
        if (answer is not (null or "yes" or "no" or "true" or "false")) input.Problem("reported", "Choose from the list.");
        var reported = answer is "yes" or "true";
        var at = input.Time("at", "The time");
        var reason = input.Words(vault, owner, "reason", "The reason", required: answer is "no" or "false");
        return input.Problems.Count > 0 ? null : new RecordBreachDecision(reported, at, reason);
    }
}

/// <summary>Content is still online: a takedown is opened, with one press (16.3).</summary>
internal sealed class OpenTakedownAction : IInvestigationAction
{
    public string Name => "open-takedown";

    public CaseAction? Offer(InvestigationView view) => view.State is { Over: true } or { TakedownPending: true } || view.Words.Places.Count == 0
        ? null
        : new CaseAction(
            Name, view.State.Takedowns.Count == 0 ? "It is still online: open a takedown" : "Open another takedown",
            "A case of its own is opened for these places, with its 24 hours (16.3). It is linked to this one.", "Open the takedown",
            [
                new ActionField("items", "Which places", FieldType.Items)
                {
                    Hint = "None ticked means all.",
                    Options = [.. view.Words.Places.Select(p => new FieldOption(p.Id, p.Text))],
                },
            ]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var items = input.Many("items");
        if (items.Any(i => view.Words.Places.All(p => p.Id != i))) input.Problem("items", "This case has no such place.");
        return input.Problems.Count > 0 ? null : new AskForTakedown(items);
    }
}
