using System.Text.RegularExpressions;

namespace PolicyFlow.Domain.People;

/// <summary>A number that takes text messages: typed as people write it, kept in the form of E.164
/// (<c>+447700900123</c>).</summary>
public static partial class MobileNumber
{
    private const int MostTyped = 40;

    private const string Wrong = "Enter a mobile number, like 07700 900123 or +33 6 12 34 56 78";

    /// <summary>Nothing where the number is good, else what to tell the person who typed it.</summary>
    public static string? Problem(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? "Enter a mobile number" : Normal(typed) is null ? Wrong : null;

    /// <summary>The number in the form of E.164, or null where it is none that takes text messages.</summary>
    public static string? Normal(string? typed)
    {
        if (typed is null || typed.Length > MostTyped || !Typed().IsMatch(typed)) return null;
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        var international = typed.Contains('+', StringComparison.Ordinal) ? digits
            : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..]
            : digits.StartsWith("07", StringComparison.Ordinal) ? "44" + digits[1..]
            : "";

        // "+44 (0)7700 900123": the zero is for calls within the country only.
        if (international.StartsWith("440", StringComparison.Ordinal)) international = "44" + international[3..];
        return (international.StartsWith("44", StringComparison.Ordinal) ? British() : Abroad()).IsMatch(international)
            ? "+" + international
            : null;
    }

    /// <summary>The number for reading: <c>07700 900123</c>, or as it is kept where it is from abroad.</summary>
    public static string Shown(string normal) =>
        normal.StartsWith("+44", StringComparison.Ordinal) && normal.Length == 13
            ? $"0{normal[3..7]} {normal[7..]}"
            : normal;

    [GeneratedRegex(@"\A\+?[0-9 ().-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();

    // Without 070 (forwarding at a price) and 076 (pagers, but for the Isle of Man): they take no text message.
    [GeneratedRegex(@"\A447([1-57-9][0-9]{8}|624[0-9]{6})\z", RegexOptions.CultureInvariant)]
    private static partial Regex British();

    [GeneratedRegex(@"\A[1-9][0-9]{7,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Abroad();
}
