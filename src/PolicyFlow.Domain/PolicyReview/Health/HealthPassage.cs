namespace PolicyFlow.Domain.PolicyReview.Health;

/// <summary>A paragraph or an entry of a list, on one line and without marks of Markdown.</summary>
/// <param name="Clause">The clause or section it stands in; null for what stands before the first number.</param>
/// <param name="Place">The place in the text, counted from 0 over all clauses and openings: two clauses that bear the
/// same number have two.</param>
/// <param name="Text">With single spaces and plain quotation marks.</param>
/// <param name="Bullet">It is an entry of a list.</param>
/// <param name="Opens">It is the first of its clause.</param>
public sealed record HealthPassage(string? Clause, int Place, string Text, bool Bullet, bool Opens)
{
    /// <summary>The addresses it links to, as written.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>It is the last of its clause.</summary>
    public bool Closes { get; init; }

    /// <summary>The sentences, which together are the text.</summary>
    public IEnumerable<string> Sentences => HealthSentences.Of(Text);
}
