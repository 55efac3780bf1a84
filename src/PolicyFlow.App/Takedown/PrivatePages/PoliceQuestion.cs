using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Web.Parts;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.PrivatePages;

/// <summary>The question about the police exactly as her page shows it, so that the very same words are kept with her
/// answer (16.5).</summary>
/// <param name="Before">Her answer when the page was shown: the words depend on it.</param>
/// <param name="Agreement">What she agrees to with a yes.</param>
public sealed record PoliceQuestion(
    ConsentAnswer? Before, IReadOnlyList<string> Paragraphs, string Agreement, IReadOnlyList<Choice> Choices)
{
    private static readonly Choice Yes = new("yes", PoliceConsentWords.Yes);
    private static readonly Choice No = new("no", PoliceConsentWords.No);
    private static readonly Choice TakeBack = new("take-back", PoliceConsentWords.TakeBack);

    public static PoliceQuestion Of(ConsentAnswer? before, string network) => new(
        before,
        before is null
            ? PoliceConsentWords.Paragraphs
            : [.. PoliceConsentWords.Paragraphs.Where(p => p != PoliceConsentWords.NoAnswer)],
        PoliceConsentWords.Consent(network),
        before switch
        {
            ConsentAnswer.Given => [TakeBack],
            null => [Yes, No],
            _ => [Yes],
        });

    /// <summary>What the page was shown with, as its form says it.</summary>
    public static PoliceQuestion? Shown(string text, string network) => text.Length == 0
        ? Of(null, network)
        : Enum.TryParse<ConsentAnswer>(text, out var before) && Enum.IsDefined(before) ? Of(before, network) : null;

    /// <summary>What is kept with an answer: every word that stood there, and what she chose.</summary>
    public string Kept(ConsentAnswer answer) => string.Join(
        "\n\n",
        [
            PoliceConsentWords.Question, .. Paragraphs, Agreement,
            "Her answer: " + answer switch
            {
                ConsentAnswer.Given => PoliceConsentWords.Yes,
                ConsentAnswer.Refused => PoliceConsentWords.No,
                _ => PoliceConsentWords.TakeBack,
            },
        ]);
}
