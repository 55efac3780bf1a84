using System.Collections.Immutable;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>A question that somebody asked about the policy. Times are UTC.</summary>
public sealed record EntryQuestion(int Number, BodyRef Words, DateTimeOffset AskedAt)
{
    public BodyRef? Answer { get; init; }
    public Actor? AnsweredBy { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
}

/// <summary>How somebody came to an end, with who recorded it. Times are UTC.</summary>
/// <param name="Words">The typed name, or the reason: a body; null where there is neither.</param>
public sealed record EntryEnd(DateTimeOffset At, Actor By, BodyRef? Words);

/// <summary>One person in one campaign as the events have made it. Times are UTC, days are London's.</summary>
/// <param name="Hash">SHA-256 of the version's text.</param>
public sealed record EntryState(
    string Campaign, string Member, string Policy, int Version, string Hash, string? School, string JobRole,
    StaffKind Kind, EntryStatus Status)
{
    public static readonly EntryState Initial =
        new("", "", "", 0, "", null, "", StaffKind.Employee, EntryStatus.Pending);

    public bool Exists => Campaign.Length > 0;

    public DateTimeOffset EnrolledAt { get; init; }

    /// <summary>The day from which their days count where they do not follow the campaign's own.</summary>
    public DateOnly CountsFrom { get; init; }

    /// <summary>Whether their own days count: they joined late, were away, let off, or have another address.</summary>
    public bool OwnDays { get; init; }

    public bool HasAddress { get; init; }

    /// <summary>Since when that is known.</summary>
    public DateTimeOffset AddressAt { get; init; }

    /// <summary>Mail came back, or somebody said that it does not reach them.</summary>
    public bool Unreachable { get; init; }

    /// <summary>A manager reaches them on paper or in person.</summary>
    public bool ByHand { get; init; }

    /// <summary>The last round that reached them; -1 before the first.</summary>
    public int Round { get; init; } = -1;

    /// <summary>The day of the last round that reached the person and not the line manager.</summary>
    public DateOnly RoundDay { get; init; }

    /// <summary>What that round was.</summary>
    public RoundKind LastKind { get; init; } = RoundKind.Invitation;

    /// <summary>Which link opens the page: links with an earlier number open nothing any more.</summary>
    public int LinkSerial { get; init; } = 1;

    public DateOnly? AwayUntil { get; init; }
    public DateOnly? ExemptUntil { get; init; }
    public DateTimeOffset? OpenedAt { get; init; }
    public DateTimeOffset? LastStepAt { get; init; }
    public ImmutableSortedSet<int> SectionsRead { get; init; } = [];

    /// <summary>How long they read, added up. Nobody's score.</summary>
    public int ReadingSeconds { get; init; }

    public int QuizTries { get; init; }
    public bool QuizPassed { get; init; }
    public ImmutableList<EntryQuestion> Questions { get; init; } = [];

    /// <summary>What their line manager said, while nobody has decided on it.</summary>
    public EntrySaying? Said { get; init; }

    /// <summary>Whether nothing happens any more: they left, or the campaign is over.</summary>
    public bool Closed { get; init; }

    /// <summary>How it ended, where it has.</summary>
    public EntryEnd? End { get; init; }

    /// <summary>The exact words that were confirmed.</summary>
    public string? Wording { get; init; }

    /// <summary>On which way they confirmed: link, short-code, paper, phone, in-person, briefing.</summary>
    public string? How { get; init; }

    public DateOnly? DoneOn { get; init; }

    /// <summary>Whether a mail can go to them.</summary>
    public bool Mailable => HasAddress && !Unreachable;

    /// <summary>Whether they never opened it after two rounds of mail: their line manager is asked why.</summary>
    public bool Silent => Status == EntryStatus.Pending && Round >= 2 && HasAddress;
}
