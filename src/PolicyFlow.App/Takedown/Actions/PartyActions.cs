using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.People;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>Content on one of our own accounts: captured, removed by a person, told to those who must know (13.1).
/// </summary>
internal sealed class RemoveOurselvesAction : ITakedownAction
{
    public string Name => "remove-ourselves";

    public CaseAction? Offer(CaseView view) => view.Askable.Count == 0 ? null : new CaseAction(
        Name, "It is on our own account: remove it ourselves",
        "The page is kept as evidence first. Then you, or whoever runs the account, remove it. The safeguarding lead and the "
        + "IT director are told at once (13.1).",
        "Keep the page and start",
        [
            new ActionField("account", "Which account", FieldType.Text), ItemField.Of(view.Askable, "None ticked means all."),
        ])
    {
        Primary = view.State.Category == "own-account" && view.State.Undecided.Any(),
    };

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var items = ItemField.ReadOrAll(view, input);
        var account = vault.Add("account", owner, input.Text("account", "The account"));
        return input.Problems.Count > 0 ? null : new RemoveOurselves(items, account);
    }
}

/// <summary>The site wants the affected person to ask: a guided pack (16.3, second sentence).</summary>
internal sealed class AskComplainantAction(ProviderDirectory providers, SupportOptions support) : ITakedownAction
{
    public string Name => "ask-complainant";

    public CaseAction? Offer(CaseView view) => view.Askable.Count == 0 ? null : new CaseAction(
        Name, "The site wants the person concerned to ask",
        "They get a pack that guides them, on their own page. The 24 hours go on meanwhile, and you stay at their side (16.3)."
        + (view.State.Care.Known ? "" : " Record first who it is, so that they get a page; else hand the pack over yourself."),
        "Give them the pack",
        [
            new ActionField("text", "The pack, as they will read it", FieldType.LongText) { Proposed = Draft(view, view.Askable).Text },
            ItemField.Of(view.Askable, "None ticked means all."),
        ])
    {
        Primary = view.State.Approaches.Exists(a => a.LastAnswer == HostAnswer.AsksComplainant)
            && !view.State.Approaches.Exists(a => a.Responsible == ResponsibleParty.Complainant),
    };

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var items = ItemField.ReadOrAll(view, input);
        var draft = Draft(view, [.. view.Items.Where(i => items.Contains(i.Id))]);
        var letter = LetterFields.Read(input, draft);
        return letter is null ? null : new AskComplainant(items, vault.Keep("pack", "affected", letter.ToBody()));
    }

    private Notice Draft(CaseView view, IReadOnlyList<ItemView> items)
    {
        var provider = items is [var first, ..] ? providers.Of(first.Party) : null;
        var pack = ComplainantPack.Of(LetterFacts.Pack(view, items, provider, support));
        return new Notice(pack.Title, pack.ToText(view.Reference, view.NetworkName));
    }
}

/// <summary>What the affected person said by phone about asking the site.</summary>
internal sealed class RecordComplainantAnswerAction : ITakedownAction
{
    public string Name => "record-complainant-answer";

    public CaseAction? Offer(CaseView view)
    {
        var packs = view.Approaches.Where(a => a.Responsible == ResponsibleParty.Complainant && a.Items.Count > 0).ToList();
        return packs.Count == 0 ? null : new CaseAction(
            Name, "Record what the person concerned says about asking the site", "What they told you by phone or in person.", "Record it",
            [
                new ActionField("answer", "What do they say?", FieldType.Choice, Required: true)
                {
                    Options =
                    [
                        new FieldOption("asked", "They have asked the site"), new FieldOption("wants-help", "They want help"),
                        new FieldOption("would-rather-not", "They would rather not"),
                    ],
                },
                new ActionField("ticket", "The site's receipt or ticket number", FieldType.Text),
                RequestField.Of(packs),
            ]);
    }

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        if (input.Text("answer", "The answer", required: true) is null) return null;
        var answer = input.Choice("answer", "The answer", ComplainantAnswer.Asked);
        var ticket = vault.Add("ticket", "affected", input.Text("ticket", "The number"));
        var approach = RequestField.Read(view, input, ResponsibleParty.Complainant);
        return input.Problems.Count > 0 ? null : new AnswerAsComplainant(approach, answer, ticket);
    }
}

/// <summary>Asks a member of staff to remove content (17.2).</summary>
internal sealed class AskAuthorAction(IPeopleDirectory people, CaseClock clock, Rules rules) : ITakedownAction
{
    private const int MostHours = 14 * 24;

    public string Name => "ask-author";

