using System.Text.RegularExpressions;

namespace PolicyFlow.Domain.Mail.Templates;

/// <summary>Something in curly brackets, as it was typed.</summary>
/// <param name="Name">What stands before the colon.</param>
/// <param name="Label">What stands after it; null where there is no colon.</param>
public sealed partial record TemplateToken(string Typed, string Name, string? Label)
{
    /// <summary>All of a text, in order.</summary>
    public static IReadOnlyList<TemplateToken> In(string text) => [.. Shape().Matches(text).Select(Of)];

    /// <summary>The text with something in the place of each.</summary>
    public static string Replace(string text, Func<TemplateToken, string> put) =>
        Shape().Replace(text, found => put(Of(found)));

    /// <summary>Whether a curly bracket stands outside of all of them.</summary>
    public static bool HasLooseBracket(string text) => Shape().Replace(text, "").AsSpan().ContainsAny('{', '}');

    private static TemplateToken Of(Match found) => new(
        found.Value, found.Groups["name"].Value.Trim(),
        found.Groups["label"].Success ? found.Groups["label"].Value.Trim() : null);

    [GeneratedRegex(@"\{(?<name>[^{}:\n]*)(:(?<label>[^{}\n]*))?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
