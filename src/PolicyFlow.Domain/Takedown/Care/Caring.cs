using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Clauses 16.5 and 16.6: the affected person decides about her name and about the police; a message to the
/// police is sent without her consent only against a danger that a named person states.</summary>
internal static class Caring
{
    public static Decision Name(TakedownState s, ChooseNaming c, DecisionContext context) =>
        !s.Care.Known ? NobodyKnown
        : context.Actor.Kind != ActorKind.Affected
            ? Decision.No("her-own-choice", "Only the person concerned can choose this, on her own page.")
        : s.Care.Named == c.Named ? Decision.Nothing
        : Decision.Of(new NamingChosen(c.Named, c.Wording));

    public static Decision ShowLink(TakedownState s, DecisionContext context) =>
        !s.Care.Known ? NobodyKnown
        : s.Care is { Name: null, Email: null }
            ? Decision.No("nobody-named", "Record the name of the person concerned first: the link goes with it.")
        : s.AffectedLeftOut ? Decision.No("left-out", CareWords.PageClosed)
        : context.Actor.Kind != ActorKind.Person
            ? Decision.No("needs-a-person", "Only a named person can hand the link over.")
        : Decision.Of(new PrivateLinkShown());

    public static Decision Ask(TakedownState s, DecisionContext context) =>
        !s.Care.Known ? NobodyKnown
        : s.Care.Consent is { Answer: null }
            ? Decision.No("asked-already", "She has been asked already and has not answered yet.")
        : s.Held ? Decision.No("held", Holding.Reason)
        : Decision.Of(new PoliceConsentRequested(context.Now + context.Rules.Takedown.ConsentAnsweredWithin));

    public static Decision Answer(TakedownState s, AnswerPoliceConsent c, DecisionContext context)
    {
        var tell = c.Way == AnswerWay.Page ? Who.Decides(s, context.Duty) : [];
        return Decision.Of(new PoliceConsentAnswered(c.Answer, c.Way, c.Wording, c.Note, tell));
    }

    public static Decision Report(TakedownState s, ReportToPolice c, DecisionContext context)
    {
        if (context.Actor.Kind != ActorKind.Person)
            return Decision.No("needs-a-person", "Only a named person can tell the police.");
        if (c.Override is not null && c.Reason is null)
            return Decision.No("no-reason", "Say what the danger is: it stands on record with your name.");
        if (c.Override is null && !s.Care.Consents)
        {
            return Decision.No("no-consent",
                "The person concerned has not agreed (16.5). Ask her first. Where life is in danger or a child is at "
                + "risk, say so with a reason; in an emergency call 999.");
        }

        return Decision.Of(new PoliceReportApproved(
            $"p{s.Care.PoliceReports.Count + 1}", c.To, c.Letter, c.Override, c.Override is null ? null : c.Reason));
    }

    public static Decision Record(TakedownState s, RecordPoliceReport c, DecisionContext context) => Decision.Of(
        new PoliceReportRecorded(
            c.Way, Times.NotInFuture(c.MadeAt, context.Now), c.Reference, s.Care.Consents ? [] : ["without-consent"]));

    public static DateTimeOffset? Due(TakedownState s) =>
        s.Care.Consent is { Answer: null, Ring: false } waits ? waits.AnswerBy : null;

    public static IEnumerable<ICaseEvent> Wake(TakedownState s, DecisionContext context)
    {
        if (Due(s) <= context.Now) yield return new PoliceConsentUnanswered(Who.Decides(s, context.Duty));
    }

    private static readonly Decision NobodyKnown =
        Decision.No("nobody-affected", "Record first who is affected, so that she can be asked.");
}
