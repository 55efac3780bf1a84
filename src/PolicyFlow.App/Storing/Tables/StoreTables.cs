using Azure.Data.Tables;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>The tables of the store.</summary>
internal sealed class StoreTables(TablesStoreOptions options)
{
    /// <summary>One partition a stream.</summary>
    public TableClient Streams { get; } = options.Tables.GetTableClient(options.Prefix + "Streams");

    /// <summary>One partition a value that streams are looked up by.</summary>
    public TableClient Keys { get; } = options.Tables.GetTableClient(options.Prefix + "Keys");

    /// <summary>A few partitions, each in order of wake time.</summary>
    public TableClient Wakes { get; } = options.Tables.GetTableClient(options.Prefix + "Wakes");

    /// <summary>The ids of all streams, in order.</summary>
    public TableClient Names { get; } = options.Tables.GetTableClient(options.Prefix + "Names");

    public TablesStoreOptions Options => options;

    public Task CreateAsync(CancellationToken cancel) => Task.WhenAll(
        Streams.CreateIfNotExistsAsync(cancel), Keys.CreateIfNotExistsAsync(cancel),
        Wakes.CreateIfNotExistsAsync(cancel), Names.CreateIfNotExistsAsync(cancel),
        options.Bodies.CreateIfNotExistsAsync(cancellationToken: cancel));

    /// <summary>Works on many at once, but not on all.</summary>
    public async Task<TResult[]> EachAsync<T, TResult>(
        IReadOnlyCollection<T> items, Func<T, CancellationToken, Task<TResult>> work, CancellationToken cancel)
    {
        var results = new TResult[items.Count];
        await Parallel.ForEachAsync(
            items.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = options.SideBySide, CancellationToken = cancel },
            async (item, token) => results[item.Index] = await work(item.Item, token));
        return results;
    }
}
