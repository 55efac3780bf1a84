using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Keys;

/// <summary>Seals what a private link proves, with an expiry in case time.</summary>
internal sealed class PrivateLinks(IDataProtector protector, CaseClock clock, TimeSpan lifetime)
{
    public string Seal(LinkProof proof) => protector.Protect(string.Create(
        CultureInfo.InvariantCulture, $"{proof.CaseId}|{proof.About}|{(clock.Now + lifetime).UtcTicks}"));

    /// <summary>What a token proves, or null for one that is altered, foreign or expired.</summary>
    public LinkProof? Open(string token)
    {
        try
        {
            var parts = protector.Unprotect(token).Split('|');
            return long.Parse(parts[2], CultureInfo.InvariantCulture) > clock.Now.UtcTicks
                ? new LinkProof(parts[0], parts[1])
                : null;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
