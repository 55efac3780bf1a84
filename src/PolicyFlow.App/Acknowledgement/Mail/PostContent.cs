using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>A policy that waits for somebody.</summary>
/// <param name="Campaign">The campaign's id.</param>
public sealed record WaitingPolicy(string Campaign, CampaignState State, EntryState Entry);

/// <summary>Everything that one mail of one day has to tell one person.</summary>
/// <param name="Own">What the person is asked to confirm.</param>
/// <param name="Team">How many of those whom the person manages have not confirmed, and in which campaigns.</param>
public sealed record PostContent(IReadOnlyList<WaitingPolicy> Own, int TeamCount, IReadOnlyList<string> Team)
{
    public bool IsEmpty => Own.Count == 0 && TeamCount == 0;

    /// <summary>The most pressing of the latest rounds that it tells; null where nothing is asked of the person. What has
    /// waited for long is listed, and does not make a first invitation the last word.</summary>
    public RoundKind? Kind => Own.Count == 0
        ? null
        : Own.Where(o => o.Entry.RoundDay == Own.Max(x => x.Entry.RoundDay)).Max(o => o.Entry.LastKind);
}
