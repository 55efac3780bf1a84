using PolicyFlow.App.Acknowledgement.Mail;
using PolicyFlow.App.Investigation.Asking.Mail;
using PolicyFlow.App.Investigation.Letters;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.PolicyReview;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Takedown.Letters;

namespace PolicyFlow.App.Mail.Templates;

/// <summary>Every template there is.</summary>
public static class MailTemplates
{
    public static readonly IReadOnlyList<MailTemplate> All =
    [
        .. TakedownTemplates.All, .. ReviewTemplates.All, .. PolicyTemplates.All, .. DigestTemplates.All,
        .. SignInTemplates.All, .. QuestionTemplates.All, .. InvestigationTemplates.All,
    ];
}
