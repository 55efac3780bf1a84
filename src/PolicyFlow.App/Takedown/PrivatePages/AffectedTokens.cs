using Microsoft.AspNetCore.DataProtection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Keys;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.PrivatePages;

/// <summary>Private links to the affected person's own page. A link names the record of her that it was sent for: should
/// an address turn out to be wrong, recording the right one ends the links that went to the wrong one.</summary>
public sealed class AffectedTokens(IDataProtectionProvider protection, CaseClock clock, SiteOptions site)
{
    /// <summary>How long a link opens her page; every letter brings a fresh one.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private readonly PrivateLinks _links = new(protection.CreateProtector("PolicyFlow.Affected.v1"), clock, Lifetime);

    public string UrlOf(string stream, CareState care) =>
        site.Url("/yours/" + _links.Seal(new LinkProof(stream, RecordOf(care)?.Id ?? "")));

    public LinkProof? ProofOf(string token) => _links.Open(token);

    /// <summary>The words that stand for what is recorded of her; null where there are none.</summary>
    public static BodyRef? RecordOf(CareState care) => care.Known ? care.Email ?? care.Name : null;
}
