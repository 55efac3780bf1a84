using PolicyFlow.App.Takedown.ByMail;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Investigation.Merging;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.View;

/// <summary>The history of an investigation in plain words, one line an event.</summary>
internal static class TimelineWords
{
    /// <param name="names">The names that the line needs.</param>
    /// <returns>The line, and the body with what was said or written; an empty line only for an unknown event.</returns>
    public static (string Text, BodyRef? Detail) Of(ICaseEvent e, TimelineNames names) =>
        Report(e) ?? End(e, names) ?? TimelineOfConcerns.Of(e, names) ?? TimelineOfPeople.Of(e, names)
        ?? TimelineOfWork.Of(e, names) ?? Post(e) ?? ("", null);

    private static (string, BodyRef?)? Report(ICaseEvent e) => e switch
    {
        MisuseReported r => (
            r.Channel switch
            {
                "told" => "Entered a report that was told by phone or in person",
                "email" => "Reported by email",
                "case" => "Opened it from another case",
                _ => "Reported",
            } + (r.ChildAtRisk ? ". A child may be at risk" : ""), null),
        ReportMailed m => (ByMailWords.Of(m), m.Refused),
        NobodyInLine => ("Nobody holds a role that sees this report. The administrators were told that it is there", null),
        SomebodyInLine => ("Somebody holds a role that sees this report by now, and was told", null),
        MisuseAdded a => ("Added to the report", a.Text),
        ReportOpened => ("Opened the report", null),
        _ => null,
    };

    private static (string, BodyRef?)? End(ICaseEvent e, TimelineNames names) => e switch
    {
        CaseHeld h => (
            $"Hold: {WordsOfEnds.Hold(h.Kind)}. {names.Person(h.Owner)} answers for it. It is asked about on {UkTime.Deadline(h.ReviewAt)}",
            h.Reason),
        HoldReleased h => (
            $"Hold lifted: {WordsOfEnds.Hold(h.Kind)}"
            + (h.OutcomeBy is { } by ? $". The outcome is due by {UkTime.Deadline(by)}" : ""), h.Reason),
        HoldReviewAsked h => ($"Asked whether the hold is still needed: {WordsOfEnds.Hold(h.Kind)}", null),
        OutcomeProposed o => (
            $"Proposed an outcome: {WordsOfEnds.Finding(o.Finding)}"
            + (o.Flags is { Count: > 0 } ? ". To review: a referral to the employer for what was not proved" : ""), o.Reason),
        OutcomeSentBack o => ("Sent the outcome back", o.Reason),
        OutcomeSignedOff o => ("Signed the outcome off", o.Note),
        OutcomeOverdue => ("There should be an outcome by now. It climbed", null),
        InvestigationClosed c => ("Closed the case", c.Note),
        InvestigationReopened r => (
            $"Reopened the case. It has to be decided again by {UkTime.Deadline(r.TriageBy)}", r.Reason),
        MergedInto m => ($"Merged into {names.Other(m.Into)}: it goes on there", m.Reason),
        MergedFrom m => ($"Merged into this case: {names.Other(m.From)}", null),
        MinutesAdded m => ($"Added {m.Minutes} minutes of work", null),
        BodyErased b => ($"{b.Bodies.Count} texts were erased. Rule: {b.Rule}. Reason: {b.Reason}", null),
        _ => null,
    };

    private static (string, BodyRef?)? Post(ICaseEvent e) => e switch
    {
        LetterSkipped s => ($"Not sent: {InvestigationLetterWords.Of(s.Letter)}. {s.Reason}", null),
        MailSent m when !InvestigationLetters.IsLetter(m.Letter) => ($"Done: {InvestigationLetterWords.Of(m.Letter)}", null),
        MailSent { MessageId: "" } m => (
            $"Put into a colleague's daily digest: {InvestigationLetterWords.Of(m.Letter)}", null),
        MailSent m => (
            $"Sent: {InvestigationLetterWords.Of(m.Letter)}{(m.Repeated ? " (perhaps twice, after an interruption)" : "")}", null),
        MailFailing m => (m.ForGood
            ? $"Could not be delivered: {InvestigationLetterWords.Of(m.Letter)}"
            : $"Keeps failing, and is still tried: {InvestigationLetterWords.Of(m.Letter)}", m.Reason),
        MailDelivery d => (
            $"{Takedown.View.LetterWords.Of(d.Status)}, {UkTime.Deadline(d.SaidAt)}: {InvestigationLetterWords.Of(d.Letter)}",
            d.Reason),
        MailSettled s => ("Saw to mail that could not be delivered", s.Note),
        _ => null,
    };
}
