using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.Actions;

/// <summary>Puts down somebody who has to do with the case (9.1).</summary>
internal sealed class InvolvePersonAction(IPeopleDirectory people) : IInvestigationAction
{
    public string Name => "involve-person";

    public CaseAction Offer(InvestigationView view) => new(
        Name, "Add a person to the case",
        "A subject never sees the case. Where you give the address of a colleague, they lose all sight of it at once.", "Add them",
        [
            new ActionField("name", "Their name, or how they are known", FieldType.Text, Required: true),
            new ActionField("part", "What part do they play?", FieldType.Choice, Required: true)
            {
                Options = Fields.Options<Part>(WordsOfEnds.Part, WordsOfEnds.Help),
            },
            new ActionField("email", "Their email address", FieldType.Email) { Hint = "The work address for a colleague." },
            new ActionField("pupil", "Are they a pupil?", FieldType.Choice)
            {
                Options = [new FieldOption("no", "No"), new FieldOption("yes", "Yes, a child of a school")],
                Proposed = "no",
            },
        ]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var name = input.Text("name", "The name", required: true);
        var part = input.Chosen<Part>("part", "Choose what part they play.");
        var email = input.Text("email", "The address");
        if (email is not null && EmailAddress.Problem(email) is { } wrong) input.Problem("email", wrong);
        if (input.Problems.Count > 0) return null;
        var person = email is null ? null : people.FindByEmail(email);
        var whose = person is null ? "involved" : Effect.ToPerson(person.Id);
        return new InvolvePerson(
            part, vault.Keep("name", whose, name!), vault.Add("email", whose, email), person?.Id,
            input.Text("pupil") is "yes" or "true");
    }
}

/// <summary>Somebody turned out to play another part.</summary>
internal sealed class ChangePartAction : IInvestigationAction
{
    public string Name => "change-part";

    public CaseAction? Offer(InvestigationView view) => !Fields.There(view).Any() ? null : new CaseAction(
        Name, "Change the part that somebody plays",
        "A colleague who becomes a subject loses sight of the case at once; one who was a subject by mistake may see it again.",
        "Change it",
        [
            Fields.Somebody(Fields.There(view), "Who?"),
            new ActionField("part", "What part do they play?", FieldType.Choice, Required: true)
            {
                Options = Fields.Options<Part>(WordsOfEnds.Part, WordsOfEnds.Help),
            },
            Fields.Reason(),
        ]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var who = input.Text("who", "The person", required: true);
        var part = input.Chosen<Part>("part", "Choose what part they play.");
        var reason = input.Words(vault, owner, "reason", "The reason", required: true);
        return input.Problems.Count > 0 ? null : new ChangePart(who!, part, reason);
    }
}

/// <summary>Somebody has nothing to do with it after all.</summary>
internal sealed class RemovePersonAction : IInvestigationAction
{
    public string Name => "remove-person";

    public CaseAction? Offer(InvestigationView view) => !Fields.There(view).Any() ? null : new CaseAction(
        Name, "Somebody has nothing to do with it after all", "They stay in the history, with your reason.", "Take them out",
        [Fields.Somebody(Fields.There(view), "Who?"), Fields.Reason()]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var who = input.Text("who", "The person", required: true);
        var reason = input.Words(vault, owner, "reason", "The reason", required: true);
        return input.Problems.Count > 0 ? null : new RemovePerson(who!, reason);
    }
}

/// <summary>What became of the offer of support (16.6).</summary>
internal sealed class OfferSupportAction : IInvestigationAction
{
    private const string All = "all";

    public string Name => "offer-support";

    public CaseAction Offer(InvestigationView view) => new(
        Name, "Record the offer of support and counselling", "The policy offers it on every case (16.6).", "Record it",
        [
            new ActionField("who", "To whom?", FieldType.Choice)
            {
                Options =
                [
                    new FieldOption(All, "Everybody affected"),
                    .. Fields.There(view).Where(p => p.Part is not Part.Witness)
                        .Select(p => new FieldOption(p.Who, $"{p.Name} ({WordsOfEnds.Part(p.Part).ToLowerInvariant()})")),
                ],
                Proposed = All,
            },
            new ActionField("answer", "What became of it?", FieldType.Choice, Required: true)
            {
                Options = Fields.Options<SupportAnswer>(a => Capital(WordsOfEnds.Support(a))),
            },
            Fields.Note,
        ]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var answer = input.Chosen<SupportAnswer>("answer", "Choose what became of it.");
        var note = input.Words(vault, owner, "note", "The note");
        var who = input.Text("who");
        return input.Problems.Count > 0 ? null : new OfferSupport(who == All ? null : who, answer, note);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
