using PolicyFlow.App.Acknowledgement.Entries;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>Ends the entries of one bucket when their campaign has ended.</summary>
internal sealed class EndWalk(ICaseStore store, CaseEngine<EntryState> entries)
{
    /// <param name="end">Lapses or supersedes an entry.</param>
    public async Task<WalkEnd> RunAsync(
        WalkPart part, string stream, ICaseCommand end, int bucket, string? cursor, CancellationToken cancel)
    {
        // Whoever moves from one of these lists to another meanwhile moves to a later one.
        var campaign = AcknowledgementStreams.IdOf(stream);
        string[] lists =
        [
            EntryKeys.InState(campaign, EntryStatus.Declined), EntryKeys.InState(campaign, EntryStatus.Exempt),
            EntryKeys.Outstanding(campaign, bucket), EntryKeys.OnOwnDays(campaign),
        ];
        return await WalkStages.RunAsync(
            lists.Length, cursor,
            (stage, after) => part.RunAsync(
                after, (from, take) => store.EntriesAsync(lists[stage], from, take, cancel),
                (member, stop) => EndAsync(stream, end, bucket, member, stop), cancel));
    }

    private async Task<bool> EndAsync(
        string stream, ICaseCommand end, int bucket, string member, CancellationToken cancel)
    {
        if (RosterBuckets.Of(member) != bucket) return false;
        await entries.ExecuteAsync(
            new CaseRequest(AcknowledgementStreams.Entry(stream, member), end, Actor.System, "end"), cancel);
        return true;
    }
}
