using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>"I have this", said by a Designated Safeguarding Lead (8.1).</summary>
internal sealed class TakeSafeguardingAction : ITakedownAction
{
    public string Name => "take-safeguarding";

    public CaseAction? Offer(CaseView view) => view.State.Safeguarding is not { TakenAt: null } ? null : new CaseAction(
        Name, "I have this", "You take the safeguarding concern on. The reporter sees that you did.", "I have this", [])
    {
        Primary = true,
    };

    public ICaseCommand Read(CaseView view, ActionInput input, BodyVault vault, string owner) => new TakeSafeguarding();
}

/// <summary>What became of the support that is always offered (16.6).</summary>
internal sealed class RecordSupportAction : ITakedownAction
{
    public string Name => "record-support";

    public CaseAction Offer(CaseView view) => new(
        Name, "Record the offer of support and counselling", "The policy offers it on every case (16.6).", "Record it",
        [
            new ActionField("answer", "What became of it?", FieldType.Choice)
            {
                Proposed = "offered",
                Options =
                [
                    new FieldOption("offered", "Offered, no answer yet"), new FieldOption("accepted", "Accepted"),
                    new FieldOption("declined", "Declined"),
                    new FieldOption("nobody-affected", "Nobody of our own is affected"),
                ],
            },
            new ActionField("note", "Note", FieldType.LongText),
        ])
    {
        Primary = view.State.Support is null && TakedownDesk.Of(view.State) == Desk.Confirm,
    };

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var answer = input.Choice("answer", "What became of it", SupportAnswer.Offered);
        var note = vault.Add("note", owner, input.Text("note", "The note"));
        return input.Problems.Count > 0 ? null : new RecordSupport(answer, note);
    }
}

/// <summary>Minutes of work (18.1): proposed, not typed.</summary>
internal sealed class AddMinutesAction : ITakedownAction
{
    public string Name => "add-minutes";

    public CaseAction Offer(CaseView view) => new(
        Name, "Add minutes of work", "They are counted so that the review can see what reporting costs (18.1).", "Add",
        [
            new ActionField("minutes", "Minutes", FieldType.Number, Required: true)
            {
                Proposed = Proposed(view.State), Hint = "Proposed from the times on the timeline.",
            },
        ]);

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner) =>
        input.Number("minutes", "Minutes", required: true) is { } minutes ? new AddMinutes(minutes) : null;

    /// <summary>What the timeline shows beyond the minutes that are on record.</summary>
    public static string Proposed(TakedownState state) =>
        Math.Max(0, state.Work.Minutes - state.Minutes).ToString(CultureInfo.InvariantCulture);
}

/// <summary>A note for colleagues.</summary>
internal sealed class AddNoteAction : ITakedownAction
{
    public string Name => "add-note";

    public CaseAction Offer(CaseView view) => new(
        Name, "Add a note", "A correction is a further note: nothing is changed afterwards.", "Add the note",
        [new ActionField("text", "Note", FieldType.LongText, Required: true)]);

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var name = input.Many("text").Count == 0 && input.Many("note").Count > 0 ? "note" : "text";
        var text = input.Text(name, "The note", required: true);
        return text is null || input.Problems.Count > 0 ? null : new AddNote(vault.Keep("text", owner, text));
    }
}
