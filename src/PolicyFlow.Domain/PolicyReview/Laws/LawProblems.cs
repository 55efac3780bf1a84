using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown.Providers;

namespace PolicyFlow.Domain.PolicyReview.Laws;

/// <summary>What is wrong with a typed entry, field by field, in words for the person who typed it.</summary>
public static class LawProblems
{
    public const int MostWords = 20;
    public const int WordsLength = 120;
    public const int SentenceLength = 500;
    private const int ShortestWords = 3;

    /// <returns>The field (<c>kind</c>, <c>name</c>, <c>words</c>, <c>year</c>, <c>settled</c>, <c>became</c>,
    /// <c>instead</c>, <c>source</c>) and what to put right; nothing where all is good.</returns>
    public static IEnumerable<(string Field, string Message)> Of(LawEntry entry)
    {
        if (!Enum.IsDefined(entry.Kind)) yield return ("kind", "Choose what it is");
        if (DisplayName.Problem(entry.Name, "Name") is { } name) yield return ("name", name);
        if (entry.Words.Count == 0) yield return ("words", "Enter the words to look for, one on each line");
        if (ListProblem(entry.Words, "The words to look for") is { } words) yield return ("words", words);
        if (ListProblem(entry.SettledBy, "The words beside it") is { } settled) yield return ("settled", settled);
        if (entry.Kind == LawKind.Guidance && entry.Year is null)
            yield return ("year", "Enter the year of the edition in force, such as 2025");
        if (entry.Year is < 1900 or > 2999) yield return ("year", "The year must have four figures, such as 2025");
        if (SentenceProblem(entry.Became, "What became of it") is { } became) yield return ("became", became);
        if (SentenceProblem(entry.Instead, "What to write instead") is { } instead) yield return ("instead", instead);
        if (WebName.AddressProblem(entry.Source) is not null)
            yield return ("source", "Enter the whole address of the source, beginning with https://");
    }

    private static string? ListProblem(IReadOnlyList<string> words, string label) =>
        words.Count > MostWords ? $"{label} must be {MostWords} lines or fewer"
        : words.Any(w => w.Count(char.IsLetterOrDigit) < ShortestWords)
            ? $"{label} must have {ShortestWords} letters or more on each line"
        : words.Select(w => PlainWords.Problem(w, WordsLength, label)).FirstOrDefault(p => p is not null);

    private static string? SentenceProblem(string text, string label) =>
        text.Length == 0 ? $"{label}: enter a sentence" : PlainWords.Problem(text, SentenceLength, label);
}
