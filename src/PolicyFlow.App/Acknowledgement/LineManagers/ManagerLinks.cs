using Microsoft.AspNetCore.DataProtection;
using PolicyFlow.App.Acknowledgement.Mail;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Keys;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.LineManagers;

/// <summary>The links by which line managers, who need no account, see whom of theirs it waits for. A link names the manager
/// only: whom they manage is asked of the staff list each time.</summary>
public sealed class ManagerLinks(IDataProtectionProvider protection, CaseClock clock, SiteOptions site)
    : IManagerLinks
{
    /// <summary>How long a link opens the page (case time); every mail brings a fresh one.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(60);

    private const string About = "team";

    private readonly PrivateLinks _links = new(protection.CreateProtector("PolicyFlow.Team.v1"), clock, Lifetime);

    /// <param name="memberId">The line manager's id on the staff list.</param>
    public string UrlOf(string memberId) => site.Url("/team/" + _links.Seal(new LinkProof(memberId, About)));

    /// <summary>Whose link it is, or null for one that is altered, foreign or expired.</summary>
    public string? MemberOf(string token) => _links.Open(token) is { About: About, CaseId: { Length: > 0 } member } ? member : null;
}
