using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>The affected person is known and has a page of her own (9.1, 16.6).</summary>
/// <param name="Person">Her id where she was in our directory then.</param>
public sealed record AffectedRecorded(BodyRef? Name, BodyRef? Email, bool IsReporter, string? Person) : ICaseEvent;

/// <summary>A named person was shown the link to her page, to hand it over.</summary>
public sealed record PrivateLinkShown : ICaseEvent;

/// <summary>She chose whether a host may learn her name. No choice means no (6.2).</summary>
/// <param name="Wording">What stood on the page, and what she chose; null where that was not kept yet.</param>
public sealed record NamingChosen(bool Named, BodyRef? Wording) : ICaseEvent;

/// <summary>She was asked for consent to tell the police (16.5).</summary>
/// <param name="AnswerBy">After that somebody rings her (UTC).</param>
public sealed record PoliceConsentRequested(DateTimeOffset AnswerBy) : ICaseEvent;

/// <summary>She answered, or took her answer back.</summary>
public sealed record PoliceConsentAnswered(
    ConsentAnswer Answer, AnswerWay Way, BodyRef? Wording, BodyRef? Note, IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>She has not answered in 24 hours: a person rings her.</summary>
public sealed record PoliceConsentUnanswered(IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>A message to the police was approved, with her consent or against a danger that a named person states.
/// </summary>
/// <param name="Report">Unique in the case, such as <c>p1</c>.</param>
public sealed record PoliceReportApproved(
    string Report, BodyRef To, BodyRef Letter, PoliceOverride? Override, BodyRef? Reason) : ICaseEvent;

/// <summary>The message was handed to a mail server.</summary>
public sealed record PoliceReportSent(string Report, string MessageId, bool Repeated) : ICaseEvent;

/// <summary>The message could not be delivered: a person tells the police another way.</summary>
public sealed record PoliceReportBounced(string Report, BodyRef? Reason, IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>The police were told by a person, who recorded it.</summary>
/// <param name="Flags">What a gate would have refused: for review.</param>
public sealed record PoliceReportRecorded(
    ApproachChannel Way, DateTimeOffset MadeAt, BodyRef? Reference, IReadOnlyList<string> Flags) : ICaseEvent;
