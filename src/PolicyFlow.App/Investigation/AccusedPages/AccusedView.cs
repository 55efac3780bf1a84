using PolicyFlow.App.People;
using PolicyFlow.Domain.Investigation.Accused;

namespace PolicyFlow.App.Investigation.AccusedPages;

/// <summary>What somebody whom an investigation is about may read of it: the letters that were released to them, whom they can
/// talk to, and when they answered. Nothing else of the case.</summary>
/// <param name="Who">The number that they have in the case.</param>
/// <param name="Letters">The last one first.</param>
/// <param name="Contact">Null where that person has left, or has to do with the case by now.</param>
/// <param name="Answered">When they answered (UTC), oldest first.</param>
public sealed record AccusedView(
    string Stream, string Who, IReadOnlyList<ReleasedLetter> Letters, Person? Contact, IReadOnlyList<DateTimeOffset> Answered)
{
    /// <summary>How many files came with their answers.</summary>
    public int Files { get; init; }

    /// <summary>No file is taken: a picture itself does the harm (8.1, 11.6).</summary>
    public bool TakesNone { get; init; }
}

/// <summary>A released letter.</summary>
/// <param name="At">When it was released (UTC).</param>
public sealed record ReleasedLetter(AccusedLetterKind Kind, DateTimeOffset At, string Text);
