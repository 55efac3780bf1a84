using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.PolicyReview.Checklist;
using PolicyFlow.App.PolicyReview.Publishing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Standalone.Tests.PolicyReview;

/// <summary>One policy with a draft, as a review sees it, and one campaign. Publishing can be refused or fail.</summary>
internal sealed class InventedPolicies : IPublishAndOpen, IPolicyFindings, ILatestCampaign
{
    public ConcurrentDictionary<string, (string Review, Actor By)> Published { get; } = new();

    /// <summary>Said before anything is approved.</summary>
    public string? WhyNot { get; set; }

    /// <summary>Said when it is too late to say it before.</summary>
    public string? Refusal { get; set; }

    /// <summary>How often publishing fails before it works: the answer is lost after it was done.</summary>
    public int Failures { get; set; }

    public List<ReviewFinding> Findings { get; } =
        [new("social-media/10.4/replaced", "Clause 10.4 names an old edition", "It names the edition of 2019.", "/policies/social-media")];

    public void Use(IServiceCollection services) => services
        .AddSingleton<IPublishAndOpen>(this).AddSingleton<IPolicyFindings>(this).AddSingleton<ILatestCampaign>(this);

    public Task<IReadOnlyList<ReviewPolicy>> PoliciesAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ReviewPolicy>>([new("social-media", "Social media policy", 3, "The draft is approved by 2 of 2.")]);

    public Task<string?> WhyNotAsync(string policyId, CancellationToken cancel) => Task.FromResult(WhyNot);

    public Task<PublishAnswer> PublishAsync(
        string policyId, string reviewStream, Actor by, string commandId, CancellationToken cancel)
    {
        if (Refusal is { } reason) return Task.FromResult<PublishAnswer>(new PublishAnswer.Refused(reason));
        Published[commandId] = (reviewStream, by);
        if (Failures-- > 0) throw new TimeoutException();
        return Task.FromResult<PublishAnswer>(new PublishAnswer.Published(4, "campaign-social-media-4"));
    }

    public Task<IReadOnlyList<ReviewFinding>> FindAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ReviewFinding>>([.. Findings]);

    public Task<LatestCampaign?> LatestAsync(CancellationToken cancel) =>
        Task.FromResult<LatestCampaign?>(new("campaign-1", "Social media policy, version 3", 120, 110, 1, Open: false));

    public Task<LatestCampaign?> LatestOfAsync(string school, CancellationToken cancel) =>
        Task.FromResult<LatestCampaign?>(new("campaign-1", "Social media policy, version 3", 40, 38, 0, Open: false));
}
