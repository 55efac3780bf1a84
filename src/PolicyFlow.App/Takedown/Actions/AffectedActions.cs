using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.People;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>Says who is affected, so that they get a page of their own (9.1, 16.6).</summary>
/// <param name="people">Where they are in our directory, they are known by their id too.</param>
internal sealed class RecordAffectedAction(IPeopleDirectory people) : ITakedownAction
{
    public string Name => "record-affected";

    public CaseAction Offer(CaseView view) => new(
        Name, view.State.Care.Known ? "Change who is affected" : "Record who is affected",
        "The person concerned gets a private page: support and counselling, whether hosts may learn the name, and where it is needed "
        + "the question about the police. Nobody has to answer anything.",
        "Record it",
        [
            new ActionField("isReporter", "Is it the reporter?", FieldType.Choice)
            {
                Proposed = view.State.Care.IsReporter ? "yes" : "no",
                Options = [new FieldOption("yes", "Yes, the reporter"), new FieldOption("no", "No, somebody else")],
            },
            new ActionField("name", "Name of the person concerned", FieldType.Text)
            {
                Proposed = view.Care.Name.Length > 0 ? view.Care.Name : null,
                Hint = "Never told to anybody outside unless they agree.",
            },
            new ActionField("email", "Email address of the person concerned", FieldType.Email)
            {
                Proposed = view.Care.Email.Length > 0 ? view.Care.Email : null,
                Hint = "Leave empty where you reach them by phone or in person: the case then shows you their link to hand over. Also where "
                    + "they reported it with an address.",
            },
        ])
    {
        Primary = !view.State.Care.Known && view.State.Threatening && view.State.Closed is null,
    };

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var isReporter = input.Text("isReporter") is "yes" or "true";
        var name = input.Text("name", "The name") ?? (isReporter && view.Words.ReporterName.Length > 0 ? view.Words.ReporterName : null);
        var email = input.Text("email", "The address") ?? (isReporter && view.Words.ReporterEmail.Length > 0 ? view.Words.ReporterEmail : null);
        if (email is not null && EmailAddress.Problem(email) is { } wrong) input.Problem("email", wrong);
        if (name is not null && DisplayName.Problem(name, "The name") is { } bad) input.Problem("name", bad + ".");
        return input.Problems.Count > 0 ? null : new RecordAffected(
            vault.Add("name", "affected", name), vault.Add("email", "affected", email), isReporter,
            email is null ? null : people.FindByEmail(email)?.Id);
    }
}

/// <summary>Asks the affected person for consent to tell the police (16.5).</summary>
internal sealed class RequestPoliceConsentAction : ITakedownAction
{
    public string Name => "request-police-consent";

    public CaseAction? Offer(CaseView view) =>
        !view.State.Care.Known || view.State.Care.Consent is { Answer: null } ? null : new CaseAction(
            Name, "Ask the person concerned whether the police may be told",
            "They answer on their own page, which says that they may go to the police themselves at any time. Where no answer comes in 24 "
            + "hours, you are asked to ring them (16.5).",
            "Ask them", [])
        {
            Primary = view.State.Threatening && view.State.Care.Consent is null,
        };

    public ICaseCommand Read(CaseView view, ActionInput input, BodyVault vault, string owner) => new RequestPoliceConsent();
}

/// <summary>What the affected person said about the police by phone or in person, recorded by a named manager.</summary>
internal sealed class RecordPoliceConsentAction : ITakedownAction
{
    public string Name => "record-police-consent";

    public CaseAction? Offer(CaseView view) => !view.State.Care.Known && view.State.Care.Consent is null ? null : new CaseAction(
        Name, "Record what the person concerned says about the police", $"Read this to them: “{Wording(view)}”", "Record it",
        [
            new ActionField("answer", "What do they say?", FieldType.Choice, Required: true)
            {
                Options =
                [
                    new FieldOption("given", "They agree"), new FieldOption("refused", "They do not agree"),
                    new FieldOption("withdrawn", "They take their agreement back"),
                ],
            },
            new ActionField("way", "How did they say it?", FieldType.Choice, Required: true)
            {
                Options = [new FieldOption("phone", "By phone"), new FieldOption("in-person", "In person")],
            },
            new ActionField("note", "Note", FieldType.LongText),
        ])
    {
        Primary = view.State.Care.Consent is { Ring: true },
    };

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        if (input.Text("answer", "The answer", required: true) is null) return null;
        var answer = input.Choice("answer", "The answer", ConsentAnswer.Refused);
        var way = input.Choice("way", "The way", AnswerWay.Phone);
        if (way == AnswerWay.Page) input.Problem("way", "Only the person concerned can answer on their own page.");
        var note = vault.Add("note", owner, input.Text("note", "The note"));
        return input.Problems.Count > 0 ? null : new AnswerPoliceConsent(
            answer, way, vault.Keep("wording", "affected", Wording(view)), note);
    }

    private static string Wording(CaseView view) => Letters.PoliceConsentWords.Consent(view.NetworkName);
}
