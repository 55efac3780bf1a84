using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;
using PolicyFlow.Domain.Takedown;
using Names = PolicyFlow.Domain.Takedown.Letters;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>
/// What the letters say. Mail to our own people carries a reference and a link: no case detail, no name in a subject
/// line. A GET of any link changes nothing.
/// </summary>
public sealed class LetterTexts(SiteOptions site)
{
    /// <summary>A letter to a colleague.</summary>
    /// <param name="sees">Whether the reader may open the case. Whoever may not is told whom to ask instead: an IT director
    /// of content on our own account, say (13.1).</param>
    public (string Subject, MailContent Content) ToPerson(string letter, string reference, bool sees = true)
    {
        var (title, text, button) = letter switch
        {
            Names.ChildAtRisk => (
                "A child may be at risk: please open now",
                "Somebody reported that a child may be at risk. Please open the report and say \"I have this\" within one "
                + "hour. If somebody is in danger now, call 999.", "Open the report"),
            Names.SexualImage => (
                "A sexual image of a child may be involved: please open now",
                "Somebody locked something in a case: a sexual image of a child may be involved. Please open the case and say "
                + "\"I have this\" within one hour. It names the steps. Do not look for the image, and ask nobody else to.",
                "Open the case"),
            Names.SafeguardingUnseen => (
                "A child may be at risk: nobody has taken this yet",
                "A report of a child at risk was made an hour ago and nobody has taken it. Please open it now.",
                "Open the report"),
            Names.NewReport => (
                "A report needs a decision",
                "A report of harmful content has come in. Please decide within four hours whether to approach the host.",
                "Open the report"),
            Names.ReportAdded => (
                "Something was added to a report", "The reporter, or a colleague for them, added something.",
                "Read it"),
            Names.MailReceived => (
                "An email has come in",
                "Somebody has written about a case by email. Please read it.", "Read it"),
            Names.DecisionWarning => (
                "A decision is about to lapse",
                "The time to decide on this report is nearly over. Please decide now, or ask a colleague to.",
                "Decide"),
            Names.DecisionLapsed => (
                "Nobody has decided in time",
                "The time to decide on this report is over. Please see to it that somebody decides.", "Open the report"),
            Names.NoticeBounced => (
                "A notice could not be delivered",
                "The letter to the host did not arrive. Please decide on another way.", "Open the case"),
            Names.WindowMissed => (
                "24 hours are over",
                "The host had 24 hours and the content is still there. Please decide what comes next.", "Open the case"),
            Names.LookAgain => (
                "Please look again",
                "It is time to look whether content that was removed has come back.", "Open the case"),
            Names.Reminder => (
                "Please remind the host",
                "You approached a host by form or in the app. Please ask there again, and record what it answers.",
                "Open the case"),
            _ => MoreTexts.ToPerson(letter)
                ?? throw new ArgumentException($"{letter} is not a letter to a colleague.", nameof(letter)),
        };
        return ($"[{reference}] {title}", new MailContent(
            title,
            new MailBlock.Paragraph(text),
            new MailBlock.Facts(("Reference", reference)),
            sees || letter != Names.OwnAccount
                ? new MailBlock.Button(button, site.Url("/cases/" + reference))
                : new MailBlock.Paragraph("Please ask the School Sport Development Managers, and name the reference.")));
    }

    /// <summary>A letter to the reporter, with the private tracking link.</summary>
    public static (string Subject, MailContent Content) ToReporter(string letter, string reference, string trackingUrl)
    {
        var (title, text) = letter switch
        {
            Names.Receipt => (
                "We have your request",
                "Thank you. A person will look at it. Please do not reply to whoever wrote the content, and keep what you "
                + "have. Never send us a sexual image of a child: tell us in words."),
            Names.ReporterApproached => (
                "The website was asked", "The website was asked to act, and it is reminded until it does."),
            Names.ReporterClosed => (
                "Your request is closed", "Your request is closed. The private page says how it ended."),
            _ => throw new ArgumentException($"{letter} is not a letter to a reporter.", nameof(letter)),
        };
        return ($"[{reference}] {title}", new MailContent(
            title,
            new MailBlock.Paragraph(text),
            new MailBlock.Facts(("Reference", reference)),
            new MailBlock.Button("See how it stands", trackingUrl),
            new MailBlock.Paragraph("This link is private. If somebody is in danger, call 999.")));
    }

    /// <summary>A chaser: short, truthful about the time, with the notice below it.</summary>
    /// <param name="ticket">The host's own number for our notice, where it gave one.</param>
    public static string Chaser(
        Notice notice, Approach approach, int round, DateTimeOffset now, string? ticket = null)
    {
        var hours = (int)Math.Round((now - approach.ReceivedAt!.Value).TotalHours);
        var yours = LetterPaper.Line(ticket ?? "") is { Length: > 0 } number ? $"Your reference: {number}\n\n" : "";
        return $"{yours}We wrote to you {hours} hours ago and the content is still there as far as we know. This is our "
            + $"reminder number {round}. Please tell us what you decided. Our letter follows below.\n\n----\n\n"
            + notice.Text;
    }
}