    public CaseAction? Offer(CaseView view) => view.Askable.Count == 0 ? null : new CaseAction(
        Name, "One of our own staff posted it: ask them to remove it",
        "They see the letter and nothing else of the case, and are left out of it from now on. Silence is not refusal: where no "
        + "answer comes, give the request in person or by phone and record that (17.2).",
        "Release the letter",
        [
            new ActionField("email", "Their email address", FieldType.Email) { Hint = "Leave empty where you hand the letter over yourself." },
            new ActionField("hours", "Their own deadline, in hours", FieldType.Number)
            {
                Proposed = ((int)rules.Takedown.AuthorDeadline.TotalHours).ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
            .. LetterFields.Of(Draft(view, view.Askable, rules.Takedown.AuthorDeadline)),
            ItemField.Of(view.Askable, "None ticked means all."),
        ]);

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var items = ItemField.ReadOrAll(view, input);
        var email = input.Text("email", "The address");
        if (email is not null && EmailAddress.Problem(email) is { } wrong) input.Problem("email", wrong);
        var hours = input.Number("hours", "The deadline");
        if (hours is < 1 or > MostHours) input.Problem("hours", $"The deadline must be between 1 and {MostHours} hours.");
        if (input.Problems.Count > 0) return null;
        var within = hours is { } h ? TimeSpan.FromHours(h) : rules.Takedown.AuthorDeadline;
        var draft = Draft(view, [.. view.Items.Where(i => items.Contains(i.Id))], within);
        if (LetterFields.Read(input, draft) is not { } letter) return null;
        return new AskAuthor(
            items, email is null ? null : people.FindByEmail(email)?.Id, vault.Add("to", "author", email),
            vault.Keep("letter", owner, letter.ToBody()), within);
    }

    private Notice Draft(CaseView view, IReadOnlyList<ItemView> items, TimeSpan within) => AuthorWords.Draft(new AuthorFacts(
        view.Reference, view.NetworkName, [.. items.Select(i => i.Text)], clock.Now + within, "the manager who released this letter",
        "on the page of this letter, or by speaking to the manager"));
}

/// <summary>The request was given in person or by phone: only from then on can anything follow (17.2).</summary>
internal sealed class RecordDeliveryAction : ITakedownAction
{
    public string Name => "record-delivery";

    public CaseAction? Offer(CaseView view)
    {
        var requests = Requests(view);
        return requests.Count == 0 ? null : new CaseAction(
            Name, "Record that the request was given in person or by phone",
            "The deadline counts anew from then. Without this nothing can follow from silence.", "Record it",
            [
                new ActionField("way", "How", FieldType.Choice, Required: true)
                {
                    Options = [new FieldOption("in-person", "In person"), new FieldOption("phone", "By phone")],
                },
                new ActionField("at", "When", FieldType.DateTime) { Hint = "Leave empty for now." },
                RequestField.Of(requests),
            ])
        {
            Primary = requests.Any(a => a is { Status: TakedownStatus.WindowMissed, DeliveredAt: null }),
        };
    }

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        if (input.Text("way", "How it was given", required: true) is null) return null;
        var way = input.Choice("way", "How", DeliveryWay.InPerson);
        var at = input.Time("at", "The time");
        var approach = RequestField.Read(view, input, ResponsibleParty.Author);
        return input.Problems.Count > 0 ? null : new RecordDelivery(approach, way, at);
    }

    private static List<ApproachView> Requests(CaseView view) =>
        [.. view.Approaches.Where(a => a is { Responsible: ResponsibleParty.Author, AuthorAnswer: null })];
}

/// <summary>A refusal goes to the employer (17.2).</summary>
internal sealed class ReferToEmployerAction : ITakedownAction
{
    public string Name => "refer-to-employer";

    public CaseAction? Offer(CaseView view)
    {
        var requests = view.Approaches.Where(a => a is { Responsible: ResponsibleParty.Author, DeliveredAt: not null }
            && a.AuthorAnswer != AuthorAnswer.Removed).ToList();
        return requests.Count == 0 ? null : new CaseAction(
            Name, "Pass it on to the employer",
            "The Principal is told that a request to remove content was not followed (17.2). What follows is the employer's to decide.",
            "Pass it on",
            [new ActionField("reason", "Why", FieldType.LongText, Required: true), RequestField.Of(requests)]);
    }

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var reason = vault.Add("reason", owner, input.Text("reason", "The reason", required: true));
        var approach = RequestField.Read(view, input, ResponsibleParty.Author);
        return input.Problems.Count > 0 ? null : new ReferConsequence(approach, reason);
    }
}
