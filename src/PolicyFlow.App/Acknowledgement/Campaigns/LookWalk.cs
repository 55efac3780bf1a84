using PolicyFlow.App.Acknowledgement.Entries;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>The look of a school day: who joined, left or has another address since the last one, who is back, and whose
/// own days have come to a round.</summary>
internal sealed class LookWalk(
    ICaseStore store, IRoster roster, CampaignRoll roll, CaseEngine<EntryState> entries, LineManagers managers,
    CampaignRulesNow rules, ICaseTurn entryTurn)
{
    /// <summary>More than that are not looked back over: the program was off for longer than a school year has.</summary>
    private const int MostDaysBack = 400;

    public Task<WalkEnd> RunAsync(
        WalkPart part, string stream, CampaignState campaign, DateOnly day, int daysBack, string? cursor,
        CancellationToken cancel)
    {
        // The stages are fixed with the first part: how far back is in the cursor of the others.
        var back = Math.Clamp(daysBack, 0, MostDaysBack);
        if (cursor?.Split(':', 2) is [var number, var rest])
            (back, cursor) = (int.Parse(number, System.Globalization.CultureInfo.InvariantCulture), rest);
        return Marked(back, WalkStages.RunAsync(back + 3, cursor, (stage, after) => stage <= back
            ? ChangedAsync(part, stream, campaign, day.AddDays(stage - back), after, cancel)
            : ListAsync(
                part, stream, day,
                stage == back + 1
                    ? EntryKeys.Waiting(AcknowledgementStreams.IdOf(stream))
                    : EntryKeys.OnOwnDays(AcknowledgementStreams.IdOf(stream)),
                after, cancel)));
    }

    private static async Task<WalkEnd> Marked(int back, Task<WalkEnd> run) =>
        await run is var end && end.Cursor is null
            ? end
            : end with { Cursor = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{back}:{end.Cursor}") };

    private Task<WalkEnd> ChangedAsync(
        WalkPart part, string stream, CampaignState campaign, DateOnly on, string? after, CancellationToken cancel) =>
        part.RunAsync(
            after,
            async (from, take) =>
            {
                var page = await roster.ChangedOnAsync(on, from, take, cancel);
                return (page.Members, page.Next);
            },
            async (member, stop) => await TurnAsync(await roll.FollowAsync(stream, campaign, member, stop), stop), cancel);

    private Task<WalkEnd> ListAsync(
        WalkPart part, string stream, DateOnly day, string list, string? after, CancellationToken cancel) => part.RunAsync(
        after, (from, take) => store.EntriesAsync(list, from, take, cancel),
        async (member, stop) =>
        {
            var entry = AcknowledgementStreams.Entry(stream, member);
            if (await entries.LoadAsync(entry, stop) is not { State: var before }) return false;
            var own = EntryDecider.OwnRound(before, day, rules.Now.Campaign);
            var manager = own is { Kind: RoundKind.LineManager } ? await managers.OfAsync(member, stop) : null;
            var done = await entries.ExecuteAsync(
                new CaseRequest(entry, new LookAtDay(day, manager), Actor.System, $"look:{day:yyyy-MM-dd}"), stop);
            return done is Execution<EntryState>.Done { State: var state } && state != before
                && await TurnAsync(state, stop);
        },
        cancel);

    private async Task<bool> TurnAsync(EntryState? entry, CancellationToken cancel)
    {
        if (entry is null) return false;
        if (!entry.Closed) await entryTurn.RunAsync(AcknowledgementStreams.Entry(entry), cancel);
        return true;
    }
}
