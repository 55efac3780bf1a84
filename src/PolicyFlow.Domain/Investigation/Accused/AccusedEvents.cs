using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation.Accused;

/// <summary>What a letter to somebody whom the case is about is for.</summary>
public enum AccusedLetterKind
{
    /// <summary>What is said of them, and how it goes on.</summary>
    Allegation,

    /// <summary>An interview: when, where, whom they may bring.</summary>
    Interview,

    /// <summary>How it ended.</summary>
    Outcome,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A named manager releases a letter to somebody whom the case is about (17.1). Refused while a hold is on.
/// </summary>
/// <param name="Who">The number of a subject.</param>
/// <param name="Letter">The text as previewed: a body.</param>
/// <param name="Contact">The id of the named contact, who is not whoever looks into it.</param>
/// <param name="ByMail">By mail with a private link, or false where it is given in person or by post and only recorded.</param>
public sealed record ReleaseLetter(string Who, AccusedLetterKind Kind, BodyRef Letter, string Contact, bool ByMail)
    : ICaseCommand;

/// <summary>The accused answers, on the page that shows only their letters, or through whoever took it down.</summary>
public sealed record ReplyAsAccused(string Who, BodyRef? Text, IReadOnlyList<EvidenceFile> Files) : ICaseCommand;

/// <summary>A letter to the accused was released (17.1).</summary>
/// <param name="Letter">Such as <c>l1</c>.</param>
public sealed record LetterReleased(
    string Letter, string Who, AccusedLetterKind Kind, BodyRef Text, string Contact, bool ByMail) : ICaseEvent;

/// <summary>The accused answered (17.1).</summary>
public sealed record AccusedReplied(string Who, BodyRef? Text, IReadOnlyList<EvidenceFile> Files, IReadOnlyList<string> Tell)
    : ICaseEvent;
