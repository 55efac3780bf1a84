namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>Whether two addresses are of one organisation, which answers from another desk than the one that was written
/// to.</summary>
internal static class MailHouse
{
    /// <summary>Where everybody can have an address: one of them says nothing about another.</summary>
    private static readonly HashSet<string> Everybodys = new(StringComparer.Ordinal)
    {
        "aol.com", "btinternet.com", "gmail.com", "gmx.com", "gmx.net", "googlemail.com", "hotmail.co.uk", "hotmail.com",
        "icloud.com", "live.co.uk", "live.com", "mac.com", "mail.com", "me.com", "msn.com", "outlook.com", "proton.me",
        "protonmail.com", "sky.com", "talktalk.net", "virginmedia.com", "yahoo.co.uk", "yahoo.com", "ymail.com",
    };

    /// <param name="address">In its normal form.</param>
    /// <param name="other">In its normal form, or a host name.</param>
    public static bool IsOne(string address, string other)
    {
        var (one, two) = (DomainOf(address), DomainOf(other));
        if (one.Length == 0 || two.Length == 0 || Everybodys.Contains(one) || Everybodys.Contains(two)) return false;
        return one == two || IsBelow(one, two) || IsBelow(two, one);
    }

    /// <summary>A name of two labels, the first of them short, may be a registry's, such as co.uk: everybody is below it.
    /// </summary>
    private static bool IsBelow(string name, string above) =>
        name.EndsWith("." + above, StringComparison.Ordinal)
        && above.Split('.') is { Length: > 2 } or [{ Length: > 3 }, _];

    private static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..];
}
