using PolicyFlow.App.Cases;
using PolicyFlow.App.PolicyReview.Laws;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.PolicyReview.Health;

namespace PolicyFlow.App.PolicyReview.Health;

/// <summary>What a reviewer should look at in a policy (19.2), with the list of laws and the looks at links as they are
/// today.</summary>
public sealed class PolicyHealth(PolicyTexts texts, LawList laws, LinkLooks links, CaseClock clock)
{
    /// <summary>The findings about a published version, the gravest first; null where there is no such version, or its
    /// text is gone.</summary>
    public async Task<IReadOnlyList<HealthFinding>?> CheckAsync(
        string policyId, int version, CancellationToken cancel = default) =>
        await texts.FindAsync(policyId, version, cancel) is { } text ? await CheckAsync(text, cancel) : null;

    /// <summary>The same for words at hand, a draft for example.</summary>
    public async Task<IReadOnlyList<HealthFinding>> CheckAsync(CheckedText text, CancellationToken cancel = default) =>
        PolicyHealthCheck.Of(
            text.Markdown,
            new HealthContext(await laws.CurrentAsync(cancel), UkTime.Date(clock.Now))
            {
                Links = await links.LoadAsync(text.PolicyId, cancel),
            });
}
