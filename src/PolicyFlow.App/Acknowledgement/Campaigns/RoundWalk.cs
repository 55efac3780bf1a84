using PolicyFlow.App.Acknowledgement.Entries;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>Claims a round for everybody of one bucket who is still to confirm, and sends what it asks for. It reads the
/// list of those and nobody else, so that its cost follows from how many they are.</summary>
internal sealed class RoundWalk(ICaseStore store, CaseEngine<EntryState> entries, LineManagers managers, ICaseTurn entryTurn)
{
    public Task<WalkEnd> RunAsync(
        WalkPart part, string stream, Round round, int bucket, string? cursor, CancellationToken cancel) => part.RunAsync(
        cursor,
        (after, take) => store.EntriesAsync(
            EntryKeys.Outstanding(AcknowledgementStreams.IdOf(stream), bucket), after, take, cancel),
        (member, stop) => ClaimAsync(stream, round, member, stop), cancel);

    private async Task<bool> ClaimAsync(string stream, Round round, string member, CancellationToken cancel)
    {
        var manager = round.Kind == RoundKind.LineManager ? await managers.OfAsync(member, cancel) : null;
        var entry = AcknowledgementStreams.Entry(stream, member);
        var claim = new ClaimRound(round.Number, round.Kind, round.Day, manager);
        var done = await entries.ExecuteAsync(new CaseRequest(entry, claim, Actor.System, $"round:{round.Number}"), cancel);
        if (done is not Execution<EntryState>.Done { State: var state } || state.Round != round.Number) return false;
        if (manager is not null || (state.Mailable && round.Kind != RoundKind.LineManager))
            await entryTurn.RunAsync(entry, cancel);
        return true;
    }
}
