using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>Records what a host answered.</summary>
internal sealed class RecordHostAnswerAction : ITakedownAction
{
    public string Name => "record-host-answer";

    public CaseAction? Offer(CaseView view) => view.State.Approaches.Count == 0 ? null : new CaseAction(
        Name, "Record what the host answered",
        "An answer that nobody has read holds the next reminder back, four hours at most.", "Record the answer",
        [
            new ActionField("answer", "What does the answer mean?", FieldType.Choice, Required: true)
            {
                Proposed = view.Chosen.GetValueOrDefault("answer"),
                Options =
                [
                    new FieldOption("removed", "It says it has removed it"),
                    new FieldOption("amended", "It says it has changed it"),
                    new FieldOption("partly-removed", "It says it has removed a part"),
                    new FieldOption("refused", "It refuses"),
                    new FieldOption("asks-complainant", "It wants the person concerned to ask"),
                    new FieldOption("asks-for-more", "It asks for more"),
                    new FieldOption("unread", "I have not read it yet"),
                ],
            },
            new ActionField("text", "What it said", FieldType.LongText),
            new ActionField("ticket", "Its ticket number", FieldType.Text) { Hint = "Reminders and further letters name it." },
            new ActionField("approach", "To which letter", FieldType.Choice)
            {
                Proposed = (view.State.Find(view.Chosen.GetValueOrDefault("approach", ""))
                    ?? view.State.Approaches.FindLast(a => a.Responsible == ResponsibleParty.Provider)
                    ?? view.State.Approaches[^1]).Id,
                Options = [.. view.Approaches.Select(a => new FieldOption(a.Id, a.Title))],
            },
        ]);

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        if (input.Text("answer") is null)
        {
            input.Problem("answer", "Choose what the answer means.");
            return null;
        }

        var answer = input.Choice("answer", "The answer", HostAnswer.Unread);
        var text = vault.Add("text", "host", input.Text("text", "What it said"));
        var ticket = vault.Add("ticket", "host", input.Text("ticket", "The ticket number"));
        return input.Problems.Count > 0 ? null : new RecordHostAnswer(input.Text("approach"), answer, text, ticket);
    }
}

/// <summary>A person looked, and says what they saw (16.4).</summary>
internal sealed class ConfirmRemovedAction : ITakedownAction
{
    public string Name => "confirm-removed";

    public CaseAction Offer(CaseView view) => new(
        Name, "I have looked: say what is there now", "Look at the address yourself first. Only a person's word confirms.",
        "Record what I saw",
        [
            new ActionField("finding", "What did you see?", FieldType.Choice)
            {
                Proposed = "gone",
                Options =
                [
                    new FieldOption("gone", "It is gone"), new FieldOption("amended", "It has been changed"),
                    new FieldOption("partly-removed", "A part is gone"), new FieldOption("up", "It is still there"),
                    new FieldOption("cannot-tell", "I cannot tell (login, error page)"),
                ],
            },
            ItemField.Of(view.Items, "None ticked means all."),
            new ActionField("note", "Note", FieldType.LongText),
        ])
    {
        Primary = TakedownDesk.Of(view.State) == Desk.Confirm && view.State.Items.Exists(i => !i.Confirmed),
    };

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var items = ItemField.Read(view, input);
        var finding = input.Choice("finding", "What you saw", ItemStatus.Gone);
        var note = vault.Add("note", owner, input.Text("note", "The note"));
        return input.Problems.Count > 0 ? null : new CheckItems(items, finding, note);
    }
}

/// <summary>Records that a further body was asked: the helpline, the network provider, the governors.</summary>
internal sealed class RecordEscalationAction : ITakedownAction
{
    public string Name => "record-escalation";

    public CaseAction Offer(CaseView view) => new(
        Name, "Record that somebody further was asked",
        "The Professionals Online Safety Helpline may be asked at any time (15.2).", "Record it",
        [
            new ActionField("rung", "Who was asked?", FieldType.Choice, Required: true)
            {
                Options =
                [
                    new FieldOption("helpline", "Professionals Online Safety Helpline"),
                    new FieldOption("network-provider", "Internet service provider"),
                    new FieldOption("governors", "Local Governing Body (reference and counts only)"),
                ],
            },
            new ActionField("madeAt", "When", FieldType.DateTime) { Hint = "Leave empty for now." },
            new ActionField("note", "Note", FieldType.LongText),
        ])
    {
        Primary = view.Status == TakedownStatus.WindowMissed,
    };

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        if (input.Text("rung") is null)
        {
            input.Problem("rung", "Choose who was asked.");
            return null;
        }

        var rung = input.Choice("rung", "Who was asked", EscalationRung.Helpline);
        var at = input.Time("madeAt", "The time");
        var note = vault.Add("note", owner, input.Text("note", "The note"));
        return input.Problems.Count > 0 ? null : new RecordEscalation(rung, at, note);
    }
}
