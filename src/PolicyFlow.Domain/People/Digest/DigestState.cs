using System.Collections.Immutable;

namespace PolicyFlow.Domain.People.Digest;

/// <summary>One thing to tell, in ids and codes.</summary>
/// <param name="Case">The stream that it is about.</param>
/// <param name="Letter">Which letter would have gone.</param>
/// <param name="About">The approach or item that it concerns, or nothing.</param>
/// <param name="Round">Which of several letters like it.</param>
public sealed record DigestLine(string Case, string Letter, string? About = null, int Round = 0);

/// <summary>A line with the number of the event that brought it, and when that was (UTC).</summary>
public sealed record WaitingLine(int Number, DateTimeOffset At, DigestLine Line);

/// <summary>A digest whose hour has come and that is not out yet.</summary>
/// <param name="LeftOut">What it does not list, as far as anybody has looked.</param>
public sealed record LeavingDigest(
    DateOnly Day, ImmutableList<WaitingLine> Lines, ImmutableList<LeftOutLine>? LeftOut = null);

/// <summary>What waits for one person. Times are UTC.</summary>
/// <param name="Waiting">The lines of the digest that comes next.</param>
/// <param name="Next">The London day of that digest, and when it goes; null while nothing waits.</param>
/// <param name="Leaving">The digest that goes just now.</param>
/// <param name="LastDueAt">When the hour of the last digest was taken note of.</param>
public sealed record DigestState(
    string Person, ImmutableList<WaitingLine> Waiting, (DateOnly Day, DateTimeOffset SendAt)? Next,
    LeavingDigest? Leaving, DateTimeOffset LastDueAt)
{
    /// <summary>When a mail server refused the last digest for good (UTC); null where it took it, or there was none.
    /// </summary>
    public DateTimeOffset? RefusedAt { get; init; }

    public static readonly DigestState Initial = new("", [], null, null, DateTimeOffset.MinValue);
}
