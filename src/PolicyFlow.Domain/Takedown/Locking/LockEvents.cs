using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Who told us to destroy what we hold.</summary>
public enum Instructor
{
    Police,

    /// <summary>The Internet Watch Foundation.</summary>
    Iwf,

    /// <summary>The Local Authority Designated Officer or children's social care.</summary>
    Lado,
    Other,
}

/// <summary>A sexual image of a child may be involved (7.1, 8.1): locked for all with one press.</summary>
/// <param name="Files">SHA-256 of evidence files.</param>
public sealed record LockContent(IReadOnlyList<string> Items, IReadOnlyList<string> Files) : ICaseCommand;

/// <summary>A Designated Safeguarding Lead looked into it: it is none.</summary>
public sealed record UnlockContent(IReadOnlyList<string> Items, IReadOnlyList<string> Files, BodyRef? Reason) : ICaseCommand;

/// <summary>Destroys what we hold of locked content, as somebody who may say so instructed.</summary>
/// <param name="Bodies">The ids of the words that go with it.</param>
public sealed record DestroyOnInstruction(
    IReadOnlyList<string> Items, IReadOnlyList<string> Files, IReadOnlyList<string> Bodies, Instructor By, BodyRef? Reason)
    : ICaseCommand;

/// <summary>Content is locked for all: nothing of it is fetched, captured, shown, forwarded or exported.</summary>
/// <param name="SafeguardingBy">Until when the Designated Safeguarding Lead must have it (UTC); null where one has.</param>
/// <param name="DecideBy">Where an unsent letter named it beside other places: until when somebody decides on those
/// anew (UTC).</param>
public sealed record ContentLocked(
    IReadOnlyList<string> Items, IReadOnlyList<string> Files, IReadOnlyList<string> Tell, DateTimeOffset? SafeguardingBy,
    DateTimeOffset? DecideBy = null, DateTimeOffset? WarnAt = null) : ICaseEvent;

/// <summary>A Designated Safeguarding Lead unlocked content, with a reason.</summary>
public sealed record ContentUnlocked(
    IReadOnlyList<string> Items, IReadOnlyList<string> Files, BodyRef Reason, DateTimeOffset DecideBy, DateTimeOffset WarnAt)
    : ICaseEvent;

/// <summary>What we held was destroyed on instruction. Who, why and when stay.</summary>
public sealed record DestroyedOnInstruction(
    IReadOnlyList<string> Items, IReadOnlyList<string> Files, IReadOnlyList<string> Bodies, Instructor By, BodyRef Reason)
    : ICaseEvent;
