using PolicyFlow.App.People;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Takedown.Providers;

/// <summary>Reads into the directory what this or another instance wrote.</summary>
public sealed class ProviderReader(PlainStreams streams, ProviderDirectory directory) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly MovedStreams _moved = new(streams);

    public async Task RefreshAsync(CancellationToken cancel = default)
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            var changed = new List<Provider>();
            await _moved.ForEachAsync(ProviderStreams.IndexValue, ProviderStreams.Kind, loaded =>
            {
                if (ProviderStreams.Provider(loaded) is { } provider) changed.Add(provider);
                return Task.CompletedTask;
            }, cancel);
            if (changed.Count > 0) directory.Take(changed);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();
}
