using PolicyFlow.App.Mail.Templates;
using PolicyFlow.Domain.Investigation.Asking;
using PolicyFlow.Domain.Mail.Templates;
using static PolicyFlow.App.Mail.Templates.Placeholders;

namespace PolicyFlow.App.Investigation.Asking.Mail;

/// <summary>The letters of questions (5.3, 11.4, 12.5).</summary>
internal static class QuestionTemplates
{
    private static readonly Placeholder OwnLink = KeepPrivate(
        "The link is yours alone, so please do not pass this mail on. You need no account and no password.");

    public static readonly IReadOnlyList<MailTemplate> All =
    [
        new(
            QuestionLetters.Tell, TemplateAudience.Colleagues,
            "A colleague asks before they act, or has asked more (5.3, 11.4, 12.5).", Reference, Link),
        new(
            QuestionLetters.Answered, TemplateAudience.Colleagues, "Somebody has answered a colleague's question.", Reference,
            Link),
        new(
            QuestionLetters.Link, TemplateAudience.Staff,
            "Somebody without an account has asked, with an email address.", Reference, Link, OwnLink),
        new(
            QuestionLetters.Answer, TemplateAudience.Staff, "Somebody has answered the question of a person without an account.",
            Reference, Link, OwnLink),
    ];
}
