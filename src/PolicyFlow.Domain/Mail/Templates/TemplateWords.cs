using System.Text.RegularExpressions;

namespace PolicyFlow.Domain.Mail.Templates;

/// <summary>The words of a letter as an administrator types them, with placeholders in curly brackets.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Title">The heading within the mail; one line.</param>
/// <param name="Body">Paragraphs with an empty line between them, as <see cref="TemplatePart"/> reads them.</param>
public sealed partial record TemplateWords(string Subject, string Title, string Body)
{
    /// <summary>The words without white space that nobody sees: around them, at the ends of lines, and more than one
    /// empty line in a row.</summary>
    public static TemplateWords Tidy(string subject, string title, string body)
    {
        var lines = body.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd());
        return new TemplateWords(
            subject.Trim(), title.Trim(), EmptyLines().Replace(string.Join('\n', lines), "\n\n").Trim());
    }

    [GeneratedRegex("\n{3,}")]
    private static partial Regex EmptyLines();
}
