using System.Security.Cryptography;
using System.Text;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.PolicyReview.Documents;

/// <summary>The text of a policy on its way into the store.</summary>
public static class PolicyMarkdown
{
    private const int LongestTitle = 200;

    /// <summary>Lower-case hex of SHA-256 over the text in UTF-8: what a version is known by.</summary>
    public static string HashOf(string markdown) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(markdown)));

    /// <summary>The text as it is kept: one form of line ends, one line end last, and no characters that nobody sees.
    /// Else two texts that read the same would have two hashes.</summary>
    public static string Clean(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd();
        var clean = new StringBuilder(lines.Length + 1);
        foreach (var rune in lines.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t') clean.Append(rune.ToString());
        }

        return clean.Append('\n').ToString();
    }

    /// <summary>Why a text cannot be kept, or null.</summary>
    /// <param name="clean">As <see cref="Clean"/> made it.</param>
    public static string? Problem(string clean)
    {
        if (string.IsNullOrWhiteSpace(clean)) return "Enter the text of the policy, or choose a file";
        if (Encoding.UTF8.GetByteCount(clean) > PolicyText.MaxBytes)
            return "The text of the policy must be 1 megabyte or less";
        var title = PolicyText.Parse(clean).Title;
        return title.Length switch
        {
            0 => "Begin the text with its title: a line with # and the name of the policy",
            > LongestTitle => $"The title must be {LongestTitle} characters or fewer. It is the first line of the text",
            _ => null,
        };
    }
}
