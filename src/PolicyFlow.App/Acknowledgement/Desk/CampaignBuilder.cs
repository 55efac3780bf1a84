using PolicyFlow.App.PolicyReview.Documents;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>A policy that a campaign can be for: it has a published version.</summary>
public sealed record ChoosablePolicy(string Id, string Title, int Version);

/// <summary>Makes the draft of a campaign from a policy's newest version.</summary>
public sealed class CampaignBuilder(PolicyLibrary library)
{
    public async Task<IReadOnlyList<ChoosablePolicy>> PoliciesAsync(CancellationToken cancel = default) =>
    [
        .. (await library.ListAsync(cancel)).Where(p => p.Current is not null)
            .Select(p => new ChoosablePolicy(p.PolicyId, p.Title, p.Current!.Number)),
    ];

    /// <summary>The draft, or null where the policy has no published version.</summary>
    public async Task<DraftCampaign?> DraftAsync(
        string policy, Audience audience, DateOnly deadline, IReadOnlyList<QuizQuestion> quiz,
        CancellationToken cancel = default) =>
        await library.CurrentAsync(policy, cancel) is { } version
            ? new DraftCampaign(
                version.PolicyId, version.Title, version.Number, version.Hash,
                PolicyText.Parse(version.Markdown).Sections.Count, audience, deadline, quiz)
            : null;
}
