using PolicyFlow.App.Cases;

namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>Makes the links by which line managers see, without an account, whom of theirs a policy waits for.</summary>
public interface IManagerLinks
{
    /// <param name="memberId">The line manager, a member of the staff list.</param>
    string UrlOf(string memberId);
}

/// <summary>Where line managers have no pages of their own.</summary>
internal sealed class SiteLinks(SiteOptions site) : IManagerLinks
{
    public string UrlOf(string memberId) => site.Url("/");
}
