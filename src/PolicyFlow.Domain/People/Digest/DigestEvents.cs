using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.People.Digest;

/// <summary>Something waits for the person's digest. Ids and codes only: the words are found when it goes.</summary>
/// <param name="Case">The stream that it is about.</param>
/// <param name="Letter">Which letter would have gone, such as <c>tell-new-report</c>.</param>
/// <param name="About">The approach or item that it concerns, or nothing.</param>
/// <param name="Round">Which of several letters like it.</param>
/// <param name="Day">The London day of the digest that it was put into.</param>
/// <param name="SendAt">When that digest goes (UTC). The first line of an empty digest settles it.</param>
public sealed record DigestLineAdded(
    string Person, string Case, string Letter, string? About, int Round, DateOnly Day, DateTimeOffset SendAt) : ICaseEvent;

/// <summary>The person's hour has come.</summary>
/// <param name="Day">The London day that it was meant for.</param>
/// <param name="Lines">How many lines go with it, those of an earlier one that could not be sent too.</param>
public sealed record DigestDue(DateOnly Day, int Lines) : ICaseEvent;

/// <summary>What the digest of a day lists was looked at, just before it goes.</summary>
/// <param name="Listed">The lines that are in it, by the numbers of their events.</param>
/// <param name="LeftOut">The others, each with its reason.</param>
public sealed record DigestComposed(DateOnly Day, IReadOnlyList<int> Listed, IReadOnlyList<LeftOutLine> LeftOut) : ICaseEvent;

/// <summary>A line that no digest lists.</summary>
/// <param name="Line">The number of its event.</param>
/// <param name="Reason">Stable and in kebab-case, such as <c>overtaken</c> or <c>out-of-sight</c>.</param>
public sealed record LeftOutLine(int Line, string Reason);

/// <summary>The stored names of a digest's events.</summary>
public static class DigestCatalogue
{
    public static readonly EventCatalogue Events = new EventCatalogue()
        .Add<DigestLineAdded>("digest-line-added", "")
        .Add<DigestDue>("digest-due", "")
        .Add<DigestComposed>("digest-composed", "")
        .Add<LetterSkipped>("letter-skipped", "")
        .Add<MailSent>("mail-sent", "")
        .Add<MailFailing>("mail-failing", "");
}
