using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.PolicyReview.Publishing;

/// <summary>A policy of which a review can lead to a new version.</summary>
/// <param name="Published">The number of the version in force, or null.</param>
/// <param name="Draft">How the draft of the next version stands, as a sentence; null where there is none.</param>
public sealed record ReviewPolicy(string Id, string Title, int? Published, string? Draft);

/// <summary>What became of a publication.</summary>
public abstract record PublishAnswer
{
    private PublishAnswer()
    {
    }

    /// <param name="Campaign">The id of the campaign in which everybody confirms the version.</param>
    public sealed record Published(int Version, string Campaign) : PublishAnswer;

    /// <param name="Reason">For a person to read; to be put right before it is approved again.</param>
    public sealed record Refused(string Reason) : PublishAnswer;
}

/// <summary>Publishes the draft of a policy and opens the campaign for the new version, as one step (5.3, 19.2).</summary>
public interface IPublishAndOpen
{
    /// <summary>The policies that can be chosen, by title.</summary>
    Task<IReadOnlyList<ReviewPolicy>> PoliciesAsync(CancellationToken cancel);

    /// <summary>Why the draft cannot be published as it stands, such as an approval that is missing; null where it can.
    /// </summary>
    Task<string?> WhyNotAsync(string policyId, CancellationToken cancel);

    /// <summary>Publishes and opens. The same command again answers as before and opens no second campaign: it is called
    /// again after a crash in the middle.</summary>
    /// <param name="reviewStream">The review that led to it.</param>
    /// <param name="by">Who approved it in the review.</param>
    Task<PublishAnswer> PublishAsync(
        string policyId, string reviewStream, Actor by, string commandId, CancellationToken cancel);
}
