using PolicyFlow.App.Mail.Templates;
using PolicyFlow.Domain.Mail.Templates;
using static PolicyFlow.App.Mail.Templates.Placeholders;
using static PolicyFlow.App.Takedown.Letters.TakedownTemplates;
using Names = PolicyFlow.Domain.Investigation.InvestigationLetters;

namespace PolicyFlow.App.Investigation.Letters;

/// <summary>The letters of investigations: to our own people, to whoever reported, and to whom the case is about.</summary>
public static class InvestigationTemplates
{
    /// <summary>The receipt where a child may be at risk: a teacher's own duty stays (7.3).</summary>
    public const string ReceiptOfChild = "misuse-receipt-child";

    /// <summary>Whom somebody whom a case is about can talk to.</summary>
    public const string ContactName = "contact";

    /// <summary>Clause 16.6.</summary>
    private static readonly Placeholder Support = Sentence(
        "support",
        "Full support and counselling are there for you if this affects you: ask your manager or your school.");

    private static readonly Placeholder OwnDuty = Sentence(
        "own-duty",
        "If this is about female genital mutilation (FGM) and you are a teacher: you have a duty of your own to tell the "
        + "police, on 101. This report does not discharge it. Please ring them yourself.");

    public static readonly IReadOnlyList<MailTemplate> All =
    [
        Colleagues(Names.NewReport, "A report of misuse has come in (5.3, 11.7)."),
        Colleagues(
            Names.Nobody, "A report of misuse has come in and nobody holds a role that sees it; to the administrators (5.3)."),
        Colleagues(
            Names.Alert, "A report of misuse says that a child may be at risk (8.1). It goes out alone, at once.",
            DangerNow),
        Colleagues(
            Names.Deputies, "A child may be at risk and no safeguarding lead has taken the report (8.1); to their deputies.",
            DangerNow),
        Colleagues(
            Names.SafeguardingUnseen, "A report of misuse with a child at risk is an hour old and nobody has taken it (8.1).",
            DangerNow),
        Colleagues(Names.Added, "Something was added to a report of misuse."),
        Colleagues(Names.TriageLapsed, "Nobody decided in time what becomes of a report of misuse."),
        Colleagues(Names.PlaceUnseen, "A report that each of several roles has to read was not opened by one of them (11.7)."),
        Colleagues(Names.PlaceTaken, "Whoever was to read a report has no part in it any more, and the next in line takes the place (11.7)."),
        Colleagues(Names.DataProtection, "A report turned out to be a disclosure of personal data (6.2)."),
        Colleagues(Names.BreachReminder, "The 72 hours for a disclosure of personal data are nearly over, or over (6.2)."),
        Colleagues(Names.LadoOverdue, "The Local Authority Designated Officer was not told within a working day."),
        Colleagues(Names.Assigned, "Somebody was named to look into a case (16.1)."),
        Colleagues(Names.AssignmentLapsed, "Nobody was named in time to look into a case (16.1)."),
        Colleagues(Names.UpdateOverdue, "Whoever reported was to hear how it stands and has not (9.1)."),
        Colleagues(Names.HoldReview, "A hold has kept an investigation back for a while."),
        Colleagues(Names.AccusedReplied, "Somebody whom a case is about has answered a letter (17.1)."),
        Colleagues(Names.OutcomeProposed, "An outcome was proposed and needs a second person (16.1)."),
        Colleagues(Names.OutcomeSentBack, "An outcome was not agreed with (16.1)."),
        Colleagues(Names.OutcomeOverdue, "The time by which a case was to have an outcome is over."),
        Colleagues(Names.Reopened, "A closed investigation was opened again."),
        Colleagues(Names.MergedFrom, "Another report about the same was merged into a case."),
        Reporters(Names.Receipt, "A report of misuse has come in with an email address.", NeverSend, WhoSees, Support),
        Reporters(
            ReceiptOfChild, "A report of misuse has come in with an email address, and a child may be at risk (7.3).",
            NeverSend, OwnDuty, WhoSees, Support) with
        {
            Variant = "a child may be at risk",
        },
        Reporters(Names.ReporterUpdate, "Whoever reported is told how it stands (9.1).", Support),
        Reporters(Names.ReporterOutcome, "An investigation is closed; to whoever reported (9.1).", Support),
        new(
            Names.ToAccused, TemplateAudience.Accused, "A named person has released a letter to whom a case is about (17.1).",
            Reference, Link, KeepPrivate("The link is yours: please do not pass this letter on."),
            Support, Value(ContactName, "Whom they can talk to: somebody who has no part in it", "Demo Priya"),
            Sentence("no-password", "You need no account, and nobody asks you for a password.")),
    ];
}
