using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using PolicyFlow.App.Cases;

namespace PolicyFlow.App.Takedown.Reports;

/// <summary>Private tracking links: sealed with a purpose and an expiry of their own, in case time.</summary>
public sealed class TrackTokens(IDataProtectionProvider protection, CaseClock clock, SiteOptions site)
{
    /// <summary>How long a link opens the tracking page; reference and code open it after that.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private readonly IDataProtector _protector = protection.CreateProtector("PolicyFlow.Tracking.v1");

    public string TokenOf(string stream) =>
        _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{stream}|{(clock.Now + Lifetime).UtcTicks}"));

    public string UrlOf(string stream) => site.Url("/track/" + TokenOf(stream));

    /// <summary>The case of a token, or null for one that is altered, foreign or expired.</summary>
    public string? CaseOf(string token)
    {
        try
        {
            var parts = _protector.Unprotect(token).Split('|');
            return long.Parse(parts[1], CultureInfo.InvariantCulture) > clock.Now.UtcTicks ? parts[0] : null;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
