using System.Text;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.Domain.PolicyReview.Health;

/// <summary>A policy as the rules of the check read it: passage by passage.</summary>
/// <param name="Policy">Its sections and clauses.</param>
/// <param name="Passages">In the order of the text.</param>
public sealed record HealthReading(PolicyText Policy, IReadOnlyList<HealthPassage> Passages)
{
    private static readonly string[] Bullets = ["- ", "* ", "+ ", "• ", "● ", "▪ ", "‣ ", "◦ ", "– ", "· ", "o "];

    /// <summary>The numbers of all sections and clauses.</summary>
    public IReadOnlySet<string> Numbers { get; } = new HashSet<string>(
        Policy.Sections.Select(s => s.Number).Where(n => n.Length > 0).Concat(Policy.Clauses.Select(c => c.Number)));

    public static HealthReading Of(string markdown)
    {
        var policy = PolicyText.Parse(markdown);
        var passages = new List<HealthPassage>();
        var place = 0;
        foreach (var section in policy.Sections)
        {
            Add(section.Number.Length > 0 ? section.Number : null, section.Opening);
            foreach (var clause in section.Clauses) Add(clause.Number, clause.Text);
        }

        return new HealthReading(policy, passages);

        void Add(string? clause, string text)
        {
            var own = Of(clause, place++, text);
            if (own.Count > 0) own[^1] = own[^1] with { Closes = true };
            passages.AddRange(own);
        }
    }

    private static List<HealthPassage> Of(string? clause, int place, string markdown)
    {
        var found = new List<HealthPassage>();
        foreach (var (text, bullet) in Blocks(markdown))
        {
            var plain = PlainMarkdown.Of(text);
            if (plain.Text.Length == 0) continue;
            found.Add(new HealthPassage(clause, place, plain.Text, bullet, found.Count == 0) { Links = plain.Links });
        }

        return found;
    }

    /// <summary>Paragraphs and entries of lists. A page break in the middle of a sentence leaves an empty line: what goes
    /// on in small letters after words that do not end belongs to them.</summary>
    private static IEnumerable<(string Text, bool Bullet)> Blocks(string markdown)
    {
        var (text, bullet, gap) = (new StringBuilder(), false, false);
        foreach (var raw in markdown.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0)
            {
                gap = true;
                continue;
            }

            var begins = Bullets.FirstOrDefault(b => line.StartsWith(b, StringComparison.Ordinal));
            if (text.Length > 0 && (begins is not null || (gap && !GoesOn(text, line))))
            {
                yield return (text.ToString(), bullet);
                text.Clear();
            }

            if (text.Length == 0) bullet = begins is not null;
            text.Append(text.Length > 0 ? " " : "").Append(begins is null ? line : line[begins.Length..].TrimStart());
            gap = false;
        }

        if (text.Length > 0) yield return (text.ToString(), bullet);
    }

    private static bool GoesOn(StringBuilder before, string line) =>
        char.IsLower(line[0]) && (before[^1] == ',' || char.IsLower(before[^1]));
}
