using System.Text.RegularExpressions;

namespace PolicyFlow.Domain.PolicyReview.Health.Rules;

/// <summary>Clauses that may begin or end in the middle of a sentence, as happens when text is moved about.</summary>
internal sealed partial class SentenceRule : IHealthRule
{
    public IEnumerable<HealthFinding> Look(HealthReading reading, HealthContext context) =>
        reading.Passages.Where(p => p.Clause?.Contains('.', StringComparison.Ordinal) == true).SelectMany(Look);

    private static IEnumerable<HealthFinding> Look(HealthPassage p)
    {
        if (p.Opens && !p.Bullet && char.IsLower(p.Text[0]))
            yield return Finding(p, 0, "This clause begins with a small letter: it may begin in the middle of a sentence.");
        else if (p.Opens && Dangling().IsMatch(p.Text))
            yield return Finding(p, 0, "This clause does not say whom or what it goes on about: it may begin in the middle of a sentence.");
        if (p.Closes && Unfinished().IsMatch(p.Text))
            yield return Finding(p, Math.Max(0, p.Text.Length - 1), "This clause may end in the middle of a sentence.");
        if (SmallStart(p.Text) is { } at)
            yield return Finding(p, at, "A sentence begins with a small letter here: words may have been lost or moved.");
    }

    /// <summary>Where a full stop is followed by a small letter, outside shortened words and addresses.</summary>
    private static int? SmallStart(string text)
    {
        foreach (Match found in SmallAfterStop().Matches(text))
        {
            var stop = found.Index + found.Length - 3;
            if (!HealthSentences.EndsShortened(text, stop)) return stop + 2;
        }

        return null;
    }

    private static HealthFinding Finding(HealthPassage p, int at, string says) => new(
        HealthKinds.BrokenSentence, p.Clause, HealthSentences.Quote(p.Text, at), says, null, HealthSeverity.Look)
    {
        Advice = "Compare it with the version before, and write the sentence out.",
    };

    [GeneratedRegex(
        @"\A(This|These|It|They)\s(also\s)?(includes?|covers?|means?|concerns?|relates?|appl(y|ies))(\sto)?\s(their|them|they|theirs)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Dangling();

    [GeneratedRegex(@"(,|\s(and|or|the|of|to|a|an|with|for))\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\p{Ll}{3}\. \p{Ll}", RegexOptions.ExplicitCapture)]
    private static partial Regex SmallAfterStop();
}
