using PolicyFlow.App.People;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Mail.Inbound.Pen;

/// <summary>The link to the holding pen, with how many mails wait, for whoever may see them.</summary>
public sealed class PenNotice(MailPen pen, CurrentViewer current, IPeopleDirectory people) : IWaitingNotice
{
    public async Task<WaitingNotice?> ForViewerAsync(CancellationToken cancel)
    {
        if (current.Viewer is not { PersonId: not null } viewer || !PenSight.MaySee(viewer, people)) return null;
        var count = await pen.CountAsync(cancel);
        return new WaitingNotice(
            "Mail", "/mail", count, count == 1 ? "1 email waits: say what it is." : $"{count} emails wait: say what they are.");
    }
}
