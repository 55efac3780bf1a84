using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview;

/// <summary>What a point of the checklist is about.</summary>
public enum ChecklistTopic
{
    /// <summary>The national guidance that led to an early review.</summary>
    Guidance,

    /// <summary>Something in the text of the policy that a reviewer should look at.</summary>
    Finding,

    /// <summary>How many removals there were, and how long they took.</summary>
    Removals,

    /// <summary>How cases ended.</summary>
    Outcomes,

    /// <summary>Steps that were not taken in their time.</summary>
    OverdueSteps,

    /// <summary>How many reports of misuse there were, and what became of them (16.1).</summary>
    Misuse,

    /// <summary>What reporting cost in minutes of work (18.1).</summary>
    Workload,

    /// <summary>Who has confirmed the policy (5.3).</summary>
    Acknowledgement,
}

/// <summary>What somebody says of a point.</summary>
public enum TickAnswer
{
    /// <summary>It was looked at and seen to.</summary>
    Done,

    /// <summary>It needs nothing; says why.</summary>
    NotNeeded,
}

/// <summary>A point of the checklist.</summary>
/// <param name="Id">The same for the same thing whenever the checklist is filled.</param>
/// <param name="Mark">Short hash of its words: a point that says something else has to be ticked again.</param>
public sealed record ChecklistPoint(string Id, ChecklistTopic Topic, string Mark);

/// <summary>The checklist as it was filled last (UTC).</summary>
public sealed record FilledChecklist(
    DateTimeOffset At, IReadOnlyList<ChecklistPoint> Points, YearFigures Figures, IReadOnlyList<YearMinutes> Trend,
    BodyRef Words);

/// <summary>What somebody said of a point, and when (UTC).</summary>
/// <param name="By">The person's id.</param>
public sealed record Tick(TickAnswer Answer, BodyRef? Note, string By, DateTimeOffset At);
