using PolicyFlow.App.Mail.Inbound.Reading;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>How a letter in plain text is put together. One line a paragraph: the reader's program wraps it, on a phone
/// too.</summary>
internal static class LetterPaper
{
    /// <summary>Paragraphs with an empty line between them; those that are null are left out.</summary>
    public static string Lay(params IEnumerable<string?> paragraphs) =>
        string.Join("\n\n", paragraphs.OfType<string>());

    /// <summary>Whatever people typed stays out of subjects: they show on locked screens and in lists of
    /// mail.</summary>
    public static string Subject(string title, string reference) => $"{title} [{Line(reference)}]";

    public static string Signature(string reference, string network) => $"Reference: {reference}\n{network}\n";

    public static string List(IEnumerable<string> lines) => string.Join("\n", lines.Select(l => "  " + Line(l)));

    /// <summary>Steps with numbers, a line each.</summary>
    public static string Numbered(IEnumerable<string> steps) =>
        string.Join("\n", steps.Select((step, i) => $"{i + 1}. {step}"));

    /// <summary>What somebody typed as one line without invisible characters, so that it makes no line of its own.
    /// </summary>
    public static string Line(string text) => PlainText.Line(text, int.MaxValue);

    /// <summary>What somebody typed as lines without invisible characters.</summary>
    public static string Lines(string text) => PlainText.Tidy(text);

    public static string Count(int n, string one) => n == 1 ? $"1 {one}" : $"{n} {one}s";
}
