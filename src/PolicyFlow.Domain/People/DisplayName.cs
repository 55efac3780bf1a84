using System.Globalization;

namespace PolicyFlow.Domain.People;

/// <summary>What may be the name of a person or a school: it stands in mail headers, pages and spreadsheets.</summary>
public static class DisplayName
{
    public const int MaxLength = 100;

    /// <summary>Nothing where the name is good, else what to tell the person who typed it.</summary>
    /// <param name="label">What the field is called, such as <c>Full name</c>.</param>
    public static string? Problem(string? name, string label)
    {
        if (string.IsNullOrWhiteSpace(name)) return $"Enter the {label.ToLower(CultureInfo.InvariantCulture)}";
        if (name.Any(IsInvisible)) return $"{label} must be on one line, without special codes";
        if (name.Length > MaxLength) return $"{label} must be {MaxLength} characters or fewer";
        if (name.AsSpan().IndexOfAny("<>\"") >= 0) return $"{label} must not include < > or \"";
        return "=+-@".Contains(name.Trim()[0], StringComparison.Ordinal)
            ? $"{label} must begin with a letter or a number"
            : null;
    }

    // Line breaks would make new mail headers; direction marks make a name read as another one.
    private static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;
}
