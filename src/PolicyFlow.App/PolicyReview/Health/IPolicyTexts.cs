namespace PolicyFlow.App.PolicyReview.Health;

/// <summary>Where the health check reads the words of a policy.</summary>
public interface IPolicyTexts
{
    /// <summary>A published version, or null where there is none of that number.</summary>
    Task<CheckedText?> FindAsync(string policyId, int version, CancellationToken cancel = default);

    /// <summary>The current version, or null where none is published.</summary>
    Task<CheckedText?> CurrentAsync(string policyId, CancellationToken cancel = default);

    /// <summary>The draft, or null where there is none.</summary>
    Task<CheckedText?> DraftAsync(string policyId, CancellationToken cancel = default);
}

/// <summary>The words of one version of a policy.</summary>
/// <param name="Label">How the version is called: <c>version 1.3</c> or <c>the draft</c>.</param>
/// <param name="Version">The number of a published one; null for a draft.</param>
public sealed record CheckedText(string PolicyId, string Title, string Label, int? Version, string Markdown);
