using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.Domain.PolicyReview.Health.Rules;

/// <summary>Guesses which section a vague reference means: the one whose title has the most words of it.</summary>
internal static class MeantSection
{
    private const int ShortestWord = 4;

    /// <summary>The section, or null where none has half its words, and two of them, in the passage.</summary>
    public static PolicySection? Of(HealthPassage passage, PolicyText policy)
    {
        var said = Words(passage.Text).ToHashSet();
        var best = policy.Sections
            .Where(s => s.Number.Length > 0 && passage.Clause?.StartsWith(s.Number + ".", StringComparison.Ordinal) != true)
            .Select(s => (Section: s, Words: Words(s.Title).ToHashSet()))
            .Select(s => (s.Section, Shared: s.Words.Count(said.Contains), s.Words.Count))
            .Where(s => s.Shared >= 2 && s.Shared * 2 >= s.Count)
            .OrderByDescending(s => s.Shared).FirstOrDefault();
        return best.Section;
    }

    private static IEnumerable<string> Words(string text) =>
        Tokens.Of(text).Where(w => w.Length >= ShortestWord).Select(w => w.TrimEnd('s'));
}
