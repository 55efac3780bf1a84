using Microsoft.AspNetCore.DataProtection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Keys;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Takedown.PrivatePages;

/// <summary>Private links to a request to a member of staff (17.2): each opens one released letter and nothing else.
/// </summary>
public sealed class AuthorTokens(IDataProtectionProvider protection, CaseClock clock, SiteOptions site)
{
    /// <summary>Far more than the longest deadline, also where the request is delivered late.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(60);

    private readonly PrivateLinks _links = new(protection.CreateProtector("PolicyFlow.Request.v1"), clock, Lifetime);

    public string UrlOf(string stream, string approach) =>
        site.Url("/request/" + _links.Seal(new LinkProof(stream, approach)));

    public LinkProof? ProofOf(string token) => _links.Open(token);
}
