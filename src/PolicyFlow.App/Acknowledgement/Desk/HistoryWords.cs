using PolicyFlow.App.Web;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>Each event of a person's entry as one sentence.</summary>
internal static class HistoryWords
{
    /// <param name="who">Whoever did it, by name.</param>
    /// <returns>Null for what nobody needs to read.</returns>
    public static string? Of(ICaseEvent @event, string who) => @event switch
    {
        Enrolled e => e.HasAddress
            ? $"Asked to confirm version {e.Version}{(e.Joiner ? ", as somebody new" : "")}"
            : $"Put into the campaign for version {e.Version}, without an email address",
        RoundClaimed e => Round(e),
        PolicyOpened => "Began to read",
        SectionRead e => $"Read section {e.Section} of {e.Of}",
        QuizAnswered e => e.Passed ? "Answered the questions, all of them right"
            : $"Answered the questions, {e.Wrong.Count} of {e.Answers.Count} wrong",
        Acknowledged e => $"Confirmed: “{e.Wording}” ({OutstandingWords.HowWords(e.How)}, read for {Minutes(e.Seconds)}), as",
        Declined => "Declined, and said why",
        QuestionAsked e => $"Asked question {e.Question}",
        QuestionAnswered e => $"{who} answered question {e.Question}",
        AskedAgain => $"{who} asked again, after a talk",
        Exempted e => $"{who} let them off until {UkTime.Day(e.Until)}",
        ExemptionEnded => "The time for which they were let off is over: asked again",
        RecordedOnBehalf e => $"{who} recorded that they confirmed {OutstandingWords.HowWords(e.How)} on {UkTime.Day(e.DoneOn)}"
            + (e.Evidence is { } sheet ? $". The signed sheet is on file ({sheet[..12]}…)" : ""),
        AwayUntilSet e => $"{who} recorded that they are away until {UkTime.Day(e.Until)}",
        AwayEnded => "Back from being away: asked again",
        AddressDoubted => $"{who} recorded that mail does not reach them",
        AddressReplaced e => e.HasAddress ? "There is another email address: the link went there, and the old one ended"
            : "There is no email address any more",
        TakenByHand => $"{who} put them on the list “by hand”",
        LinkSentAgain => "The personal link was sent once more",
        ManagerSaid { What: EntrySayings.Left } => $"{who} said that they have left",
        ManagerSaid => $"{who} said that the address is wrong. Mail to it has stopped",
        SayingSetAside => $"{who} did not follow what the line manager said",
        LetterPrinted => $"{who} printed a letter with the personal link",
        EntrySuperseded => "A newer version of the policy took the place of this one",
        EntryLeft => "Left before confirming",
        EntryLapsed => "The campaign was closed before they confirmed",
        MailSent e => Sent(e),
        MailFailing { ForGood: true } => "An email could not be delivered",
        _ => null,
    };

    /// <summary>The words that an event refers to, or null.</summary>
    public static BodyRef? BodyOf(ICaseEvent @event) => @event switch
    {
        Acknowledged e => e.Name,
        Declined e => e.Reason,
        QuestionAsked e => e.Words,
        QuestionAnswered e => e.Words,
        AskedAgain e => e.Note,
        Exempted e => e.Reason,
        RecordedOnBehalf e => e.Reason,
        ManagerSaid e => e.Words,
        SayingSetAside e => e.Reason,
        _ => null,
    };

    private static string Round(RoundClaimed e) => e.Kind switch
    {
        RoundKind.LineManager => e.LineManager is null
            ? "The line manager would have been told; the staff list names none"
            : "The line manager was told",
        RoundKind.Final => "Reminded for the last time",
        _ => "Reminded",
    };

    private static string? Sent(MailSent e) => e.Letter switch
    {
        EntryLetters.Certificate => "The certificate was emailed",
        EntryLetters.Answer => "The answer was emailed",
        EntryLetters.Digest or EntryLetters.Link => "An email with the link was sent",
        _ => null,
    };

    private static string Minutes(int seconds) => seconds < 60 ? "less than a minute"
        : seconds < 120 ? "1 minute" : $"{seconds / 60} minutes";
}
