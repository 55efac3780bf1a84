namespace PolicyFlow.Standalone.Tests.PolicyMap;

/// <summary>What PolicyFlow does about a clause.</summary>
public enum Handling
{
    /// <summary>The program holds it: a rule in the code, and a test that fails without it.</summary>
    Enforced,

    /// <summary>The program reminds of it or helps with it; people do it.</summary>
    Advice,

    /// <summary>A matter of people and law, which no program decides.</summary>
    NotSoftware,

    /// <summary>Not done yet.</summary>
    NotYet,
}

/// <summary>One clause of the policy, in our own words.</summary>
/// <param name="Number">As in the policy, such as 16.3.</param>
/// <param name="Says">What it asks for.</param>
/// <param name="How">What PolicyFlow does about it.</param>
public sealed record Clause(string Number, string Says, Handling Handling, string How)
{
    /// <summary>The files that hold the rules, below the repository's root.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The tests that hold them to it, as Class.Method.</summary>
    public IReadOnlyList<string> Tests { get; init; } = [];
}
