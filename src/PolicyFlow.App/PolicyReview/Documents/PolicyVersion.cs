using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.PolicyReview.Documents;

/// <summary>A version as it was published, with its text as the store has it now.</summary>
/// <param name="Number">Counts the versions of the policy from 1.</param>
/// <param name="Label">What stands on the document, such as <c>1.3</c>; empty where nothing does.</param>
/// <param name="Hash">Lower-case hex of SHA-256 over the text in UTF-8, as the chain has it.</param>
/// <param name="Markdown">Empty where it was erased.</param>
/// <param name="PublishedAt">UTC.</param>
public sealed record PolicyVersion(
    string PolicyId, string Title, int Number, string Label, string Hash, string Markdown, DateTimeOffset PublishedAt)
{
    /// <summary>The last day before the next review (Europe/London), or null.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>Whether the text is the one that was published.</summary>
    public bool IsIntact { get; } = PolicyMarkdown.HashOf(Markdown) == Hash;

    /// <summary>How people name it: "version 2 (1.4)".</summary>
    public string Name => Label.Length == 0 ? $"version {Number}" : $"version {Number} ({Label})";
}

/// <summary>A policy in a list.</summary>
/// <param name="Current">The newest published version, or null.</param>
/// <param name="Draft">What is being worked on, or null; for managers and principals only.</param>
public sealed record PolicySummary(string PolicyId, string Title, PublishedPolicy? Current, PolicyDraft? Draft);
