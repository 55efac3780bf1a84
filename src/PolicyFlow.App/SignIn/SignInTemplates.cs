using PolicyFlow.App.Mail.Templates;
using static PolicyFlow.App.Mail.Templates.Placeholders;

namespace PolicyFlow.App.SignIn;

/// <summary>The two letters that let people in.</summary>
internal static class SignInTemplates
{
    public const string CodeAndLink = "sign-in";
    public const string LinkOnly = "sign-in-link-only";

    public static readonly IReadOnlyList<MailTemplate> All =
    [
        new(
            CodeAndLink, TemplateAudience.Colleagues, "Somebody asks to sign in.",
            Value("code", "The code to type", "000 000"), Link, Value("until", "When code and link end", "09:30"),
            KeepPrivate("Do not give the code to anybody.")),
        new(
            LinkOnly, TemplateAudience.Colleagues, "Somebody asks to sign in for whom many codes were asked already.",
            Link, Value("until", "When the link ends", "09:30"), KeepPrivate("Do not pass the link on to anybody."))
        {
            Variant = "link alone",
        },
    ];
}
