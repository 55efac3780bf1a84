namespace PolicyFlow.Domain.PolicyReview.Health;

/// <summary>How much a finding matters, the most first.</summary>
public enum HealthSeverity
{
    /// <summary>It is out of date or leads nowhere: to be put right.</summary>
    Wrong,

    /// <summary>It can be read, but misleads or leaves something out: to be improved.</summary>
    Weak,

    /// <summary>The program cannot tell whether it is meant so: a person has to look.</summary>
    Look,
}

/// <summary>One thing that a reviewer of the policy should look at (19.2). It is advice: the program changes no word.
/// </summary>
/// <param name="Kind">One of <see cref="HealthKinds"/>.</param>
/// <param name="Clause">Number of the clause or section; null where it concerns the whole.</param>
/// <param name="Quote">The words concerned, as they stand there, perhaps shortened; empty where something is missing.
/// </param>
/// <param name="Says">What is wrong, as a sentence.</param>
/// <param name="Source">The https address where that can be read, or null.</param>
public sealed record HealthFinding(
    string Kind, string? Clause, string Quote, string Says, string? Source, HealthSeverity Severity)
{
    /// <summary>What to do about it, as a sentence.</summary>
    public string Advice { get; init; } = "";
}
