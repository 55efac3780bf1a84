using System.Collections.Immutable;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>What is known of the affected person and of telling the police. All times are UTC.</summary>
public sealed record CareState
{
    public static readonly CareState None = new();

    public bool Known { get; init; }
    public BodyRef? Name { get; init; }
    public BodyRef? Email { get; init; }
    public bool IsReporter { get; init; }

    /// <summary>Her id where she was in our directory when she was recorded.</summary>
    public string? Person { get; init; }

    /// <summary>Her own choice; null while she has made none, which means not named.</summary>
    public bool? Named { get; init; }

    public ConsentState? Consent { get; init; }
    public ImmutableList<PoliceReport> PoliceReports { get; init; } = [];

    /// <summary>Whether letters to her can go by mail.</summary>
    public bool ByMail => Known && Email is not null;

    public bool Consents => Consent?.Answer == ConsentAnswer.Given;
}

/// <summary>The question whether the police may be told.</summary>
/// <param name="Asked">Null where she answered without being asked.</param>
/// <param name="Ring">Nobody has answered in time: a person rings her.</param>
public sealed record ConsentState(
    DateTimeOffset? Asked, DateTimeOffset? AnswerBy, ConsentAnswer? Answer = null, AnswerWay? Way = null,
    DateTimeOffset? AnsweredAt = null, bool Ring = false);

/// <summary>The police were told, or are about to be.</summary>
/// <param name="To">Where the message goes; null where a person told them.</param>
public sealed record PoliceReport(
    string Id, DateTimeOffset MadeAt, string MadeBy, BodyRef? To, BodyRef? Letter, PoliceOverride? Override,
    DateTimeOffset? SentAt = null, bool Bounced = false, BodyRef? Reference = null)
{
    /// <summary>The consent was taken back before it went.</summary>
    public bool Withdrawn { get; init; }
}
