using PolicyFlow.App.PolicyReview.Checklist;
using PolicyFlow.App.PolicyReview.Documents;
using PolicyFlow.Domain.PolicyReview.Health;

namespace PolicyFlow.App.PolicyReview.Health;

/// <summary>What the policy check finds in the versions that are in force, for the checklist of a review (19.2). Findings of
/// one sort about one clause are one point.</summary>
public sealed class PublishedFindings(PolicyLibrary library, PolicyHealth health) : IPolicyFindings
{
    public async Task<IReadOnlyList<ReviewFinding>> FindAsync(CancellationToken cancel)
    {
        var found = new List<ReviewFinding>();
        foreach (var policy in await library.ListAsync(cancel))
        {
            if (policy.Current is not { } current) continue;
            var findings = await health.CheckAsync(policy.PolicyId, current.Number, cancel) ?? [];
            found.AddRange(findings.GroupBy(f => (f.Kind, f.Clause)).Select(alike => Point(policy, current.Number, [.. alike])));
        }

        return found;
    }

    private static ReviewFinding Point(PolicySummary policy, int version, IReadOnlyList<HealthFinding> alike)
    {
        var clause = alike[0].Clause;
        return new ReviewFinding(
            $"{policy.PolicyId}/{clause ?? "all"}/{alike[0].Kind}",
            clause is null ? policy.Title : $"{policy.Title}, clause {clause}",
            string.Join(' ', alike.SelectMany(f => new[] { f.Says, f.Advice }).Where(s => s.Length > 0).Distinct()),
            $"/policies/{policy.PolicyId}/health?version={version}");
    }
}
