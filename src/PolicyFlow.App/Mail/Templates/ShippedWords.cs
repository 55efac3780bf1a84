using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.App.Mail.Templates;

/// <summary>The files under <c>Shipped/</c>, which are part of the assembly.</summary>
internal static class ShippedWords
{
    /// <exception cref="InvalidOperationException">There is no such file, or it is none: a mistake in the program.
    /// </exception>
    public static TemplateWords Of(string id)
    {
        using var stream = typeof(ShippedWords).Assembly.GetManifestResourceStream($"templates/{id}.txt")
            ?? throw new InvalidOperationException($"The template {id} has no file.");
        using var text = new StreamReader(stream);
        var (words, _, problem) = TemplateFile.Read(text.ReadToEnd());
        return words ?? throw new InvalidOperationException($"{id}.txt: {problem}");
    }
}
