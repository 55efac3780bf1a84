using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.Notices;
using PolicyFlow.Domain.Takedown;
using static PolicyFlow.Letters.Tests.Golden.Invented;

namespace PolicyFlow.Letters.Tests.Golden;

/// <summary>Every letter that has a golden file, by the file's name.</summary>
internal static class GoldenLetters
{
    private const string Hours = "Monday to Friday, 10am to 4pm";

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["notice-platform-rules"] = Of(NoticeGround.PlatformRules, Facts),
        ["notice-platform-rules-named"] = Of(NoticeGround.PlatformRules, Facts with { AffectedName = Person }),
        ["notice-platform-rules-one-place"] = Of(NoticeGround.PlatformRules, Facts with { Places = [Places[0]] }),
        ["notice-platform-rules-no-place"] = Of(NoticeGround.PlatformRules, Facts with { Places = [] }),
        ["notice-intimate-image"] = Of(NoticeGround.IntimateImage, Facts),
        ["notice-intimate-image-named-law-in-force"] = Of(NoticeGround.IntimateImage, Facts with
        {
            AffectedName = Person,
            HostLaw = HostWindows.Default.IntimateImage.Law,
        }),
        ["notice-personal-data"] = Of(NoticeGround.PersonalData, Facts),
        ["notice-personal-data-named"] = Of(NoticeGround.PersonalData, Facts with { AffectedName = Person }),
        ["notice-personal-data-pupil"] = Of(
            NoticeGround.PersonalData, Facts with { AffectedName = Person }, ("data-whose", "pupil")),
        ["notice-copyright"] = Of(NoticeGround.Copyright, Facts),
        ["notice-copyright-named"] = Of(NoticeGround.Copyright, Facts with { AffectedName = Person }),
        ["notice-copyright-school"] = Of(NoticeGround.Copyright, Facts, ("copyright-owner", "school")),
        ["notice-defamation-named"] = Of(NoticeGround.Defamation, Facts with { AffectedName = Person }),
        ["notice-defamation-with-gaps"] = Of(
            NoticeGround.Defamation, Facts, ("defamation-meaning", ""), ("defamation-pass-name", "")),
        ["notice-digital-services-act"] = Of(NoticeGround.DigitalServicesAct, Facts),
        ["notice-digital-services-act-named"] = Of(
            NoticeGround.DigitalServicesAct, Facts with { AffectedName = Person }),
        ["chaser"] = LetterTexts.Chaser(
            NoticeBuilder.Draft(NoticeGround.PlatformRules, Facts, Answers(NoticeGround.PlatformRules)), Approached, 1,
            Reported.AddHours(14), "ES-2026-0815"),
        ["helpline"] = Show(EscalationWords.Helpline(Ladder with { Tried = [] }, Hours)),
        ["helpline-before-any-approach"] = Show(EscalationWords.Helpline(
            Ladder with { Tried = [], ApproachedAt = null }, Hours)),
        ["network-hosting"] = Show(EscalationWords.NetworkProvider(ProviderScope.HostingNetwork, Ladder)),
        ["network-registrar"] = Show(EscalationWords.NetworkProvider(ProviderScope.Registrar, Ladder)),
        ["network-access-isp"] = Show(EscalationWords.NetworkProvider(
            ProviderScope.AccessIsp, Ladder with { Answer = null })),
        ["governors"] = Show(EscalationWords.Governors(Ladder, Reported.AddHours(75))),
        ["governors-before-any-approach"] = Show(EscalationWords.Governors(
            Ladder with { ApproachedAt = null, Tried = [] }, Reported.AddHours(75))),
        ["author"] = Show(AuthorWords.Draft(Author)),
        ["author-named-with-concern"] = Show(AuthorWords.Draft(Author with
        {
            Name = Person,
            Concern = "The post shows a team list with the full names of pupils (13.1).",
        })),
        ["complainant-pack"] = ComplainantPack.Of(Pack with
        {
            ReportForm = "https://social.example/report",
            InAppSteps = ["Open the post.", "Touch the three dots, then Report."],
        }).ToText(Reference, Network),
        ["complainant-pack-unknown-site"] = ComplainantPack.Of(Pack).ToText(Reference, Network),
        ["police-with-consent"] = Show(PoliceWords.Draft(Police with
        {
            AffectedName = Person,
            SeenAt = Reported.AddHours(-1),
            Evidence =
            [
                new PoliceEvidence(
                    "screenshot.png", new string('a', 64), Reported,
                    "Sent in by the reporter; kept unchanged in the case since."),
                new PoliceEvidence(
                    "page.html", new string('b', 64), Reported.AddMinutes(3),
                    "Fetched by the system before the host was approached; kept unchanged in the case since."),
            ],
        })),
        ["police-child-at-risk"] = Show(PoliceWords.Draft(Police with
        {
            Basis = new PoliceBasis.Stated(
                PoliceOverride.ChildAtRisk, "The post names a place and a time at which a pupil is to be met.",
                "Sam Invented, Designated Safeguarding Lead", Reported.AddHours(1)),
        })),
        ["page-naming"] = Page([NamingWords.Question, .. NamingWords.Paragraphs, NamingWords.Yes, NamingWords.No,
            NamingWords.Agreement(Network)]),
        ["page-police-consent"] = Page([PoliceConsentWords.Question, .. PoliceConsentWords.Paragraphs,
            PoliceConsentWords.Yes, PoliceConsentWords.No, PoliceConsentWords.TakeBack,
            PoliceConsentWords.Consent(Network)]),
        ["page-support"] = Page(SupportWords.Paragraphs(Support)),
        ["page-support-never-checked"] = Page(SupportWords.Paragraphs(new SupportOptions())),
        ["page-helpline-hours"] = Page([EscalationWords.HelplineHours(Hours)]),
        ["sexual-image-steps"] = SexualImageSteps.ToText(),
    };

    private static Approach Approached => new(
        "a1", "host", ["i1"], ByMail: true, ApproachChannel.Email, "p-1", Reported)
    {
        ReceivedAt = Reported.AddHours(2),
    };

    private static AuthorFacts Author => new(
        Reference, Network, [Places[0]], Reported.AddDays(3), "Alex Invented, School Sport Development Manager, 01632 "
            + "960 001",
        "on this page");

    private static PackFacts Pack => new(
        Reference, Network, "Example Social", "a fake account or impersonation", [Places[0]], Support);

    private static PoliceFacts Police => new(
        Reference, Network, "a threat", [Places[0]], Reported,
        new PoliceBasis.Consent(Reported.AddHours(3), PoliceConsentWords.Consent(Network)),
        "Alex Invented, School Sport Development Manager, 01632 960 001");

    private static string Of(NoticeGround ground, NoticeFacts facts, params (string Name, string Value)[] other) =>
        Show(NoticeBuilder.Draft(
            ground, facts, Answers(ground).SetItems(other.Select(o => KeyValuePair.Create(o.Name, o.Value)))));

    private static string Show(Notice notice) => $"Subject: {notice.Subject}\n\n{notice.Text}";

    private static string Page(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs) + "\n";
}
