using Microsoft.Extensions.Logging.Abstractions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Investigation.Letters;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.Letters.Tests.Templates;

/// <summary>Every letter that has a template, with invented values.</summary>
internal static class ShippedMails
{
    public const string Reference = "PF-TEST-TEST";

    private const string Seers = "Demo Dana (School Sport Development Manager)";

    public static readonly SiteOptions Site = new()
    {
        PublicAddress = "https://policyflow.example",
        NetworkName = "Invented Sport Network",
    };

    public static readonly MailLayout Layout = new(Site.NetworkName, demo: false);

    public static TemplateWriter Writer(TemplateBook? book = null) =>
        new(book ?? new TemplateBook(), NullLogger<TemplateWriter>.Instance);

    public static readonly LetterTexts Texts = new(Site, Writer());

    public static (string Subject, MailContent Content) Of(MailTemplate template) => template switch
    {
        { Id: TakedownTemplates.OwnAccountElsewhere } =>
            Texts.ToPerson(PolicyFlow.Domain.Takedown.Letters.OwnAccount, Reference, sees: false),
        _ when !TakedownTemplates.All.Contains(template) => Writer().Write(template.Id, Values(template)),
        { Audience: TemplateAudience.Colleagues } => Texts.ToPerson(template.Id, Reference),
        { Audience: TemplateAudience.Reporters } => Texts.ToReporter(template.Id, Reference, Site.Url("/track/t"), Seers),
        { Audience: TemplateAudience.Affected } => Texts.ToAffected(template.Id, Reference, Site.Url("/yours/t")),
        _ => Texts.ToAuthor(template.Id, Reference, Site.Url("/request/t")),
    };

    /// <summary>Subject, heading and plain part of all of them.</summary>
    public static string Written() => string.Concat(
        from template in MailTemplates.All.OrderBy(t => t.Id, StringComparer.Ordinal)
        let mail = Of(template)
        select $"=== {template.Id}\nSubject: {mail.Subject}\nTitle: {mail.Content.Title}\n\n"
            + Layout.Lay(mail.Content).Text + "\n");

    private static TemplateValues Values(MailTemplate template) => template.Id switch
    {
        _ when InvestigationTemplates.All.Contains(template) => new(
            ("reference", Reference), ("who-sees", Seers), (InvestigationTemplates.ContactName, "Demo Priya"))
        {
            Url = Site.Url(template.Audience switch
            {
                TemplateAudience.Reporters => "/track/t",
                TemplateAudience.Accused => "/letters/t",
                _ => "/investigations/" + Reference,
            }),
        },
        "send-digest" => PolicyFlow.App.People.Digest.DigestText.Of(
            [
                new("PF-TEST-TEST", "Please look again", "/cases/PF-TEST-TEST"),
                new("PF-TEST-ZZZZ", "Read it", "/cases/PF-TEST-ZZZZ"),
            ],
            new DateOnly(2026, 11, 24), Site),
        _ when template.Audience == TemplateAudience.Staff => new(
            ("policy", "Sample policy, version 2"), ("wording", "I have read and understood version 2"),
            ("day", "Thursday 1 October 2026"))
        {
            Url = Site.Url("/confirm/t"),
            List =
            [
                new MailBlock.Entry(
                    "Sample policy, version 2", ["Please read and confirm it by Friday 30 October 2026."], Site.Url("/confirm/t")),
            ],
        },
        "sign-in" or "sign-in-link-only" =>
            new(("code", "123 456"), ("until", "09:30")) { Url = Site.Url("/sign-in/link/t") },
        ReviewLetters.Governors or ReviewLetters.Term => Review("/governors"),
        _ => Review("/policy-review/2026"),
    };

    private static TemplateValues Review(string path) => new(
        ("year", "2026"), ("opens-on", "Thursday 1 October 2026"), ("due-on", "Sunday 1 November 2026"))
    {
        Url = Site.Url(path),
    };
}
