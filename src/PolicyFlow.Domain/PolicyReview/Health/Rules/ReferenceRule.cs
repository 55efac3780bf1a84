using System.Text.RegularExpressions;

namespace PolicyFlow.Domain.PolicyReview.Health.Rules;

/// <summary>References to clauses that do not exist, and such as name none.</summary>
internal sealed partial class ReferenceRule : IHealthRule
{
    /// <summary>A reference that is followed or preceded so closely by the name of a law is one into that law.</summary>
    private const int Near = 60;

    public IEnumerable<HealthFinding> Look(HealthReading reading, HealthContext context)
    {
        if (reading.Numbers.Count == 0) yield break;
        for (var i = 0; i < reading.Passages.Count; i++)
        {
            var p = reading.Passages[i];
            foreach (var finding in Numbered(p, reading.Numbers)) yield return finding;
            if (Vague().Match(p.Text) is { Success: true } vague)
                yield return Unnumbered(p, vague, reading);
        }
    }

    private static IEnumerable<HealthFinding> Numbered(HealthPassage p, IReadOnlySet<string> numbers)
    {
        foreach (Match found in Reference().Matches(p.Text))
        {
            if (LeadsElsewhere(p.Text, found)) continue;
            foreach (Capture number in found.Groups["number"].Captures)
            {
                if (numbers.Contains(number.Value)) continue;
                yield return new HealthFinding(
                    HealthKinds.BrokenReference, p.Clause, HealthSentences.Quote(p.Text, found.Index),
                    $"There is no {number.Value} in this policy.", null, HealthSeverity.Wrong)
                {
                    Advice = "Name the clause that is meant.",
                };
            }
        }
    }

    /// <summary>Into a law, guidance or another document, not into this policy.</summary>
    private static bool LeadsElsewhere(string text, Match found)
    {
        var end = found.Index + found.Length;
        var after = text.AsSpan(end, Math.Min(Near, text.Length - end));
        var before = text.AsSpan(Math.Max(0, found.Index - Near), Math.Min(Near, found.Index));
        if (after.StartsWith(" of this policy", StringComparison.OrdinalIgnoreCase)) return false;
        return after.StartsWith(" of ", StringComparison.OrdinalIgnoreCase) || Law().IsMatch(after) || Law().IsMatch(before);
    }

    private static HealthFinding Unnumbered(HealthPassage p, Match vague, HealthReading reading)
    {
        var below = vague.Value.EndsWith("below", StringComparison.OrdinalIgnoreCase)
            || vague.Value.EndsWith("following", StringComparison.OrdinalIgnoreCase);
        var says = below && p.Closes
            ? "The reference points below, and nothing follows in this clause."
            : "The reference names no number, so that a reader has to guess which paragraph is meant.";
        return new HealthFinding(
            HealthKinds.BrokenReference, p.Clause, HealthSentences.Quote(p.Text, vague.Index), says, null,
            below && p.Closes ? HealthSeverity.Wrong : HealthSeverity.Weak)
        {
            Advice = MeantSection.Of(p, reading.Policy) is { } meant
                ? $"Name the clause. Section {meant.Number}, {meant.Title}, may be meant."
                : "Name the clause that is meant.",
        };
    }

    [GeneratedRegex(
        @"\b(clauses?|sections?|paragraphs?|paras?\.?|points?)\s(?<number>[0-9]{1,3}(\.[0-9]{1,3}){0,3})(?![0-9A-Za-z%])"
        + @"((\s?,\s?|\s(and|or|to)\s|\s?[–-]\s?)(?<number>[0-9]{1,3}(\.[0-9]{1,3}){1,3})(?![0-9A-Za-z%]))*",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\b(Act|Acts|Regulations|Order|Code|Schedule|Annex)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Law();

    [GeneratedRegex(
        @"\b((the\s)?(paragraph|section|clause|part|point)s?\s(below|above|overleaf)|the\s(following|preceding)\s(paragraph|section|clause)"
        + @"|see\s(below|above|overleaf))\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Vague();
}
