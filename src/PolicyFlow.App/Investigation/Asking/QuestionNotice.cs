using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Investigation.Asking;

/// <summary>The link to the questions of others, with how many wait, for whoever answers them.</summary>
public sealed class QuestionNotice(QuestionLists lists, CurrentViewer current) : IWaitingNotice
{
    public async Task<WaitingNotice?> ForViewerAsync(CancellationToken cancel)
    {
        if (current.Viewer is not { PersonId: not null } viewer || !Answers(viewer)) return null;
        var count = await lists.CountAsync(viewer, cancel);
        return new WaitingNotice(
            "Questions", "/questions", count,
            count == 1 ? "1 colleague asks before they act." : $"{count} colleagues ask before they act.");
    }

    private static bool Answers(Domain.Cases.Viewer viewer) => viewer.Holds(Role.Manager)
        || viewer.Holds(Role.SafeguardingLead) || viewer.Holds(Role.Principal) || viewer.Holds(Role.ItDirector)
        || viewer.Holds(Role.Chair);
}
