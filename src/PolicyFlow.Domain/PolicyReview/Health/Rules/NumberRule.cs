namespace PolicyFlow.Domain.PolicyReview.Health.Rules;

/// <summary>Numbers of sections and clauses that are missing, doubled or out of order.</summary>
internal sealed class NumberRule : IHealthRule
{
    public IEnumerable<HealthFinding> Look(HealthReading reading, HealthContext context)
    {
        var last = new Dictionary<string, int>();
        var seen = new HashSet<string>();
        foreach (var section in reading.Policy.Sections)
        {
            foreach (var finding in Look(section.Number, section.Title, last, seen)) yield return finding;
            foreach (var clause in section.Clauses)
            {
                var text = HealthSentences.Of(PlainMarkdown.Of(clause.Text.Split('\n')[0]).Text).FirstOrDefault() ?? "";
                if (section.Number.Length > 0 && !clause.Number.StartsWith(section.Number + ".", StringComparison.Ordinal))
                    yield return Finding(clause.Number, text, $"{clause.Number} stands in section {section.Number}.");
                foreach (var finding in Look(clause.Number, text, last, seen)) yield return finding;
            }
        }
    }

    private static IEnumerable<HealthFinding> Look(
        string number, string text, Dictionary<string, int> last, HashSet<string> seen)
    {
        if (number.Length == 0) yield break;
        var dot = number.LastIndexOf('.');
        var parent = dot < 0 ? "" : number[..dot];
        if (!int.TryParse(number[(dot + 1)..], out var own)) yield break;
        var before = last.GetValueOrDefault(parent);
        last[parent] = Math.Max(own, before);
        if (!seen.Add(number)) yield return Finding(number, text, $"The number {number} is used twice.");
        else if (own < before) yield return Finding(number, text, $"{number} comes after {Of(parent, before)}.");
        else if (own > before + 1) yield return Finding(number, text, Missing(parent, before + 1, own));
    }

    private static string Missing(string parent, int from, int own) => own == from + 1
        ? $"{Of(parent, from)} is missing before {Of(parent, own)}."
        : $"{Of(parent, from)} to {Of(parent, own - 1)} are missing before {Of(parent, own)}.";

    private static string Of(string parent, int number) => parent.Length == 0 ? $"{number}" : $"{parent}.{number}";

    private static HealthFinding Finding(string number, string text, string says) => new(
        HealthKinds.Numbering, number, HealthSentences.Quote(text), says, null, HealthSeverity.Weak)
    {
        Advice = "Put the numbers in order, and look whether something was lost. Other documents may name the old numbers.",
    };
}
