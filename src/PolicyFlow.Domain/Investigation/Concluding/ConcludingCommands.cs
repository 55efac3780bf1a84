using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Concluding;

/// <summary>What was found, in the words of the statutory guidance on keeping children safe.</summary>
public enum Finding
{
    /// <summary>There is enough evidence to prove it.</summary>
    Substantiated,

    /// <summary>There is enough evidence to disprove it, and it was meant to deceive or to harm.</summary>
    Malicious,

    /// <summary>There is enough evidence to disprove it.</summary>
    False,

    /// <summary>There is not enough evidence to prove or disprove it: it says nothing of guilt or innocence.</summary>
    Unsubstantiated,

    /// <summary>There is no evidence or proper basis for it.</summary>
    Unfounded,
}

/// <summary>What follows for whom it is about.</summary>
public enum Consequence
{
    None,
    Advice,
    Training,

    /// <summary>The employer decides on disciplinary action (10.2, 17.1).</summary>
    ReferralToEmployer,
    Police,

    /// <summary>The Local Authority Designated Officer.</summary>
    Lado,

    /// <summary>The school's behaviour policy (16.2).</summary>
    BehaviourPolicy,
}

/// <summary>Proposes how it ends.</summary>
/// <param name="Breaches">Codes of the policies that were breached (10.1), such as <c>data-protection</c>.</param>
public sealed record ProposeOutcome(
    Finding? Finding, IReadOnlyList<string> Breaches, IReadOnlyList<Consequence> Consequences, BodyRef? Reason)
    : ICaseCommand;

/// <summary>A second person agrees, or sends it back with a reason.</summary>
public sealed record AnswerOutcome(bool Agree, BodyRef? Reason) : ICaseCommand;

/// <summary>Ends the case; minutes that are not on record yet may come with it (18.1).</summary>
public sealed record CloseInvestigation(int? Minutes, BodyRef? Note) : ICaseCommand;

/// <summary>Starts a closed case again, with new clocks.</summary>
public sealed record ReopenInvestigation(BodyRef? Reason) : ICaseCommand;
