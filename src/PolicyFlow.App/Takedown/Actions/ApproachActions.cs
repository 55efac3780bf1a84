using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>Approves a notice by email (16.3).</summary>
internal sealed class ApproveApproachAction(MailLayout layout) : ITakedownAction
{
    public string Name => "approve-approach";

    public CaseAction? Offer(CaseView view)
    {
        if (view.NextToApproach is not [var first, ..] items) return null;
        return new CaseAction(
            Name, "Approach the host by email",
            "The letter goes exactly as you see it. Reminders follow by themselves after 12 and 20 hours.",
            "Approve and send",
            [
                new ActionField("to", "The host's email address", FieldType.Email, Required: first.ProviderEmail is null)
                {
                    Proposed = first.ProviderEmail,
                    Hint = first.ProviderName is { } name && first.ProviderEmail is null
                        ? $"{name} publishes no address for this. Use its own report form and record that instead, "
                          + "unless you have an address."
                        : null,
                },
                new ActionField("subject", "Subject", FieldType.Text) { Proposed = view.Draft(items).Subject },
                new ActionField("text", "Letter", FieldType.LongText)
                {
                    Proposed = layout.ForOutsiders(view.Draft(items).Text),
                },
                ItemField.Of(items, "The letter is about these."),
            ])
        {
            Primary = view.State.Undecided.Any(),
        };
    }

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var chosen = ItemField.Read(view, input);
        var items = chosen.Count > 0 ? [.. view.Items.Where(i => chosen.Contains(i.Id))] : view.NextToApproach;
        var to = input.Text("to", "The host's email address") ?? (items is [{ ProviderEmail: { } known }, ..] ? known : null);
        if (to is null) input.Problem("to", "Enter the host's email address.");
        else if (EmailAddress.Problem(to) is { } wrong) input.Problem("to", wrong);
        if (items.Select(i => i.Party).Distinct().Count() > 1)
            input.Problem("items", "These places are with different hosts. Approach one host at a time.");
        var draft = view.Draft(items);
        var subject = input.Text("subject", "The subject") ?? draft.Subject;
        if (subject.Any(char.IsControl)) input.Problem("subject", "The subject must be one line.");
        var text = layout.ForOutsiders(input.Text("text", "The letter") ?? draft.Text);
        if (input.Problems.Count > 0) return null;
        return new ApproveApproach(
            items is [var item, ..] ? item.Party : "unknown",
            [.. items.Select(i => i.Id)],
            vault.Keep("to", "host", to!),
            vault.Keep("notice", owner, new Notice(subject, text).ToBody()));
    }
}

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
        Primary = view.State.Undecided.Any(),
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
