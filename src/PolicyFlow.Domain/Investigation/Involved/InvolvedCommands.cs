using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Involved;

/// <summary>The part that somebody plays in a case.</summary>
public enum Part
{
    /// <summary>Whoever reported it.</summary>
    Reporter,

    /// <summary>Whom it is about: they never see the case.</summary>
    Subject,

    /// <summary>Whom it harms.</summary>
    Affected,

    Witness,
}

/// <summary>Puts down somebody who has to do with the case.</summary>
/// <param name="Person">Their id where they are in the directory. A subject of the directory loses all sight of the case.
/// </param>
/// <param name="Pupil">A child of a school.</param>
public sealed record InvolvePerson(Part Part, BodyRef Name, BodyRef? Email, string? Person, bool Pupil) : ICaseCommand;

/// <summary>Somebody turned out to play another part.</summary>
/// <param name="Who">The number that they have in the case, such as <c>n1</c>.</param>
public sealed record ChangePart(string Who, Part Part, BodyRef? Reason) : ICaseCommand;

/// <summary>Somebody has nothing to do with it after all. A subject who was one by mistake may be seen as any other again.
/// </summary>
public sealed record RemovePerson(string Who, BodyRef? Reason) : ICaseCommand;

/// <summary>Names who looks into it: a senior manager with no interest in it (16.1).</summary>
/// <param name="Investigator">The id of a person of the directory.</param>
/// <param name="NoInterest">Whoever assigns it says that they asked: no friendship, kinship, quarrel or line management.
/// </param>
public sealed record AssignInvestigator(string Investigator, bool NoInterest, BodyRef? Note) : ICaseCommand;

/// <summary>What became of the offer of support and counselling to one of the people, or to those affected as a whole
/// (16.6).</summary>
/// <param name="Who">Their number in the case; null for those affected as a whole.</param>
public sealed record OfferSupport(string? Who, Takedown.SupportAnswer Answer, BodyRef? Note) : ICaseCommand;
