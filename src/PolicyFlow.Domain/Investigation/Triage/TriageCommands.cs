using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Triage;

/// <summary>How serious a matter is, as whoever triages it sees it.</summary>
public enum Severity
{
    Low,
    Medium,
    High,

    /// <summary>Somebody may come to harm.</summary>
    Critical,
}

/// <summary>Which way a matter goes.</summary>
public enum Branch
{
    /// <summary>Conduct under this policy: an investigation by a senior manager (16.1).</summary>
    Conduct,

    /// <summary>Somebody who works with children may have harmed one, or may not be fit to work with them: the Local
    /// Authority Designated Officer is told within a working day.</summary>
    StaffAllegation,

    /// <summary>Behaviour of an adult that does not meet the threshold of an allegation and is kept on record.</summary>
    LowLevelConcern,

    /// <summary>A pupil posted it: the school's behaviour policy (16.2).</summary>
    PupilAuthor,

    /// <summary>Personal or confidential data were disclosed: the data protection officer has 72 hours (6.2).</summary>
    PersonalData,

    /// <summary>Nothing of this policy is touched; it is answered and closed.</summary>
    NoFurtherAction,
}

/// <summary>Decides what becomes of a report: each decision has a reason (16.1).</summary>
/// <param name="Category">Corrects what the reporter chose; null to leave it.</param>
/// <param name="Branches">The ways it goes, at least one.</param>
/// <param name="BecameAware">Where data were disclosed: when the network became aware (UTC), from which the 72 hours count;
/// null for the time of the report.</param>
public sealed record TriageReport(
    string? Category, Severity? Severity, IReadOnlyList<Branch> Branches, BodyRef? Reason,
    DateTimeOffset? BecameAware = null) : ICaseCommand;

/// <summary>Hands a pupil's part to the school's behaviour policy (16.2).</summary>
/// <param name="To">Who at the school has it: a body.</param>
public sealed record ReferPupil(BodyRef? To, BodyRef? Note) : ICaseCommand;

/// <summary>What became of disclosed data (6.2): reported to the Information Commissioner, or why not.</summary>
/// <param name="At">When it was reported or decided (UTC); null for now.</param>
public sealed record RecordBreachDecision(bool Reported, DateTimeOffset? At, BodyRef? Reason) : ICaseCommand;

/// <summary>Content is still online: a takedown is opened for these places, or for all (16.3).</summary>
public sealed record AskForTakedown(IReadOnlyList<string> Items) : ICaseCommand;

/// <summary>The takedown that was asked for is there.</summary>
/// <param name="Stream">Its stream.</param>
public sealed record RecordTakedown(string Stream, IReadOnlyList<string> Items) : ICaseCommand;
