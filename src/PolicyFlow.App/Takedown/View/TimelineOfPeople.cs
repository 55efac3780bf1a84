using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.View;

/// <summary>The words of the timeline for whoever else was asked: the person concerned, the author, further bodies, the
/// police.</summary>
internal static class TimelineOfPeople
{
    public static (string Text, BodyRef? Detail)? Of(ICaseEvent e) => Party(e) ?? Ladder(e) ?? Care(e);

    private static (string, BodyRef?)? Party(ICaseEvent e) => e switch
    {
        ComplainantAsked c => (
            $"Gave the person concerned a pack for asking the site. The window goes on until {UkTime.Deadline(c.WindowEndsAt)}", null),
        ComplainantAnswered { Answer: ComplainantAnswer.Asked } c => ("The person concerned has asked the site", c.Ticket),
        ComplainantAnswered { Answer: ComplainantAnswer.WantsHelp } => ("The person concerned wants help with asking the site", null),
        ComplainantAnswered => ("The person concerned would rather not ask the site", null),
        AuthorAsked a => ($"Asked the author, one of our own staff, to remove it by {UkTime.Deadline(a.AnswerBy)}", null),
        AuthorAnswered { Answer: AuthorAnswer.Removed } a => ("The author says that it is removed", a.Words),
        AuthorAnswered a => ("The author does not agree, or cannot", a.Words),
        AuthorSilent { Delivered: true } => ("The author's time is over without an answer", null),
        AuthorSilent => ("The author's time is over without an answer. Silence is not refusal: the request has to be given in person or by phone", null),
        DeliveryRecorded d => (
            $"The request was given {(d.Way == DeliveryWay.Phone ? "by phone" : "in person")} on {UkTime.Deadline(d.At)}. "
            + $"The author has until {UkTime.Deadline(d.AnswerBy)}", null),
        ConsequenceReferred c => ("Passed on to the employer", c.Reason),
        OwnRemovalStarted o => (
            $"Set about removing it from our own account by {UkTime.Deadline(o.WindowEndsAt)}. The safeguarding lead and the IT director "
            + "were told", o.Account),
        _ => null,
    };

    private static (string, BodyRef?)? Ladder(ICaseEvent e) => e switch
    {
        EscalationApproved x => ($"Approved a letter: {TimelineWords.Rung(x.Rung)}", null),
        EscalationSent x => ($"The letter to the further body was sent{Perhaps(x.Repeated)}. It has until {UkTime.Deadline(x.ClockEndsAt)}", null),
        EscalationBounced x => ("The letter to the further body could not be delivered. The next step is open again", x.Reason),
        EscalationRecorded x => ($"Asked further: {TimelineWords.Rung(x.Rung)}, on {UkTime.Deadline(x.MadeAt)}", x.Note),
        RungLapsed => ("The further body did not help in its time. The next step is proposed", null),
        EscalationDeclined x => ("Decided to ask nobody further", x.Reason),
        EscalationUndecided => ("Nobody decided in time what comes next. It climbed", null),
        _ => null,
    };

    private static (string, BodyRef?)? Care(ICaseEvent e) => e switch
    {
        AffectedRecorded a => (a.IsReporter ? "Recorded that the reporter is the person concerned" : "Recorded who is concerned", null),
        NamingChosen n => (n.Named ? "Agreed to be named to hosts" : "Chose not to be named to hosts", n.Wording),
        PrivateLinkShown => ("Was shown the private link of the person concerned, to hand it over", null),
        PoliceConsentRequested p => ($"Asked the person concerned whether the police may be told. An answer is hoped for by {UkTime.Deadline(p.AnswerBy)}", null),
        PoliceConsentAnswered p => ($"{Consent(p.Answer)}{Way(p.Way)}", p.Note),
        PoliceConsentUnanswered => ("No answer in 24 hours: somebody rings the person concerned", null),
        PoliceReportApproved p => (p.Override switch
        {
            PoliceOverride.DangerToLife => "Approved a message to the police without consent: danger to life",
            PoliceOverride.ChildAtRisk => "Approved a message to the police without consent: a child at risk",
            _ => "Approved a message to the police",
        }, p.Reason),
        PoliceReportSent p => ($"The message to the police was sent{Perhaps(p.Repeated)}", null),
        PoliceReportBounced p => ("The message to the police could not be delivered. Tell them another way", p.Reason),
        PoliceReportRecorded p => (
            $"The police were told by {TimelineWords.Channel(p.Way)} on {UkTime.Deadline(p.MadeAt)}{TimelineWords.Flags(p.Flags)}", p.Reference),
        _ => null,
    };

    private static string Consent(ConsentAnswer answer) => answer switch
    {
        ConsentAnswer.Given => "Agreed that the police are told",
        ConsentAnswer.Refused => "Did not agree that the police are told",
        _ => "Took back the agreement that the police are told",
    };

    private static string Way(AnswerWay way) => way switch
    {
        AnswerWay.Phone => ", as they said by phone",
        AnswerWay.InPerson => ", as they said in person",
        _ => "",
    };

    private static string Perhaps(bool repeated) => repeated ? " (perhaps twice, under the same Message-ID, after an interruption)" : "";
}
