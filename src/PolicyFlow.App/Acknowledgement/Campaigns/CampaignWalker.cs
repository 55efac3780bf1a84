using Microsoft.Extensions.Logging;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>Walks a campaign through its people, part by part: after each part it is on record how far it came, so that a
/// crash repeats a few people at most, for whom the repetition changes nothing.</summary>
internal sealed class CampaignWalker(
    EnrolWalk enrol, RoundWalk round, LookWalk look, EndWalk end, OlderCampaigns others, CampaignTelling telling,
    MailFlow flow, MailHours hours, TimeProvider system, CaseClock clock, ILogger<CampaignWalker> log)
    : IEffectPerformer<CampaignState>
{
    /// <summary>How many people of one bucket are seen to side by side; eight buckets are walked at a time.</summary>
    public int SideBySide { get; init; } = 4;

    public Task<EffectResult> PerformAsync(
        LoadedCase<CampaignState> loaded, PendingEffect effect, CancellationToken cancel) =>
        CampaignWalks.KindOf(effect.Effect) switch
        {
            null => telling.TellAsync(loaded, effect, cancel),
            WalkKind.Others => others.SupersedeAsync(loaded, cancel),
            var walk => WalkAsync(loaded, walk.Value, effect, cancel),
        };

    private async Task<EffectResult> WalkAsync(
        LoadedCase<CampaignState> loaded, WalkKind walk, PendingEffect effect, CancellationToken cancel)
    {
        var (campaign, bucket) = (loaded.State, CampaignWalks.BucketOf(effect.Effect));
        var day = walk == WalkKind.Look ? CampaignWalks.DayOf(effect.Effect) : default;
        var number = walk == WalkKind.Look ? day.DayNumber : effect.Effect.Round;
        var cursor = campaign.Walk(walk, number).Cursors.GetValueOrDefault(bucket);
        var mails = walk is WalkKind.Enrol or WalkKind.Round or WalkKind.Look;
        var part = new WalkPart(mails, flow, hours, system, clock, SideBySide, log);
        var came = walk switch
        {
            WalkKind.Enrol => await enrol.RunAsync(part, loaded.Stream, campaign, bucket, cursor, cancel),
            WalkKind.Round => await round.RunAsync(
                part, loaded.Stream, campaign.Rounds[number], bucket, cursor, cancel),
            WalkKind.Look => await look.RunAsync(
                part, loaded.Stream, campaign, day, effect.Effect.Round, cursor, cancel),
            WalkKind.Close => await end.RunAsync(part, loaded.Stream, new LapseEntry(), bucket, cursor, cancel),
            _ => await end.RunAsync(part, loaded.Stream, new SupersedeEntry(), bucket, cursor, cancel),
        };

        // What was reached is put on record even so; the next part finds out at once whether mail is taken again.
        if (came.Stopped is { } stopped && came.Cursor == cursor) return stopped;
        return new EffectResult.Found(new RecordWalk(walk, number, bucket, came.Cursor, part.Count), []);
    }
}
