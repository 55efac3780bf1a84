using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Takedown.ByMail;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using Names = PolicyFlow.Domain.Takedown.Letters;

namespace PolicyFlow.App.Takedown.View;

/// <summary>The words of the timeline, and the bodies that go with them.</summary>
internal static class TimelineWords
{
    /// <summary>What happened, in words, and the text that belongs to it.</summary>
    /// <param name="places">What the items of the case are called.</param>
    public static (string Text, BodyRef? Detail) Of(ICaseEvent e, IReadOnlyDictionary<string, string> places) => e switch
    {
        TakedownReported r => (
            r.Channel switch
            {
                "told" => "Entered a report that was told by phone or in person",
                "email" => "Reported by email",
                "investigation" => "Opened from an investigation, because it is still online",
                _ => "Reported",
            }, null),
        ReportAdded a => ("Added to the report", a.Text),
        ReportMailed m => (ByMailWords.Of(m), m.Refused),
        ReportCompleted c => (ByMailWords.Of(c), c.About),
        ReportOpened => ("Opened the report", null),
        AlertJoined j => (
            "The safeguarding leads had just been alerted of the same. They are told of this together with it, at "
            + UkTime.Deadline(j.AlertAt), null),
        AlertDue => ("The safeguarding leads were alerted, together with other reports about the same", null),
        SafeguardingTaken => ("Took the safeguarding concern on", null),
        SafeguardingUnseen => ("One hour passed and nobody had taken the safeguarding concern. It climbed", null),
        DecisionWarned => ("The decision was about to lapse. The deciders were reminded", null),
        DecisionLapsed => ("Nobody decided in time. It climbed", null),
        ApproachApproved a => (
            $"Approved a letter to the host{Ground(a.Ground)}{(a.Named ? ", which names the person concerned" : "")}"
            + (a.Assessment == Assessment.NotAnswered ? ". To review: nobody said what the content is" : ""), null),
        NoticeSent n => (n.Repeated
            ? "The letter was sent (perhaps twice, under the same Message-ID, after an interruption)"
            : "The letter was sent", null),
        NoticeReceived n => (
            $"The host's mail server took the letter. The window ends on {UkTime.Deadline(n.WindowEndsAt)}"
            + (n.HostWindowEndsAt is { } law ? $". The host's own legal window ends on {UkTime.Deadline(law)}" : ""), null),
        NoticeBounced n => ("The letter could not be delivered. The decision is open again", n.Reason),
        ApproachRecorded r => (
            $"Recorded an approach made by {Channel(r.Channel)} on {UkTime.Deadline(r.MadeAt)}. "
            + $"The window ends on {UkTime.Deadline(r.WindowEndsAt)}{Flags(r.Flags)}", r.Receipt),
        ApproachDeclined d => ("Decided not to approach the host", d.Reason),
        ChaserDue c => (c.Remind is null
            ? $"Reminder {c.Round} to the host was due"
            : $"Reminder {c.Round} was due: a colleague was asked to chase it", null),
        LetterSkipped s => ($"Not sent: {Letter(s.Letter)}. {s.Reason}", null),
        MailSent { MessageId: "" } m => ($"Put into a colleague's daily digest: {Digested(m.Letter)}", null),
        MailSent m => ($"Sent: {Letter(m.Letter)}{(m.Repeated ? " (perhaps twice, after an interruption)" : "")}", null),
        MailFailing m => (m.ForGood
            ? $"Could not be delivered: {Letter(m.Letter)}"
            : $"Keeps failing, and is still tried: {Letter(m.Letter)}", m.Reason),
        MailReceived m => TimelineOfMail.Of(m),
        MailDelivery d => ($"{LetterWords.Of(d.Status)}, {UkTime.Deadline(d.SaidAt)}: {Letter(d.Letter)}", d.Reason),
        MailSettled s => ("Saw to mail that could not be delivered", s.Note),
        HostAnswered a => ($"The host's answer: {Answer(a.Answer)}{Flags(a.Flags)}", a.Text),
        ItemChecked c => (
            $"Looked at {string.Join(", ", c.Items.Select(i => Place(i, places)))}: {Status(c.Finding)}", c.Note),
        WindowMissed => ("The removal window ended and the content was still there", null),
        SupportRecorded s => ($"Support and counselling: {Support(s.Answer)}", s.Note),
        MinutesAdded m => ($"Added {m.Minutes} minutes of work", null),
        NoteAdded n => ("Note", n.Text),
        CaseClosed c => ($"Closed: {Kebab.Of(c.Outcome).Replace('-', ' ')}", c.Reason),
        LookAgainDue => ("Time to look again", null),
        CaseReopened r => ("Reopened", r.Reason),
        ContentLocked => ("Locked for all: a sexual image of a child may be involved. The safeguarding lead was told", null),
        ContentUnlocked u => ("Unlocked by a safeguarding lead", u.Reason),
        DestroyedOnInstruction d => (
            $"Destroyed on the instruction of {By(d.By)}: {d.Items.Count} places, {d.Files.Count} files", d.Reason),
        BodyErased b => ($"{b.Bodies.Count} texts were erased. Rule: {b.Rule}. Reason: {b.Reason}", null),
        _ => TimelineOfLooks.Of(e, places) ?? TimelineOfPeople.Of(e) ?? ("", null),
    };

