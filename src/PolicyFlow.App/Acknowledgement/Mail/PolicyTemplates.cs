using PolicyFlow.App.Mail.Templates;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Mail.Templates;
using static PolicyFlow.App.Mail.Templates.Placeholders;

namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>The letters of campaigns, to people who need no account.</summary>
internal static class PolicyTemplates
{
    public const string Reminder = EntryLetters.Digest + "-reminder";
    public const string Final = EntryLetters.Digest + "-final";
    public const string Team = EntryLetters.Digest + "-team";

    private static readonly Placeholder OwnLink = Sentence(
        "own-link", "The link is yours alone, so please do not pass this mail on. You need no account and no password.");

    private static readonly Placeholder WithoutMail = Sentence(
        "without-mail",
        "If the link does not work for you, or you would rather read on paper, ask your line manager or the School Sport "
        + "Development Manager: they can give you a printed letter, or record it with you in person.");

    private static readonly Placeholder List = new(
        "list", PlaceholderKind.List, "The policies that wait for the person, each with the personal link", "");

    private static readonly Placeholder Policy =
        Value("policy", "The name and version of the policy", "Sample policy, version 2");

    public static readonly IReadOnlyList<MailTemplate> All =
    [
        Of(EntryLetters.Digest, "Somebody is asked for the first time to confirm a policy.", List, OwnLink, WithoutMail),
        Of(Reminder, "Somebody has not confirmed yet.", List, OwnLink, WithoutMail),
        Of(Final, "Somebody has not confirmed yet and is reminded for the last time.", List, OwnLink, WithoutMail),
        Of(Team, "People whom a line manager manages have not confirmed yet.", List, OwnLink),
        Of(
            EntryLetters.Link, "Somebody asked for their link to a policy once more.", Policy, Link, OwnLink, WithoutMail),
        Of(
            EntryLetters.Certificate, "Somebody has confirmed a policy.", Policy,
            Value("wording", "The exact words that were confirmed", "I have read and understood version 2"),
            Value("day", "The day on which they confirmed", "Monday 2 October 2006"), Link, OwnLink),
        Of(EntryLetters.Answer, "A manager has answered somebody's question about a policy.", Link, OwnLink),
    ];

    private static MailTemplate Of(string id, string when, params IReadOnlyList<Placeholder> placeholders) =>
        new(id, TemplateAudience.Staff, when, placeholders);
}
