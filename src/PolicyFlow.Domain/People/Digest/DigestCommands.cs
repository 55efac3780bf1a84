using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.People.Digest;

/// <summary>When a digest goes out: an hour of a London day, worked out by whoever knows the person's hour.</summary>
/// <param name="Day">The London day.</param>
/// <param name="BeginsAt">When that day begins (UTC).</param>
/// <param name="SendAt">The person's hour on it (UTC).</param>
public sealed record DigestSlot(DateOnly Day, DateTimeOffset BeginsAt, DateTimeOffset SendAt);

/// <summary>Puts a line into a person's digest. The command's id says which line it is: the same one twice is once.
/// </summary>
/// <param name="Slot">The next time that the person's hour comes.</param>
/// <param name="DayAfter">The same hour a day later: for when the digest of the first day has gone out.</param>
public sealed record AddToDigest(string Person, DigestLine Line, DigestSlot Slot, DigestSlot DayAfter) : ICaseCommand;

/// <summary>Says what of a digest is listed, looked at just before it goes.</summary>
/// <param name="LeftOut">The lines that are not; all the others are listed.</param>
public sealed record ComposeDigest(DateOnly Day, IReadOnlyList<LeftOutLine> LeftOut) : ICaseCommand;
