using PolicyFlow.App.PolicyReview.Laws.Shipped;
using PolicyFlow.Domain.PolicyReview.Health;
using PolicyFlow.Domain.PolicyReview.Laws;

namespace PolicyFlow.Domain.Tests.PolicyReview.Health;

/// <summary>Checks a text with the list that comes with the program.</summary>
internal static class Checking
{
    public static readonly DateOnly Today = new(2026, 11, 25);

    public static readonly IReadOnlyList<LawEntry> Shipped = [.. ShippedLaws.All.Select(l => l.Entry).OfType<LawEntry>()];

    /// <summary>All findings but those about laws that a text of two lines cannot name.</summary>
    public static IReadOnlyList<HealthFinding> Check(string markdown, params LinkLook[] links) =>
    [
        .. PolicyHealthCheck.Of(markdown, new HealthContext(Shipped, Today) { Links = links })
            .Where(f => f.Kind != HealthKinds.MissingLaw),
    ];

    public static IReadOnlyList<HealthFinding> All(string markdown) =>
        PolicyHealthCheck.Of(markdown, new HealthContext(Shipped, Today));

    /// <summary>A policy of one section with these clauses.</summary>
    public static string Policy(params string[] clauses) =>
        "# A policy\n\n## 1. The only section\n\n" + string.Join("\n\n", clauses.Select((c, i) => $"1.{i + 1}. {c}"));

    /// <summary>Kind and clause of each.</summary>
    public static IEnumerable<(string Kind, string? Clause)> Short(this IEnumerable<HealthFinding> findings) =>
        findings.Select(f => (f.Kind, f.Clause));
}
