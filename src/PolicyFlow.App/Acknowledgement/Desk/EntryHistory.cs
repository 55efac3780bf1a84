using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>One line of a person's history.</summary>
/// <param name="At">UTC.</param>
/// <param name="Detail">Words that somebody wrote, or null.</param>
public sealed record HistoryRow(DateTimeOffset At, string Text, string? Detail);

/// <summary>Tells the history of a person in a campaign, in words, oldest first.</summary>
public sealed class EntryHistory(ICaseStore store, IPeopleDirectory people, IRoster roster)
{
    public async Task<IReadOnlyList<HistoryRow>> OfAsync(EntryView entry, CancellationToken cancel = default)
    {
        var stream = AcknowledgementStreams.Entry(entry.State);
        if (await store.ReadAsync(stream, cancel: cancel) is not { } slice) return [];
        var rows = new List<HistoryRow>();
        var recorded = slice.Events.Select(e => EventCodec.Decode(EntryCatalogue.Events, e)).ToList();
        var bodies = await store.BodiesAsync(
            stream, [.. recorded.Select(r => HistoryWords.BodyOf(r.Event)).OfType<BodyRef>().Select(b => b.Id)], cancel);
        foreach (var each in recorded)
        {
            if (HistoryWords.Of(each.Event, await WhoAsync(each.Actor, entry, cancel)) is not { } text) continue;
            var body = HistoryWords.BodyOf(each.Event);
            rows.Add(new HistoryRow(each.At, text, body is null ? null : bodies.Text(body)));
        }

        return rows;
    }

    private async Task<string> WhoAsync(Actor actor, EntryView entry, CancellationToken cancel) => actor.Kind switch
    {
        ActorKind.Person => people.Find(actor.Id)?.Name ?? "A colleague",
        ActorKind.Member when actor.Id == entry.Member => entry.Name,
        ActorKind.Member => $"{(await roster.FindAsync(actor.Id, cancel))?.Name ?? "Their line manager"} (line manager)",
        _ => "PolicyFlow",
    };
}
