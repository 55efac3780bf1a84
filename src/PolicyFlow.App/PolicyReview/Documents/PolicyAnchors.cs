using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.PolicyReview.Documents;

/// <summary>The ids of sections and clauses on a page: <c>section-3</c>, <c>clause-3.1</c>. Where a number comes again, its
/// line tells them apart.</summary>
public sealed class PolicyAnchors
{
    private readonly Dictionary<PolicySection, string> _sections = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PolicyClause, string> _clauses = new(ReferenceEqualityComparer.Instance);

    private PolicyAnchors(IEnumerable<PolicySection> sections)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in sections)
        {
            _sections[section] = Free("section-" + (section.Number.Length > 0 ? section.Number : "line-" + section.Line), section.Line);
            foreach (var clause in section.Clauses) _clauses[clause] = Free("clause-" + clause.Number, clause.Line);
        }

        string Free(string id, int line) => taken.Add(id) ? id : $"{id}-line-{line}";
    }

    public static PolicyAnchors In(PolicyText policy) => new(policy.Sections);

    public static PolicyAnchors In(PolicySection section) => new([section]);

    public string Of(PolicySection section) => _sections[section];

    public string Of(PolicyClause clause) => _clauses[clause];

    /// <summary>A section's heading with its number.</summary>
    public static string HeadingOf(PolicySection section) =>
        section.Number.Length == 0 ? section.Title : $"{section.Number}. {section.Title}";
}
