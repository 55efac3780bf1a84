using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>Writes a campaign down: a published version, an audience and a deadline.</summary>
/// <param name="Title">What people see: the policy's name.</param>
/// <param name="Hash">SHA-256 of the version's text.</param>
/// <param name="Sections">How many sections the version has.</param>
/// <param name="Deadline">The last day (Europe/London).</param>
public sealed record DraftCampaign(
    string Policy, string Title, int Version, string Hash, int Sections, Audience Audience, DateOnly Deadline,
    IReadOnlyList<QuizQuestion> Quiz) : ICaseCommand;

/// <summary>Opens the campaign: its rounds are laid into the calendar, and the first one is on its way.</summary>
public sealed record OpenCampaign : ICaseCommand;

/// <summary>Throws the draft away.</summary>
public sealed record DropCampaign : ICaseCommand;

/// <summary>Ends the campaign. Who has not confirmed ends as lapsed.</summary>
public sealed record CloseCampaign(BodyRef? Note) : ICaseCommand;

/// <summary>A campaign for a newer version has opened.</summary>
/// <param name="By">Its stream.</param>
public sealed record SupersedeCampaign(string By) : ICaseCommand;

/// <summary>Puts on record how far a walk has come in one bucket.</summary>
/// <param name="Bucket">-1 for a walk that is not by buckets.</param>
/// <param name="Cursor">Where it goes on; null at the end.</param>
/// <param name="Count">How many people this part of it concerned.</param>
public sealed record RecordWalk(WalkKind Walk, int Round, int Bucket, string? Cursor, int Count) : ICaseCommand;
