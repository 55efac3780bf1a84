using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.Notices;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>Approves a notice by email (16.3), on the ground that the manager picks. Only that ground's fields are
/// required.</summary>
internal sealed class ApproveApproachAction(MailLayout layout, Rules rules) : ITakedownAction
{
    private const string AssessmentField = "assessment";

    public string Name => "approve-approach";

    public CaseAction? Offer(CaseView view)
    {
        if (view.NextToApproach is not [var first, ..] items) return null;
        var ground = GroundOf(view);
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
                Assess(),
                new ActionField(NoticeBuilder.GroundField, "The ground", FieldType.Choice)
                {
                    Proposed = Kebab.Of(ground),
                    Options = [.. Enum.GetValues<NoticeGround>().Select(g => new FieldOption(Kebab.Of(g), NoticeBuilder.Title(g)))],
                    OnPage = false,
                },
                .. GroundFields(ground),
                .. Letter(view, items, ground),
                ItemField.Of(items, "The letter is about these."),
            ])
        {
            Primary = view.State.Undecided.Any() && !view.State.Held,
            PreviewFirst = ground != NoticeGround.PlatformRules,
            VariantsTitle = "Write on another ground than the host's own rules",
            Variants = [.. Enum.GetValues<NoticeGround>().Where(g => g != ground).Select(g => new ActionVariant(
                NoticeBuilder.Title(g), NoticeBuilder.Help(g), new Dictionary<string, string> { ["ground"] = Kebab.Of(g) }))],
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
        var ground = input.Choice(NoticeBuilder.GroundField, "The ground", NoticeGround.PlatformRules);
        var assessment = input.Choice(AssessmentField, "Your answer", Assessment.NotAnswered);
        if (assessment == Assessment.NotAnswered && input.OnPage)
            input.Problem(AssessmentField, "Say what the content is: unlawful or against the host's rules, or only critical of us.");
        var facts = LetterFacts.Notice(view, items, rules.HostWindows.Of(ground)?.Law);
        foreach (var problem in NoticeBuilder.Problems(ground, facts, input.Values)) input.Problem(problem.Field, problem.Message);
        var draft = NoticeBuilder.Draft(ground, facts, input.Values);
        var letter = LetterFields.Read(input, new Notice(draft.Subject, layout.ForOutsiders(draft.Text)), ground != NoticeGround.PlatformRules);
        if (letter is null || input.Problems.Count > 0) return null;
        var text = layout.ForOutsiders(letter.Text);
        if (NamesWithoutLeave(view, letter))
        {
            input.Problem("text", "The letter names the person concerned, who has not agreed to be named. Take the name out.");
            return null;
        }

        return new ApproveApproach(
            items is [var item, ..] ? item.Party : "unknown",
            [.. items.Select(i => i.Id)],
            vault.Keep("to", "host", to!),
            vault.Keep("notice", owner, new Notice(letter.Subject, text).ToBody()),
            ground, assessment, Mentions(letter, view.Care.Name));
    }

    private static ActionField Assess() => new(AssessmentField, "What is the content?", FieldType.Choice, Required: true)
    {
        Hint = "Criticism alone gets no letter, nor does somebody who may be telling of wrongdoing.",
        Options =
        [
            new FieldOption("unlawful-or-against-rules", "Unlawful, or against the host's rules"),
            new FieldOption("only-critical", "Only critical of us"),
            new FieldOption("protected-disclosure", "Perhaps somebody telling of wrongdoing"),
        ],
    };

    /// <summary>The chosen ground's fields, and for callers those of all the others.</summary>
    private static IEnumerable<ActionField> GroundFields(NoticeGround ground) =>
        from g in Enum.GetValues<NoticeGround>()
        from field in NoticeBuilder.Fields(g)
        select new ActionField(
            field.Name, field.Label,
            field.Options.Count > 0 ? FieldType.Choice : field.LongText ? FieldType.LongText : field.Email ? FieldType.Email : FieldType.Text,
            field.Required && g == ground)
        {
            Hint = field.Hint.Length > 0 ? field.Hint : null,
            Options = field.Options,
            OnPage = g == ground,
        };

    /// <summary>On the host's own rules the letter is there at once; on others it needs the fields first.</summary>
    private IEnumerable<ActionField> Letter(CaseView view, IReadOnlyList<ItemView> items, NoticeGround ground)
    {
        if (ground != NoticeGround.PlatformRules) return LetterFields.Of(null);
        var draft = NoticeBuilder.Draft(ground, LetterFacts.Notice(view, items), view.Chosen);
        return LetterFields.Of(new Notice(draft.Subject, layout.ForOutsiders(draft.Text)));
    }

    private static NoticeGround GroundOf(CaseView view) => Enum.GetValues<NoticeGround>()
        .FirstOrDefault(g => Kebab.Of(g) == view.Chosen.GetValueOrDefault(NoticeBuilder.GroundField));

    private static bool NamesWithoutLeave(CaseView view, Notice letter) =>
        view.State.Care.Named != true && Mentions(letter, view.Care.Name);

    private static bool Mentions(Notice letter, string name) => name.Length > 0 && name != BodyText.Erased
        && (letter.Text.Contains(name, StringComparison.OrdinalIgnoreCase)
            || letter.Subject.Contains(name, StringComparison.OrdinalIgnoreCase));
}
