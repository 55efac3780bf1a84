using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Investigation.Reports;

/// <summary>Says to administrators that reports wait which nobody sees, and where they give somebody the role.</summary>
public sealed class NobodyNotice(ReportsWithoutAnybody reports, CurrentViewer current) : IWaitingNotice
{
    public async Task<WaitingNotice?> ForViewerAsync(CancellationToken cancel)
    {
        if (current.Viewer is not { PersonId: not null } viewer || !viewer.Holds(Role.Administrator)) return null;
        return await reports.CountAsync(cancel) is > 0 and var count
            ? new WaitingNotice(
                "Nobody to tell", PeoplePages.Path, count,
                count == 1 ? "1 report waits and nobody holds a role that sees it." : $"{count} reports wait and nobody holds a role that sees them.")
            : null;
    }
}
