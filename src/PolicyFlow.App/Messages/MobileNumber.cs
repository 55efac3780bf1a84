using System.Text.RegularExpressions;

namespace PolicyFlow.App.Messages;

/// <summary>Mobile numbers as people type them, and as a gateway wants them.</summary>
public static partial class MobileNumber
{
    /// <summary>With country code and nothing but digits behind the plus, such as <c>+447700900123</c>; a number that
    /// begins with one zero is of the United Kingdom.</summary>
    /// <returns>Null where it is no number.</returns>
    public static string? Normal(string? typed)
    {
        var digits = Between().Replace(typed ?? "", "");
        if (digits.StartsWith("00", StringComparison.Ordinal)) digits = "+" + digits[2..];
        else if (digits.StartsWith('0')) digits = "+44" + digits[1..];
        return Number().IsMatch(digits) ? digits : null;
    }

    [GeneratedRegex(@"\(0\)|[\s().\-\u2011\u2013]")]
    private static partial Regex Between();

    [GeneratedRegex(@"\A\+[1-9][0-9]{7,14}\z")]
    private static partial Regex Number();
}