    public static string Status(ItemStatus status) => status switch
    {
        ItemStatus.Up => "still there",
        ItemStatus.Amended => "changed",
        ItemStatus.PartlyRemoved => "partly removed",
        ItemStatus.Gone => "gone",
        _ => "cannot tell",
    };

    private static string By(Instructor by) => by switch
    {
        Instructor.Police => "the police",
        Instructor.Iwf => "the Internet Watch Foundation",
        Instructor.Lado => "the LADO or children's social care",
        _ => "another body",
    };

    public static string Channel(ApproachChannel channel) => channel switch
    {
        ApproachChannel.Form => "form",
        ApproachChannel.InApp => "the app",
        _ => channel.ToString().ToLowerInvariant(),
    };

    public static string Rung(EscalationRung rung) => rung switch
    {
        EscalationRung.Helpline => "Professionals Online Safety Helpline",
        EscalationRung.NetworkProvider => "internet service provider",
        _ => "Local Governing Body",
    };

    public static string Support(SupportAnswer answer) => Kebab.Of(answer).Replace('-', ' ');

    private static string Answer(HostAnswer answer) => answer switch
    {
        HostAnswer.Unread => "not read yet",
        HostAnswer.Removed => "it says it has removed it",
        HostAnswer.Amended => "it says it has changed it",
        HostAnswer.PartlyRemoved => "it says it has removed a part",
        HostAnswer.Refused => "it refuses",
        HostAnswer.AsksComplainant => "it wants the person concerned to ask",
        _ => "it asks for more",
    };

    public static string Letter(string letter) => letter switch
    {
        Names.Notice => "the letter to the host",
        Names.Chaser => "a reminder to the host",
        Names.Reminder => "a reminder to chase the host",
        Names.Receipt => "the receipt to the reporter",
        Names.ReporterApproached or Names.ReporterClosed => "news to the reporter",
        Names.ChildAtRisk => "the alert that a child may be at risk",
        Names.SafeguardingUnseen => "the alert that nobody has taken this",
        Names.NewReport => "the mail about a new report",
        Names.ReportAdded => "the mail about the addition",
        Names.MailReceived => "the mail about an email that came in",
        Names.DecisionWarning or Names.DecisionLapsed => "the mail about the decision",
        Names.AffectedPage => "the link to the person concerned's own page",
        Names.ComplainantPack => "the mail about the pack",
        Names.PoliceConsent => "the question about the police",
        Names.AuthorRequest => "the request to the author",
        Names.Escalation or Names.Governors => "the letter to the further body",
        Names.Police => "the message to the police",
        Names.SexualImage => "the alert that a sexual image of a child may be involved",
        Names.BackAgain => "the alert that it is back",
        Names.RungLapsed or Names.EscalationUndecided or Names.EscalationBounced => "the mail about the next step",
        Names.ComplainantAnswered or Names.ConsentAnswered or Names.RingAffected => "the mail about the person concerned's answer",
        Names.AuthorAnswered or Names.AuthorSilent or Names.Consequence => "the mail about the author",
        Names.OwnAccount => "the mail about our own account",
        Names.PoliceBounced => "the mail about the message to the police",
        Names.HoldReview => "the question whether a hold is still needed",
        Looks.Capture => "the capture of a page",
        Looks.Probe => "a look at a page",
        Names.NoticeBounced => "the mail about the undelivered letter",
        Names.WindowMissed => "the mail about the missed window",
        Names.LookAgain => "the request to look again",
        TextLetters.ChildAtRisk => "the text message that a child may be at risk",
        TextLetters.Threat => "the text message about a threat",
        _ => letter,
    };

    private static string Digested(string letter) => letter switch
    {
        Names.NewReport => "a new report",
        Names.ReportAdded => "the addition",
        Names.MailReceived => "an email that came in",
        Names.NoticeBounced => "the undelivered letter",
        _ => Letter(letter),
    };

    private static string Place(string item, IReadOnlyDictionary<string, string> places) =>
        places.TryGetValue(item, out var words) ? words : item;

    private static string Ground(NoticeGround ground) =>
        ground == NoticeGround.PlatformRules ? "" : $" ({Notices.NoticeBuilder.Title(ground).ToLowerInvariant()})";

    public static string Flags(IReadOnlyList<string> flags) =>
        flags.Count == 0 ? "" : $". To review: {string.Join(", ", flags.Select(f => f.Replace('-', ' ')))}";
}
