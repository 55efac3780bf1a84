using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Acknowledgement.Entries;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>How many people wait for an answer in the campaigns that are under way, for whoever gives it; nothing where
/// nobody does.</summary>
public sealed class AnswersNotice(CampaignDesk desk, ICaseStore store, CurrentViewer current) : IWaitingNotice
{
    private const int Most = 999;

    public async Task<WaitingNotice?> ForViewerAsync(CancellationToken cancel)
    {
        if (!Sight.MaySee(current.Viewer, Matter.CampaignWork)) return null;
        var (count, href) = (0, "/campaigns");
        foreach (var campaign in await desk.UnderWayAsync(cancel))
        {
            var here = await store.CountAsync(EntryKeys.Index, EntryKeys.NeedsAnswer(campaign.Id), Most, cancel);
            if (here > 0 && count == 0) href = $"/campaigns/{campaign.Id}/answers";
            count += here;
        }

        return count == 0 ? null : new WaitingNotice(
            "Answers", href, count,
            count == 1 ? "1 person in a campaign waits for an answer." : $"{count} people in campaigns wait for an answer.");
    }
}
