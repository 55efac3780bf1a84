namespace PolicyFlow.Domain.Investigation;

/// <summary>Where an investigation stands. Stored in the index of cases by these names.</summary>
public enum InvestigationStatus
{
    /// <summary>It waits for a decision on what becomes of it, or for a safeguarding lead.</summary>
    Reported,

    /// <summary>It was decided what becomes of it; nobody looks into it yet.</summary>
    Triaged,

    /// <summary>Somebody was named to look into it and has not begun.</summary>
    Assigned,
    Investigating,

    /// <summary>An outcome waits for a second person.</summary>
    OutcomeProposed,
    SignedOff,
    Closed,

    /// <summary>It goes on in another case.</summary>
    Merged,
}
