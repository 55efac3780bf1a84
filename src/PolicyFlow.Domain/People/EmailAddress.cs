using System.Text.RegularExpressions;

namespace PolicyFlow.Domain.People;

/// <summary>What PolicyFlow takes for an email address: one plain address that every mail server delivers to.</summary>
public static partial class EmailAddress
{
    /// <summary>The longest address that SMTP carries.</summary>
    public const int MaxLength = 254;

    /// <summary>Nothing where the address is good, else what to tell the person who typed it.</summary>
    public static string? Problem(string? address)
    {
        if (string.IsNullOrWhiteSpace(address)) return "Enter an email address";
        if (address.Any(char.IsControl)) return "Enter one email address on one line";
        if (address.Length > MaxLength) return $"Email address must be {MaxLength} characters or fewer";
        return Shape().IsMatch(address) && address.IndexOf('@', StringComparison.Ordinal) <= 64
            ? null
            : "Enter an email address in the correct format, like name@example.com";
    }

    public static bool IsGood(string? address) => Problem(address) is null;

    /// <summary>The form by which two spellings of one address are the same.</summary>
    public static string Normal(string address) => address.Trim().ToLowerInvariant();

    // The first character is a letter or digit, so that a spreadsheet never reads an address as a formula.
    [GeneratedRegex(
        @"\A[A-Za-z0-9_][A-Za-z0-9!#$%&'*+/=?^_`{|}~-]*(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*" +
        @"@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]\z",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 250)]
    private static partial Regex Shape();
}
