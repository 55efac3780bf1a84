using Microsoft.AspNetCore.DataProtection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Keys;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Investigation.AccusedPages;

/// <summary>Private links to the letters of somebody whom an investigation is about (17.1): each opens what was released to
/// them and nothing else.</summary>
public sealed class AccusedTokens(IDataProtectionProvider protection, CaseClock clock, SiteOptions site)
{
    /// <summary>How long a link opens the page; every letter brings a fresh one.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private readonly PrivateLinks _links = new(protection.CreateProtector("PolicyFlow.Accused.v1"), clock, Lifetime);

    /// <param name="who">The number that they have in the case.</param>
    public string UrlOf(string stream, string who) => site.Url("/letters/" + _links.Seal(new LinkProof(stream, who)));

    public LinkProof? ProofOf(string token) => _links.Open(token);
}
