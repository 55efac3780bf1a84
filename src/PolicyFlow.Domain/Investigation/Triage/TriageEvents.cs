using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Triage;

/// <summary>It was decided what becomes of the report (16.1).</summary>
/// <param name="AssignBy">Until when somebody who looks into it is named (UTC); null where nobody has to be.</param>
/// <param name="FirstUpdateBy">Until when the reporter hears something (UTC); null where they are known already to have.
/// </param>
/// <param name="OutcomeBy">Until when there is an outcome (UTC).</param>
/// <param name="LadoBy">Until when the Local Authority Designated Officer is told (UTC).</param>
/// <param name="BreachBy">Until when a disclosure of data is reported to the Information Commissioner (UTC).</param>
/// <param name="BreachWarnAt">When somebody is reminded of that, where nobody has decided (UTC).</param>
/// <param name="Tell">Who is told: data protection and other people whom the way concerns.</param>
public sealed record ReportTriaged(
    string Category, Severity Severity, IReadOnlyList<Branch> Branches, BodyRef Reason, DateTimeOffset? AssignBy,
    DateTimeOffset? FirstUpdateBy, DateTimeOffset? OutcomeBy, DateTimeOffset? LadoBy, DateTimeOffset? BreachBy,
    IReadOnlyList<string> Tell, DateTimeOffset? BreachWarnAt = null) : ICaseEvent;

/// <summary>Nobody triaged it in time; it climbs.</summary>
public sealed record TriageLapsed(IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>A place of an all-of route has not been opened when the time for triage was over: its people are told again.
/// </summary>
public sealed record PlaceUnseen(IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>A pupil's part went to the school's behaviour policy (16.2).</summary>
public sealed record PupilReferred(BodyRef To, BodyRef? Note) : ICaseEvent;

/// <summary>A disclosure of data was reported to the Information Commissioner, or it was decided not to (6.2).</summary>
public sealed record BreachDecided(bool Reported, DateTimeOffset At, BodyRef? Reason) : ICaseEvent;

/// <summary>A disclosure of data waits for a decision and the 72 hours are nearly or quite over (6.2).</summary>
public sealed record BreachReminder(IReadOnlyList<string> Tell, bool Over) : ICaseEvent;

/// <summary>A takedown was asked for (16.3).</summary>
public sealed record TakedownAsked(IReadOnlyList<string> Items) : ICaseEvent;

/// <summary>It is there.</summary>
public sealed record TakedownLinked(string Stream, IReadOnlyList<string> Items) : ICaseEvent;
