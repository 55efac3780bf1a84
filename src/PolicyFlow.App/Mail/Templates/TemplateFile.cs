using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.App.Mail.Templates;

/// <summary>The words of a letter as a text file: a line <c>Subject: …</c>, a line <c>Title: …</c>, an empty line, the
/// text.</summary>
public static class TemplateFile
{
    /// <summary>In which line of a file the text begins.</summary>
    private const int TextBegins = 4;

    private const string Subject = "Subject:";
    private const string Title = "Title:";

    /// <summary>UTF-8, with a line break at the end.</summary>
    public static string Write(TemplateWords words) =>
        $"{Subject} {words.Subject}\n{Title} {words.Title}\n\n{words.Body}\n";

    /// <summary>Reads a file; whether its words are good is for <see cref="TemplateProblems"/>.</summary>
    /// <returns>The words, or in which line what is wrong.</returns>
    public static (TemplateWords? Words, int Line, string Problem) Read(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n', TextBegins);
        if (!lines[0].StartsWith(Subject, StringComparison.Ordinal))
            return Wrong(1, "The first line must begin with Subject:");
        if (lines.Length < 2 || !lines[1].StartsWith(Title, StringComparison.Ordinal))
            return Wrong(2, "The second line must begin with Title:");
        if (lines.Length > 2 && lines[2].Trim().Length > 0) return Wrong(3, "The third line must be empty");
        return (TemplateWords.Tidy(
            lines[0][Subject.Length..], lines[1][Title.Length..], lines.Length < TextBegins ? "" : lines[3]), 0, "");
    }

    /// <summary>Where in a file a problem is, or null where something is missing.</summary>
    public static int? LineOf(TemplateProblem problem) => problem switch
    {
        { Field: "subject" } => 1,
        { Field: "title" } => 2,
        { Line: > 0 } => TextBegins - 1 + problem.Line,
        _ => null,
    };

    private static (TemplateWords? Words, int Line, string Problem) Wrong(int line, string problem) => (null, line, problem);
}
