using PolicyFlow.App.Storing;

namespace PolicyFlow.Bench;

/// <summary>A rig whose looks capture nothing keeps no files.</summary>
internal sealed class NoFiles : IFileStore
{
    public Task PutAsync(string key, Stream content, CancellationToken cancel = default) =>
        throw new NotSupportedException("This rig keeps no files.");

    public Task<Stream?> OpenAsync(string key, CancellationToken cancel = default) => Task.FromResult<Stream?>(null);

    public Task DeleteAsync(string key, CancellationToken cancel = default) => Task.CompletedTask;

    public IAsyncEnumerable<StoredFile> ListAsync(string prefix, CancellationToken cancel = default) =>
        AsyncEnumerable.Empty<StoredFile>();
}
