using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Takedown.Providers;

/// <summary>Reads into the directory what this or another instance wrote: at start everything, later only the streams
/// whose index entry moved.</summary>
public sealed class ProviderReader(PlainStreams streams, ProviderDirectory directory) : IDisposable
{
    private const int Page = 500;

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    public async Task RefreshAsync(CancellationToken cancel = default)
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            var changed = new List<Provider>();
            foreach (var stream in await MovedAsync(cancel))
                if (await ReadAsync(stream, cancel) is { } provider) changed.Add(provider);
            if (changed.Count > 0) directory.Take(changed);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<Provider?> ReadAsync(string stream, CancellationToken cancel)
    {
        try
        {
            var loaded = await streams.LoadAsync(ProviderStreams.Kind, stream, cancel);
            _known[stream] = loaded.Version;
            return ProviderStreams.Provider(loaded);
        }
        catch (NewerEventException)
        {
            // Written by a newer release during a deployment: here the last known state stands.
            return null;
        }
    }

    private async Task<List<string>> MovedAsync(CancellationToken cancel)
    {
        var moved = new List<string>();
        for (string? after = null; ;)
        {
            var page = await streams.Store.FindAsync(
                new KeyQuery(DirectoryStreams.Index, ProviderStreams.IndexValue, Page, after), cancel);
            moved.AddRange(page.Found
                .Where(k => string.CompareOrdinal(
                    k.Sort, DirectoryStreams.Sort(_known.GetValueOrDefault(k.Stream))) > 0)
                .Select(k => k.Stream));
            if (page.Next is null) return [.. moved.Distinct()];
            after = page.Next;
        }
    }
}
