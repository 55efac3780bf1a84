using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Accused;

namespace PolicyFlow.App.Investigation.Actions;

/// <summary>A named person releases a letter to somebody whom the case is about, after seeing it (17.1).</summary>
internal sealed class ReleaseLetterAction(IPeopleDirectory people) : IInvestigationAction
{
    public string Name => "release-letter";

    public CaseAction? Offer(InvestigationView view) => view.State.MergedInto is not null || view.State.Held || !Fields.Subjects(view).Any() ? null : new CaseAction(
        Name, "Release a letter to the person it is about",
        "They read the letter and nothing else of the case. You see it before it goes.", "Release the letter",
        [
            Fields.Somebody(Fields.Subjects(view), "To whom?") with
            {
                Proposed = Fields.Subjects(view).Count() == 1 ? Fields.Subjects(view).First().Who : null,
            },
            new ActionField("kind", "What is it?", FieldType.Choice, Required: true)
            {
                Options = Fields.Options<AccusedLetterKind>(WordsOfEnds.Letter),
            },
            new ActionField("contact", "Whom can they turn to? Their work email address", FieldType.Email, Required: true)
            {
                Hint = "Somebody who neither looks into the case nor has a part in it.",
            },
            new ActionField("by", "How does it reach them?", FieldType.Choice, Required: true)
            {
                Options =
                [
                    new FieldOption("mail", "By email", "They get a private link and nothing else."),
                    new FieldOption("hand", "I give it to them myself", "It is only recorded here."),
                ],
            },
            new ActionField("text", "Letter", FieldType.LongText)
            {
                OnPage = false, Hint = "Put your own words in place of what stands in square brackets.",
            },
        ])
    {
        PreviewFirst = true,
    };

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var who = input.Text("who", "To whom", required: true);
        var kind = input.Chosen<AccusedLetterKind>("kind", "Choose what the letter is.");
        var contact = input.Colleague(people, "contact", "The address", required: true);
        var by = input.Text("by", "How it reaches them", required: true);
        if (input.Problems.Count > 0) return null;
        var text = input.Text("text", "The letter");
        if (text is null && input.OnPage)
        {
            input.Preview["text"] = AccusedDrafts.Of(view, view.NameOf(who!), kind, contact!);
            return null;
        }

        if (text is null) input.Problem("text", "The letter is missing.");
        else if (text.Contains(AccusedDrafts.Gap, StringComparison.Ordinal))
            input.Problem("text", "Put your own words in place of what stands in square brackets.");
        return input.Problems.Count > 0 ? null : new ReleaseLetter(
            who!, kind, vault.Keep("letter", InvestigationLetters.AccusedLane(who!), text!), contact!.Id, by == "mail");
    }
}

/// <summary>Takes down what somebody whom the case is about said to a letter.</summary>
internal sealed class RecordReplyAction : IInvestigationAction
{
    public string Name => "record-reply";

    public CaseAction? Offer(InvestigationView view) => !Fields.Subjects(view).Any() ? null : new CaseAction(
        Name, "Record what somebody answered to a letter", "For what they said or wrote to you. It is kept with the case.", "Keep it",
        [
            Fields.Somebody(Fields.Subjects(view), "Who answered?") with
            {
                Proposed = Fields.Subjects(view).Count() == 1 ? Fields.Subjects(view).First().Who : null,
            },
            new ActionField("answer", "What did they say?", FieldType.LongText, Required: true) { Hint = "In their own words." },
        ]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var who = input.Text("who", "Who answered", required: true);
        var text = input.Text("answer", "What they said", required: true);
        return input.Problems.Count > 0 ? null : new ReplyAsAccused(
            who!, vault.Keep("answer", InvestigationLetters.AccusedLane(who!), text!), []);
    }
}
