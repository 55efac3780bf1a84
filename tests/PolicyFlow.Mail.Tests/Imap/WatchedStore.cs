using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Inbound;

namespace PolicyFlow.Mail.Tests.Imap;

/// <summary>The store of the program, with something that happens just before the first mail is kept.</summary>
internal sealed class WatchedStore(IMailStore inner) : IMailStore
{
    private bool _begun;

    /// <summary>What happens meanwhile elsewhere.</summary>
    public Func<Task>? Before { get; init; }

    /// <summary>The disk is full.</summary>
    public bool Full { get; init; }

    public Task<string> PutAsync(ReadOnlyMemory<byte> raw, CancellationToken cancel = default) =>
        inner.PutAsync(raw, cancel);

    public async Task<string> PutAsync(Stream raw, CancellationToken cancel = default)
    {
        if (Full) throw new StoreUnavailableException("full");
        if (Before is not null && !_begun) await Before();
        _begun = true;
        return await inner.PutAsync(raw, cancel);
    }

    public IAsyncEnumerable<(string Id, DateTimeOffset At)> AllAsync(CancellationToken cancel = default) =>
        inner.AllAsync(cancel);

    public Task<byte[]?> ReadAsync(string id, CancellationToken cancel = default) => inner.ReadAsync(id, cancel);

    public Task<Stream?> OpenAsync(string id, CancellationToken cancel = default) => inner.OpenAsync(id, cancel);

    public Task DeleteAsync(string id, CancellationToken cancel = default) => inner.DeleteAsync(id, cancel);
}
