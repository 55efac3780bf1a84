using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.People;

/// <summary>Finds the streams of a directory that this or another instance wrote since the last time: at first all, later
/// only those whose index entry moved. Not for use by several at once.</summary>
public sealed class MovedStreams(PlainStreams streams)
{
    private const int Page = 500;

    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    /// <summary>Loads each stream that moved. One that a newer release wrote is passed over: the last known state stands.
    /// </summary>
    /// <param name="value">Which part of the directory's index, such as <c>person</c>.</param>
    public async Task ForEachAsync<TState>(
        string value, StreamKind<TState> kind, Func<LoadedStream<TState>, Task> take, CancellationToken cancel)
        where TState : class
    {
        foreach (var stream in await MovedAsync(value, cancel))
        {
            try
            {
                var loaded = await streams.LoadAsync(kind, stream, cancel);
                await take(loaded);
                _known[stream] = loaded.Version;
            }
            catch (NewerEventException)
            {
                // Written by a newer release during a deployment.
            }
        }
    }

    private async Task<List<string>> MovedAsync(string value, CancellationToken cancel)
    {
        var moved = new List<string>();
        for (string? after = null; ;)
        {
            var page = await streams.Store.FindAsync(
                new KeyQuery(DirectoryStreams.Index, value, Page, after), cancel);
            moved.AddRange(page.Found
                .Where(k => string.CompareOrdinal(
                    k.Sort, DirectoryStreams.Sort(_known.GetValueOrDefault(k.Stream))) > 0)
                .Select(k => k.Stream));
            if (page.Next is null) return [.. moved.Distinct()];
            after = page.Next;
        }
    }
}
