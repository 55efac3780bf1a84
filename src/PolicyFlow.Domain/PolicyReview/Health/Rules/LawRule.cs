using PolicyFlow.Domain.PolicyReview.Laws;

namespace PolicyFlow.Domain.PolicyReview.Health.Rules;

/// <summary>Compares the text with the list of laws, guidance, services and wordings.</summary>
internal sealed class LawRule : IHealthRule
{
    public IEnumerable<HealthFinding> Look(HealthReading reading, HealthContext context)
    {
        if (reading.Passages.Count == 0) return [];
        var clauses = reading.Passages.GroupBy(p => p.Place).Select(g => new ClauseWords(g)).ToList();
        return context.Laws.SelectMany(entry => Look(clauses, entry, [.. entry.Words.Select(w => new WordPattern(w))]));
    }

    private static IEnumerable<HealthFinding> Look(
        List<ClauseWords> clauses, LawEntry entry, IReadOnlyList<WordPattern> words)
    {
        if (entry.Kind == LawKind.Expected)
        {
            return clauses.Exists(c => c.Sentences.Any(s => words.Any(w => w.Find(s) >= 0)))
                ? []
                : [Finding(entry, null, "", $"The policy does not name it. {entry.Became}")];
        }

        // Where it has been dealt with, nothing is said; else once for each clause.
        var settled = entry.SettledBy.Select(w => new WordPattern(w)).ToList();
        return clauses
            .Select(c => (c.Clause, Quote: c.Sentences.Select(s => Match(s, entry, words)).FirstOrDefault(q => q is not null), Words: c))
            .Where(c => c.Quote is not null
                && !settled.Exists(w => c.Words.Sentences.Any(s => w.Find(s) >= 0)))
            .Select(c => Finding(entry, c.Clause, c.Quote!, entry.Became));
    }

    private static string? Match(string sentence, LawEntry entry, IReadOnlyList<WordPattern> words)
    {
        foreach (var pattern in words)
        {
            var at = pattern.Find(sentence);
            if (at < 0) continue;
            if (entry.Kind == LawKind.Guidance && !NamesOlder(sentence, at, entry.Year)) continue;
            if (entry.Kind is LawKind.Monitoring or LawKind.Passwords && !pattern.Says(sentence)) continue;
            return HealthSentences.Quote(sentence, at);
        }

        return null;
    }

    /// <summary>Whether an earlier year than that of the edition in force stands beside the name.</summary>
    private static bool NamesOlder(string sentence, int at, int? year)
    {
        const int Before = 16;
        const int After = 64;
        var from = Math.Max(0, at - Before);
        return Years(sentence[from..Math.Min(sentence.Length, at + After)]).Any(y => y < year);
    }

    private static IEnumerable<int> Years(string text)
    {
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (text[i] is not ('1' or '2') || (i > 0 && char.IsAsciiDigit(text[i - 1]))) continue;
            if (i + 4 < text.Length && char.IsAsciiDigit(text[i + 4])) continue;
            if (text.AsSpan(i, 4).ContainsAnyExceptInRange('0', '9')) continue;
            var year = int.Parse(text.AsSpan(i, 4), System.Globalization.CultureInfo.InvariantCulture);
            if (year is >= 1950 and < 2100) yield return year;
        }
    }

    private static HealthFinding Finding(LawEntry entry, string? clause, string quote, string says)
    {
        var (kind, severity) = entry.Kind switch
        {
            LawKind.ReplacedLaw => (HealthKinds.ReplacedLaw, HealthSeverity.Wrong),
            LawKind.Guidance => (HealthKinds.OldGuidance, HealthSeverity.Wrong),
            LawKind.Expected => (HealthKinds.MissingLaw, HealthSeverity.Weak),
            LawKind.Service => (HealthKinds.ClosedService, HealthSeverity.Weak),
            LawKind.Monitoring => (HealthKinds.Monitoring, HealthSeverity.Wrong),
            _ => (HealthKinds.Passwords, HealthSeverity.Wrong),
        };
        return new HealthFinding(kind, clause, quote, $"{entry.Name}: {says}", entry.Source, severity)
        {
            Advice = entry.Instead,
        };
    }

    /// <summary>What stands in one clause.</summary>
    private sealed class ClauseWords(IEnumerable<HealthPassage> passages)
    {
        public string? Clause { get; } = passages.First().Clause;

        public IReadOnlyList<string> Sentences { get; } = [.. passages.SelectMany(p => p.Sentences)];
    }
}
