namespace PolicyFlow.App.Investigation.View;

/// <summary>A policy of the host school that a post can breach.</summary>
/// <param name="Code">Stable, kebab-case.</param>
public sealed record BreachedPolicy(string Code, string Name);

/// <summary>The pick list of clause 10.1, in its order, and this policy itself.</summary>
public static class BreachedPolicies
{
    public static readonly IReadOnlyList<BreachedPolicy> All =
    [
        new("social-media", "This social media policy"),
        new("online-safety", "Online Safety Policy (e-Safety)"),
        new("acceptable-use", "Acceptable Use Policy"),
        new("disciplinary", "Disciplinary Policy"),
        new("anti-bullying", "Anti-Bullying and Harassment Policy"),
        new("equal-opportunities", "Equal Opportunities Policy"),
        new("data-protection", "Data Protection Policy"),
        new("gdpr", "GDPR policies and guidance"),
        new("law", "Another law or regulatory requirement"),
    ];

    /// <summary>The name of a code; an unknown one is shown as it is.</summary>
    public static string NameOf(string code) => All.FirstOrDefault(p => p.Code == code)?.Name ?? code;
}
