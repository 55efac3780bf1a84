using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using static PolicyFlow.Domain.Tests.Telling.Crew;

namespace PolicyFlow.Domain.Tests.Telling;

/// <summary>Whom people ask in a story besides the host, and what they are answered.</summary>
internal sealed partial class Story
{
    public Story AsksComplainant(params string[] items) => Do(new AskComplainant(Or(items), Words("pack")));

    public Story ComplainantAnswers(ComplainantAnswer answer, string approach = "a1") =>
        Do(new AnswerAsComplainant(approach, answer, null), Actor.Affected);

    /// <summary>Asks a member of staff by mail, or by a letter that is handed over.</summary>
    public Story AsksAuthor(bool byMail = true, TimeSpan? within = null, params string[] items) =>
        Do(new AskAuthor(Or(items), Poster, byMail ? Words("to") : null, Words("letter"), within));

    public Story AuthorAnswers(AuthorAnswer answer, string approach = "a1") =>
        Do(new AnswerAsAuthor(approach, answer, Words("words")), Actor.Author);

    public Story DeliversInPerson(TimeSpan? at = null, string approach = "a1") =>
        Do(new RecordDelivery(approach, DeliveryWay.InPerson, Start + at));

    public Story RefersConsequence(string approach = "a1") => Do(new ReferConsequence(approach, Words("why")));

    public Story RemovesOurselves(params string[] items) => Do(new RemoveOurselves(Or(items), Words("account")));

    public Story SendsEscalation(EscalationRung rung) => Do(Escalation(rung));

    public static SendEscalation Escalation(EscalationRung rung) => new(
        rung, rung == EscalationRung.NetworkProvider ? "hosting-network" : null,
        rung == EscalationRung.Governors ? null : Words("to"), Words("letter"));

    public Story RecordsEscalation(EscalationRung rung, TimeSpan? madeAt = null) =>
        Do(new RecordEscalation(rung, Start + madeAt, Words("note")));

    public Story DeclinesEscalation() => Do(new DeclineEscalation(Words("why")));

    /// <summary>A letter comes back hours after a server took it.</summary>
    public Story ComesBack(Effect letter) => Do(new RecordReturn(letter, Words("reason")), Actor.System);

    public Story RecordsAffected(bool byMail = true, string? person = null) =>
        Do(new RecordAffected(Words("name"), byMail ? Words("email") : null, IsReporter: false, person));

    public Story SheChoosesToBeNamed(bool named = true) => Do(new ChooseNaming(named, Words("naming")), Actor.Affected);

    public Story AsksForConsent() => Do(new RequestPoliceConsent());

    /// <summary>She answers on her own page, or a manager records what she said.</summary>
    public Story SheAnswers(ConsentAnswer answer, AnswerWay way = AnswerWay.Page) => Do(
        new AnswerPoliceConsent(answer, way, Words("wording"), null),
        way == AnswerWay.Page ? Actor.Affected : TheManager);

    public Story TellsPolice(PoliceOverride? danger = null) => Do(PoliceMessage(danger));

    public static ReportToPolice PoliceMessage(PoliceOverride? danger = null, bool withReason = true) =>
        new(Words("police"), Words("message"), danger, withReason ? Words("danger") : null);

    public Story PlacesHold(HoldKind kind = HoldKind.Police) => Do(new PlaceHold(kind, Words("who asked")));

    public Story LiftsHold(HoldKind kind = HoldKind.Police) => Do(new LiftHold(kind, Words("over")));
}
