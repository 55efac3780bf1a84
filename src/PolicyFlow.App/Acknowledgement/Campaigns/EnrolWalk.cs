using PolicyFlow.App.Driving;
using PolicyFlow.App.People.Roster;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>Puts everybody of one bucket into a campaign, page by page, and sends each their invitation.</summary>
internal sealed class EnrolWalk(IRoster roster, CampaignRoll roll, ICaseTurn entryTurn)
{
    public Task<WalkEnd> RunAsync(
        WalkPart part, string stream, CampaignState campaign, int bucket, string? cursor, CancellationToken cancel)
    {
        var day = LondonDay.Of(campaign.EnrolmentBegunAt!.Value);
        return part.RunAsync(
            cursor,
            async (after, take) =>
            {
                var page = await roster.BucketAsync(bucket, after, take, cancel);
                return (page.Members, page.Next);
            },
            async (member, stop) =>
            {
                if (await roll.EnrolAsync(stream, campaign, member, joiner: false, day, cancel: stop) is not { } entry)
                    return false;
                if (entry.Mailable) await entryTurn.RunAsync(AcknowledgementStreams.Entry(entry), stop);
                return true;
            },
            cancel);
    }
}
