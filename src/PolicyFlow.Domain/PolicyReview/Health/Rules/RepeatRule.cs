namespace PolicyFlow.Domain.PolicyReview.Health.Rules;

/// <summary>Clauses that say the same as another, and paragraphs or entries of lists that stand in two clauses.</summary>
internal sealed class RepeatRule : IHealthRule
{
    private const int ShortestClause = 8;
    private const int ShortestPassage = 7;
    private const double SameClause = 0.6;
    private const double SamePassage = 0.7;

    public IEnumerable<HealthFinding> Look(HealthReading reading, HealthContext context)
    {
        var numbered = reading.Passages.Where(p => p.Clause?.Contains('.', StringComparison.Ordinal) == true).ToList();
        var same = new HashSet<(int, int)>();
        var clauses = Clauses(numbered, same).ToList();
        return clauses.Concat(Passages(numbered, same));
    }

    private static IEnumerable<HealthFinding> Clauses(List<HealthPassage> passages, HashSet<(int, int)> same)
    {
        var (shingles, taken) = (new Shingles(), new List<HealthPassage>());
        foreach (var clause in passages.GroupBy(p => p.Place))
        {
            var words = clause.SelectMany(p => Tokens.Of(p.Text)).ToList();
            if (words.Count < ShortestClause) continue;
            var first = clause.First();
            var (best, share) = Best(shingles, words, (own, other, shared) => (double)shared / (own + other - shared));
            taken.Add(first);
            if (share < SameClause) continue;
            var earlier = taken[best];
            same.Add((earlier.Place, first.Place));
            yield return Finding(
                first, $"This clause says the same as {earlier.Clause}, or nearly so.", HealthSeverity.Weak,
                $"Keep it in one place. Read what stands before {earlier.Clause} and before {first.Clause} to see where it belongs.");
        }
    }

    private static IEnumerable<HealthFinding> Passages(List<HealthPassage> passages, HashSet<(int, int)> same)
    {
        var (shingles, taken) = (new Shingles(), new List<HealthPassage>());
        foreach (var passage in passages)
        {
            var words = Tokens.Of(passage.Text).ToList();
            if (words.Count < ShortestPassage) continue;
            var (best, share) = Best(shingles, words, (own, other, shared) => (double)shared / Math.Min(own, other));
            taken.Add(passage);
            if (share < SamePassage) continue;
            var earlier = taken[best];
            if (earlier.Place == passage.Place || same.Contains((earlier.Place, passage.Place))) continue;
            var shorter = passage.Text.Length < earlier.Text.Length ? passage : earlier;
            yield return Finding(
                earlier with { Text = shorter.Text },
                $"The same words stand in {earlier.Clause} and in {passage.Clause}. They may have landed in the wrong clause.",
                HealthSeverity.Look, "Decide where they belong, and take them out of the other clause.");
        }
    }

    /// <summary>The earlier text that is most like the new one.</summary>
    private static (int Text, double Share) Best(
        Shingles shingles, List<string> words, Func<int, int, int, double> measure)
    {
        var shared = shingles.Add(words);
        var best = (Text: -1, Share: 0.0);
        var own = shingles.Size(shingles.Count - 1);
        foreach (var (text, count) in shared)
        {
            var share = measure(own, shingles.Size(text), count);
            if (share > best.Share || (share == best.Share && text < best.Text)) best = (text, share);
        }

        return best;
    }

    private static HealthFinding Finding(HealthPassage p, string says, HealthSeverity severity, string advice) => new(
        HealthKinds.RepeatedClause, p.Clause, HealthSentences.Quote(p.Text), says, null, severity)
    {
        Advice = advice,
    };
}
