using System.Globalization;

namespace PolicyFlow.Domain.Takedown.Providers;

/// <summary>Text that is shown as it is typed: one line, nothing that cannot be seen.</summary>
public static class PlainWords
{
    /// <summary>Nothing where the line is good, else what to tell the person who typed it.</summary>
    /// <param name="label">Begins the sentence, such as <c>Opening hours</c>.</param>
    public static string? Problem(string line, int limit, string label) =>
        line.Any(IsInvisible) ? $"{label} must be plain text, without special codes"
        : line.Length > limit ? $"{label} must be {limit} characters or fewer"
        : null;

    // Direction marks make words read as others; line breaks would make more of a line than it is.
    private static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
            or UnicodeCategory.Surrogate;
}
