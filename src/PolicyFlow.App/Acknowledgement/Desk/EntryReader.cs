using PolicyFlow.App.Cases;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>Reads people's entries for pages, with names from the staff list.</summary>
public sealed class EntryReader(CaseEngine<EntryState> engine, ICaseStore store, IRoster roster)
{
    /// <summary>How many entries are read at the same time.</summary>
    private const int SideBySide = 16;

    /// <summary>The entry of a member in a campaign, or null where there is none under these ids.</summary>
    public async Task<EntryView?> FindAsync(string campaign, string member, CancellationToken cancel = default)
    {
        if (!IsId(campaign) || !IsId(member)) return null;
        var loaded = await engine.LoadAsync(
            AcknowledgementStreams.Entry(AcknowledgementStreams.Campaign(campaign), member), cancel);
        return loaded is null ? null : await ViewAsync(loaded.State, cancel);
    }

    /// <summary>The entries behind index entries, in the same order; those that are gone are left out.</summary>
    public async Task<IReadOnlyList<EntryView>> ViewsAsync(
        IEnumerable<string> streams, CancellationToken cancel = default)
    {
        var views = new List<EntryView>();
        foreach (var some in streams.Chunk(SideBySide))
        {
            var loaded = await Task.WhenAll(some.Select(async stream =>
                await engine.LoadAsync(stream, cancel) is { } entry ? await ViewAsync(entry.State, cancel) : null));
            views.AddRange(loaded.OfType<EntryView>());
        }

        return views;
    }

    /// <summary>The words that an entry's events refer to, by id.</summary>
    public Task<IReadOnlyDictionary<string, Body>> WordsAsync(
        EntryState state, IEnumerable<Domain.Cases.BodyRef?> words, CancellationToken cancel = default) =>
        store.BodiesAsync(
            AcknowledgementStreams.Entry(state),
            [.. words.OfType<Domain.Cases.BodyRef>().Select(w => w.Id).Distinct()], cancel);

    private async Task<EntryView> ViewAsync(EntryState state, CancellationToken cancel) =>
        new(state, await roster.FindAsync(state.Member, cancel));

    /// <summary>Ids come from addresses; nothing else becomes part of a stream's name.</summary>
    private static bool IsId(string text) =>
        text.Length is > 0 and <= 100 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
