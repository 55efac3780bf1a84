using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Merging;

/// <summary>This report is about the same as another: it goes on there. Its own history stays where it is.</summary>
/// <param name="Into">The stream of the other investigation.</param>
public sealed record MergeInto(string Into, BodyRef? Reason) : ICaseCommand;

/// <summary>Another report about the same was merged into this one.</summary>
/// <param name="From">Its stream.</param>
/// <param name="LeftOut">Ids of people whom that one is about: they do not see this one either.</param>
public sealed record TakeMerged(string From, IReadOnlyList<string>? LeftOut = null) : ICaseCommand;

/// <summary>The case goes on in another one.</summary>
public sealed record MergedInto(string Into, BodyRef Reason) : ICaseEvent;

/// <summary>Another report about the same goes on here.</summary>
public sealed record MergedFrom(string From, IReadOnlyList<string> Tell, IReadOnlyList<string>? LeftOut = null) : ICaseEvent;
