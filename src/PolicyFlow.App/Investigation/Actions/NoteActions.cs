using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Work;

namespace PolicyFlow.App.Investigation.Actions;

/// <summary>A note for whoever works on the case (9.2).</summary>
internal sealed class AddNoteAction : IInvestigationAction
{
    public string Name => "add-note";

    public CaseAction? Offer(InvestigationView view) => view.State.MergedInto is not null ? null : new CaseAction(
        Name, "Write a note", "It stays as you write it. A correction is put beside it.", "Keep the note",
        [new ActionField("text", "Note", FieldType.LongText, Required: true)]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner) =>
        input.Text("text", "The note", required: true) is { } text && input.Problems.Count == 0
            ? new WriteNote(vault.Keep("text", owner, text)) : null;
}

/// <summary>Corrects an entry: the first words stay.</summary>
internal sealed class CorrectEntryAction : IInvestigationAction
{
    public string Name => "correct-entry";

    public CaseAction? Offer(InvestigationView view)
    {
        var entries = view.Entries.Where(e => e is { Planned: false, Text.Length: > 0 }).ToList();
        return entries.Count == 0 ? null : new CaseAction(
            Name, "Correct an entry", "The first words stay. Yours are put beside them.", "Keep the correction",
            [
                new ActionField("entry", "Which entry?", FieldType.Choice, Required: true)
                {
                    Options = [.. entries.Select(e => new FieldOption(e.Id, $"{e.Title}, {UkTime.Deadline(e.At)}, by {e.By}"))],
                    Proposed = view.Chosen.GetValueOrDefault("entry"),
                },
                new ActionField("text", "What is right?", FieldType.LongText, Required: true),
            ]);
    }

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var entry = input.Text("entry", "The entry", required: true);
        var text = input.Text("text", "The correction", required: true);
        return input.Problems.Count > 0 ? null : new CorrectEntry(entry!, vault.Keep("text", owner, text!));
    }
}

/// <summary>Tells the reporter how it stands (9.1).</summary>
internal sealed class UpdateReporterAction : IInvestigationAction
{
    public string Name => "update-reporter";

    public CaseAction? Offer(InvestigationView view) => view.State.Over || view.State.Triage is null ? null : new CaseAction(
        Name, "Tell the reporter how it stands",
        "They read it on their page, and by mail where they gave an address. Name nobody, and say nothing that would harm the case."
        + (view.State.Held ? " A hold is on: ask whoever asked for it first. What you write is marked for them to look at." : ""),
        "Tell them",
        [
            new ActionField("words", "What they read", FieldType.LongText, Required: true),
            new ActionField("nextBy", "When do they hear again?", FieldType.DateTime) { Hint = "Leave empty for five working days from now." },
        ])
    {
        Primary = view.State.Work.UpdateBy <= view.Now,
    };

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var words = input.Words(vault, owner, "words", "What they read", required: true);
        var next = input.Time("nextBy", "The time");
        return input.Problems.Count > 0 ? null : new UpdateReporter(words, next);
    }
}
