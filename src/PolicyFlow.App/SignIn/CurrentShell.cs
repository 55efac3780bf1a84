using PolicyFlow.App.Cases;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.SignIn;

/// <summary>The frame of a page for whoever makes this request.</summary>
public sealed class CurrentShell(
    CurrentViewer current, DemoMode demo, SiteOptions site, IEnumerable<NavEntry> entries) : IShellContext
{
    public string? PersonId => current.Person?.Id;
    public string? PersonName => current.Person?.Name;
    public IReadOnlyList<NavLink> Links => current.Person is null ? [] : Of(e => e.Matter != Matter.Demo);
    public bool Demo => demo.On;
    public IReadOnlyList<NavLink> DemoLinks => Of(e => e.Matter == Matter.Demo);
    public string NetworkName => site.NetworkName;
    public string HeldBy => site.HeldBy;
    public string OtherDoor => site.OtherDoor;

    private List<NavLink> Of(Func<NavEntry, bool> which) =>
    [
        .. entries.Where(which).Where(e => Sight.MaySee(current.Viewer, e.Matter, demo: demo.On))
            .OrderBy(e => e.Order).Select(e => new NavLink(e.Text, e.Href)),
    ];
}
