using PolicyFlow.App.PolicyReview.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.PolicyReview;

/// <summary>The link to the reviews, with how many are open, for those who hold them; and a line on Today.</summary>
public sealed class ReviewNotice(ICaseStore store, CurrentViewer current) : IWaitingNotice
{
    private const int CountTo = 20;

    public async Task<WaitingNotice?> ForViewerAsync(CancellationToken cancel)
    {
        if (current.Viewer is not { PersonId: not null } viewer || !Sight.MaySee(viewer, Matter.CaseList)) return null;
        var count = await store.CountAsync(ReviewKeys.Index, ReviewKeys.Open, CountTo, cancel);
        return new WaitingNotice(
            "Policy review", ReviewPages.Path, count,
            count == 1 ? "A review of the policy is open." : $"{count} reviews of the policy are open.");
    }
}
