using PolicyFlow.App.PolicyReview.Documents;

namespace PolicyFlow.App.PolicyReview.Health;

/// <summary>The words of one version of a policy.</summary>
/// <param name="Label">How the version is called: <c>version 2 (1.4)</c> or <c>draft 3</c>.</param>
/// <param name="Version">The number of a published one; null for a draft.</param>
public sealed record CheckedText(string PolicyId, string Title, string Label, int? Version, string Markdown);

/// <summary>Where the policy check reads the words of a policy. A version whose text is gone from the store is as if it were
/// not there: "nothing found" would not be true of it.</summary>
public sealed class PolicyTexts(PolicyLibrary library)
{
    /// <summary>A published version, or null where there is none of that number.</summary>
    public async Task<CheckedText?> FindAsync(string policyId, int version, CancellationToken cancel = default) =>
        Of(await library.FindVersionAsync(policyId, version, cancel));

    /// <summary>The current version, or null where none is published.</summary>
    public async Task<CheckedText?> CurrentAsync(string policyId, CancellationToken cancel = default) =>
        Of(await library.CurrentAsync(policyId, cancel));

    /// <summary>The draft, or null where there is none. For managers and principals only.</summary>
    public async Task<CheckedText?> DraftAsync(string policyId, CancellationToken cancel = default) =>
        (await library.FindAsync(policyId, cancel))?.Draft is { } draft
            && await library.TextAsync(policyId, draft, cancel) is { Length: > 0 } text
                ? new CheckedText(policyId, draft.Title, $"draft {draft.Number}", null, text)
                : null;

    private static CheckedText? Of(PolicyVersion? version) => version is { Markdown.Length: > 0 }
        ? new CheckedText(version.PolicyId, version.Title, version.Name, version.Number, version.Markdown)
        : null;
}
