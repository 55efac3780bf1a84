using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>The affected person was given a pack to ask the site herself (16.3, second sentence).</summary>
/// <param name="WindowEndsAt">The window that ran already, or a new one: the clock stays on.</param>
public sealed record ComplainantAsked(
    string Approach,
    string Party,
    IReadOnlyList<string> Items,
    BodyRef Pack,
    bool ByMail,
    DateTimeOffset WindowEndsAt,
    IReadOnlyList<DateTimeOffset> ChaseAt,
    IReadOnlyList<DateTimeOffset> ProbeAt) : ICaseEvent;

/// <summary>She answered. Where she would rather not, the items await a decision again.</summary>
public sealed record ComplainantAnswered(
    string Approach, ComplainantAnswer Answer, BodyRef? Ticket, IReadOnlyList<string> Tell, DateTimeOffset? DecideBy,
    DateTimeOffset? WarnAt) : ICaseEvent;

/// <summary>A member of staff was asked to remove content (17.2).</summary>
/// <param name="Author">The person's id; from now on they are left out of the case.</param>
/// <param name="AnswerBy">Their own deadline (UTC).</param>
public sealed record AuthorAsked(
    string Approach,
    IReadOnlyList<string> Items,
    string? Author,
    BodyRef? To,
    BodyRef Letter,
    DateTimeOffset AnswerBy,
    IReadOnlyList<DateTimeOffset> ProbeAt) : ICaseEvent;

/// <summary>The author answered. Where they disagree, the items await a decision again.</summary>
public sealed record AuthorAnswered(
    string Approach, AuthorAnswer Answer, BodyRef? Words, IReadOnlyList<string> Tell, DateTimeOffset? DecideBy,
    DateTimeOffset? WarnAt) : ICaseEvent;

/// <summary>The author's time is over without an answer. Silence is not refusal.</summary>
/// <param name="Delivered">Whether the request was given in person or by phone.</param>
public sealed record AuthorSilent(string Approach, bool Delivered, IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>The request was given in person or by phone; the deadline counts from then.</summary>
public sealed record DeliveryRecorded(string Approach, DeliveryWay Way, DateTimeOffset At, DateTimeOffset AnswerBy)
    : ICaseEvent;

/// <summary>A refusal was passed on to the employer (17.2).</summary>
public sealed record ConsequenceReferred(string Approach, BodyRef Reason, IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>Content on our own account is to be removed by ourselves (13.1).</summary>
/// <param name="Tell">The safeguarding leads and IT directors.</param>
public sealed record OwnRemovalStarted(
    string Approach,
    IReadOnlyList<string> Items,
    BodyRef? Account,
    IReadOnlyList<string> Tell,
    IReadOnlyList<string> Captures,
    DateTimeOffset WindowEndsAt,
    IReadOnlyList<DateTimeOffset> ChaseAt,
    IReadOnlyList<DateTimeOffset> ProbeAt) : ICaseEvent;
