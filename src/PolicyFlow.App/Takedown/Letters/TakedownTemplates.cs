using PolicyFlow.App.Mail.Templates;
using PolicyFlow.Domain.Mail.Templates;
using static PolicyFlow.App.Mail.Templates.Placeholders;
using Names = PolicyFlow.Domain.Takedown.Letters;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>The letters of takedowns to our own people, the reporter, the person concerned and the author.</summary>
public static class TakedownTemplates
{
    /// <summary>The letter about an account of our own to somebody who may not open the case (13.1).</summary>
    public const string OwnAccountElsewhere = "tell-own-account-elsewhere";

    private static readonly Placeholder Danger = Emergency("If somebody is in danger, call 999.");

    internal static readonly Placeholder DangerNow = Emergency("If somebody is in danger now, call 999.");

    internal static readonly Placeholder NeverSend =
        Sentence("never-send", "Never send us a sexual image of a child: tell us in words.");

    private static readonly Placeholder HerDanger = Emergency("If you or somebody else is in danger now, call 999.");

    private static readonly Placeholder HerLink = KeepPrivate(
        "The link is yours: whoever has it can open the page, so do not pass this letter on.");

    public static readonly IReadOnlyList<MailTemplate> All =
    [
        Colleagues(Names.ChildAtRisk, "A report says that a child may be at risk (8.1). It goes out alone, at once.", DangerNow),
        Colleagues(
            Names.SexualImage, "Somebody locked content because a sexual image of a child may be involved.",
            Sentence("do-not-look", "Do not look for the image, and ask nobody else to.")),
        Colleagues(Names.SafeguardingUnseen, "A report of a child at risk is an hour old and nobody has taken it."),
        Colleagues(Names.NewReport, "A report has come in and needs a decision."),
        Colleagues(Names.ReportAdded, "Something was added to a report."),
        Colleagues(Names.MailReceived, "Somebody has written about a case by email."),
        Colleagues(Names.DecisionWarning, "The time to decide on a report is nearly over."),
        Colleagues(Names.DecisionLapsed, "The time to decide on a report is over."),
        Colleagues(Names.NoticeBounced, "A letter to a host came back."),
        Colleagues(Names.Reminder, "A host that was asked by form or in the app is to be reminded there."),
        Colleagues(Names.WindowMissed, "The host's 24 hours are over and the content is still there (16.3)."),
        Colleagues(Names.LookAgain, "It is time to look whether content has come back."),
        Colleagues(Names.BackAgain, "Content that was gone is there again."),
        Colleagues(Names.RungLapsed, "The 24 hours of a further body are over."),
        Colleagues(Names.EscalationUndecided, "Nobody decided in time what comes after the host."),
        Colleagues(Names.EscalationBounced, "A letter to a further body came back."),
        Colleagues(Names.ComplainantAnswered, "The person concerned has answered about asking the site herself (16.3)."),
        Colleagues(Names.AuthorAnswered, "Somebody who was asked to remove content has answered (17.2)."),
        Colleagues(Names.AuthorSilent, "Somebody who was asked to remove content has not answered in time (17.2)."),
        Colleagues(Names.Consequence, "A request to remove content was not followed, and the employer is told (17.2)."),
        Colleagues(Names.OwnAccount, "Something is on an account that we run; to those who may open the case (13.1)."),
        new(
            OwnAccountElsewhere, TemplateAudience.Colleagues,
            "Something is on an account that we run; to those who may not open the case (13.1).", Reference)
        {
            Variant = "without the case",
        },
        Colleagues(Names.RingAffected, "The person concerned has not answered whether the police may be told (16.5)."),
        Colleagues(Names.ConsentAnswered, "The person concerned has answered whether the police may be told (16.5)."),
        Colleagues(
            Names.PoliceBounced, "A message to the police came back (16.5).",
            Emergency("Please tell the police another way now: 101, or 999 in an emergency.")),
        Colleagues(Names.HoldReview, "A hold has kept letters back for a while."),
        Reporters(
            Names.Receipt, "A report has come in with an email address.", NeverSend, WhoSees with { Required = false }),
        Reporters(Names.ReporterApproached, "The host was asked to act."),
        Reporters(Names.ReporterClosed, "The case is closed."),
        Affected(
            Names.AffectedPage, "The person concerned gets a page of her own.", "You do not have to do anything."),
        Affected(
            Names.ComplainantPack, "The site wants the person concerned to ask it herself (16.3).",
            "You may ask us for help with it, or say no."),
        Affected(
            Names.PoliceConsent, "The person concerned is asked whether the police may be told (16.5).",
            "you may say yes or no"),
        new(
            Names.AuthorRequest, TemplateAudience.Authors,
            "A manager has released a request to a member of staff to remove content (17.2).", Reference, Link,
            KeepPrivate("The link is yours: please do not pass this letter on.")),
    ];

    internal static MailTemplate Colleagues(string id, string when, params Placeholder[] more) =>
        new(id, TemplateAudience.Colleagues, when, [Reference, Link, .. more]);

    internal static MailTemplate Reporters(string id, string when, params Placeholder[] more) =>
        new(id, TemplateAudience.Reporters, when, [Reference, Link, KeepPrivate("This link is private."), Danger, .. more]);

    /// <param name="choice">Nobody may press her (16.3, 16.5).</param>
    private static MailTemplate Affected(string id, string when, string choice) => new(
        id, TemplateAudience.Affected, when, Reference, Link, HerLink, HerDanger, Sentence("your-choice", choice));
}
