using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Mail;
using PolicyFlow.App.People;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>Sends a message to the police (16.5): with the consent of the person concerned, or against a danger that a named person states.</summary>
internal sealed class ReportToPoliceAction(MailLayout layout, IPeopleDirectory people, CaseClock clock) : ITakedownAction
{
    public string Name => "report-to-police";

    public CaseAction? Offer(CaseView view) =>
        !view.State.Threatening && !view.State.ChildAtRisk && view.State.Care.Consent is null ? null : new CaseAction(
            Name, "Tell the police", Explain(view), "Approve and send",
            [
                new ActionField("to", "Email address of the police", FieldType.Email, Required: true)
                {
                    Hint = "Your force's address for schools. In an emergency call 999 instead; otherwise 101 or its online form, and record that.",
                },
                .. view.State.Care.Consents ? [] : Overrides(),
                .. LetterFields.Of(view.State.Care.Consents ? Draft(view, null, null, null) : null),
            ])
        {
            Primary = view.State.Care.Consents && view.State.Care.PoliceReports.Count == 0,
            PreviewFirst = !view.State.Care.Consents,
        };

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var to = input.Text("to", "The address", required: true);
        if (to is not null && EmailAddress.Problem(to) is { } wrong) input.Problem("to", wrong);
        PoliceOverride? danger = input.Text("override") is null ? null : input.Choice("override", "The danger", PoliceOverride.DangerToLife);
        var reason = input.Text("reason", "The reason");
        if (danger is not null && reason is null) input.Problem("reason", "Say what the danger is: it stands on record with your name.");

        var letter = LetterFields.Read(input, Draft(view, danger, reason, owner), previewFirst: danger is not null);
        if (letter is null || input.Problems.Count > 0) return null;
        return new ReportToPolice(
            vault.Keep("to", "police", to!),
            vault.Keep("letter", owner, new Notice(letter.Subject, layout.ForOutsiders(letter.Text)).ToBody()),
            danger, danger is null ? null : vault.Add("reason", owner, reason));
    }

    private static string Explain(CaseView view) => view.State.Care.Consents
        ? "The person concerned has agreed. The message goes exactly as you see it."
        : "The person concerned has not agreed. Without their agreement a message goes only where you state, with your name, that "
            + "life is in danger or a child is at risk.";

    private static IReadOnlyList<ActionField> Overrides() =>
    [
        new ActionField("override", "What is the danger?", FieldType.Choice, Required: true)
        {
            Options = [new FieldOption("danger-to-life", "Danger to life"), new FieldOption("child-at-risk", "A child at risk")],
        },
        new ActionField("reason", "What is the danger, in your words", FieldType.LongText, Required: true),
    ];

    private Notice Draft(CaseView view, PoliceOverride? danger, string? reason, string? owner)
    {
        var s = view.State;
        var by = owner is not null && Effect.PersonOf(owner) is { } id && people.Find(id) is { } person
            ? $"{person.Name}, {RoleNames.Of(person.Grants, s.School)}" : "a named manager";
        PoliceBasis basis = danger is { } d
            ? new PoliceBasis.Stated(d, reason ?? "", by, clock.Now)
            : new PoliceBasis.Consent(s.Care.Consent?.AnsweredAt ?? clock.Now, PoliceConsentWords.Consent(view.NetworkName));
        var letter = PoliceWords.Draft(new PoliceFacts(
            view.Reference, view.NetworkName, LetterFacts.What(view), [.. view.Items.Where(i => !i.Locked).Select(i => i.Text)],
            s.ReportedAt, basis, $"the manager who sends this, under the reference {view.Reference}")
        {
            SeenAt = s.SeenAt,
            AffectedName = danger is null && view.Care.Name.Length > 0 ? view.Care.Name : null,
            Evidence = [.. view.Words.Files.Where(f => !s.LockedFiles.Contains(f.Sha256)).Select(f => new PoliceEvidence(
                f.Name, f.Sha256, s.ReportedAt, "Kept unchanged in the case since."))],
        });
        return new Notice(letter.Subject, layout.ForOutsiders(letter.Text));
    }
}

/// <summary>Records that the police were told by phone, online or in person.</summary>
internal sealed class RecordPoliceReportAction : ITakedownAction
{
    public string Name => "record-police-report";

    public CaseAction Offer(CaseView view) => new(
        Name, "Record that the police were told", "By phone, by their online form or in person: by you, or by the person concerned.",
        "Record it",
        [
            new ActionField("way", "How", FieldType.Choice)
            {
                Proposed = "phone",
                Options =
                [
                    new FieldOption("phone", "By phone (999 or 101)"), new FieldOption("form", "By their online form"),
                    new FieldOption("email", "By email from my own mailbox"), new FieldOption("letter", "In person or by letter"),
                ],
            },
            new ActionField("madeAt", "When", FieldType.DateTime) { Hint = "Leave empty for now." },
            new ActionField("reference", "The police's reference", FieldType.Text),
        ]);

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var way = input.Choice("way", "The way", ApproachChannel.Phone);
        var at = input.Time("madeAt", "The time");
        var reference = vault.Add("reference", owner, input.Text("reference", "The reference"));
        return input.Problems.Count > 0 ? null : new RecordPoliceReport(way, at, reference);
    }
}
