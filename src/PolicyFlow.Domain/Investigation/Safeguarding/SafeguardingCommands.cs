using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Safeguarding;

/// <summary>What a safeguarding concern is about: each way has steps of its own (7.3).</summary>
public enum ConcernKind
{
    /// <summary>A concern about a child's safety or welfare (8.1).</summary>
    Concern,

    /// <summary>A child is missing education.</summary>
    MissingEducation,

    /// <summary>Sexual or criminal exploitation of a child.</summary>
    Exploitation,

    /// <summary>Female genital mutilation: a teacher who learns of it has a duty of their own to tell the police, which no
    /// report to us discharges.</summary>
    Fgm,

    /// <summary>Somebody may be drawn into terrorism (Prevent).</summary>
    Prevent,
}

/// <summary>Hands the case to the Designated Safeguarding Lead: from now on it is theirs alone (8.1, 7.3).</summary>
public sealed record RaiseConcern(ConcernKind Concern, BodyRef? Reason) : ICaseCommand;

/// <summary>Corrects or narrows what the concern is about.</summary>
public sealed record ClassifyConcern(ConcernKind Concern, BodyRef? Reason) : ICaseCommand;

/// <summary>A safeguarding lead lets somebody else see exactly this case.</summary>
/// <param name="Person">The id of a person of the directory who is not its subject.</param>
public sealed record GiveSight(string Person, BodyRef? Reason) : ICaseCommand;

/// <summary>Takes that sight away again.</summary>
public sealed record EndSight(string Person, BodyRef? Reason) : ICaseCommand;

/// <summary>Records what was said with the Local Authority Designated Officer about an allegation against staff.</summary>
/// <param name="At">When (UTC); null for now.</param>
/// <param name="Advice">What they advised, with the reference that they gave: a body.</param>
public sealed record RecordLadoContact(DateTimeOffset? At, BodyRef? Advice) : ICaseCommand;
