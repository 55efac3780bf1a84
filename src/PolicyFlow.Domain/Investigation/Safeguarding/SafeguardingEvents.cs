using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Safeguarding;

/// <summary>The case became the safeguarding leads' (8.1, 7.3).</summary>
/// <param name="SafeguardingBy">Until when a lead must have it (UTC); null where one raised it.</param>
/// <param name="DeputiesAt">When the deputies are told, where no lead has it by then (UTC).</param>
public sealed record ConcernRaised(
    ConcernKind Concern, BodyRef Reason, IReadOnlyList<string> Tell, DateTimeOffset? SafeguardingBy,
    DateTimeOffset? DeputiesAt) : ICaseEvent;

/// <summary>What the concern is about was said more exactly (7.3).</summary>
public sealed record ConcernClassified(ConcernKind Concern, BodyRef Reason) : ICaseEvent;

/// <summary>No lead had said "I have this": their deputies are told (8.1).</summary>
public sealed record DeputiesTold(IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>Somebody was let see exactly this case (8.1).</summary>
public sealed record SightGiven(string Person, BodyRef Reason) : ICaseEvent;

/// <summary>And not any more.</summary>
public sealed record SightEnded(string Person, BodyRef Reason) : ICaseEvent;

/// <summary>The Local Authority Designated Officer was asked or told, and said this (11.7).</summary>
public sealed record LadoContacted(DateTimeOffset At, BodyRef Advice) : ICaseEvent;

/// <summary>An allegation against staff waits for the Local Authority Designated Officer to be told: the working day is
/// over.</summary>
public sealed record LadoOverdue(IReadOnlyList<string> Tell) : ICaseEvent;
