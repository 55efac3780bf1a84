using System.Runtime.CompilerServices;
using PolicyFlow.App.Storing.Carrying;

namespace PolicyFlow.App.Storing.Tables;

/// <inheritdoc cref="IStreamCopies"/>
internal sealed class TablesCopies(
    StoreTables tables, StreamRows streams, Bodies bodies, BodyBlobs blobs, KeyIndex keys, WakeIndex wakes,
    NameIndex names) : IStreamCopies
{
    private const int Page = 500;
    private const int MostRounds = 10;

    private readonly CopyWriter _writer = new(tables, blobs, keys, wakes, names);

    public async IAsyncEnumerable<CopiedRow> ReadAllAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        var reader = new CopyReader(streams, bodies);
        var changed = new List<string>();
        using (var index = await ListKeysAsync(cancel))
        {
            string? last = null;
            while (await HeadsAsync(last, cancel) is { Count: > 0 } heads)
            {
                last = heads[^1].Stream;
                foreach (var head in heads)
                {
                    var rows = await ReadAsync(reader, head.Stream, index, cancel);
                    if (rows is null) changed.Add(head.Stream);
                    foreach (var row in rows ?? []) yield return row;
                }
            }
        }

        // A stream that was given a key since the index was read is read anew with a newer index.
        for (var round = 0; changed.Count > 0; round++)
        {
            if (round == MostRounds)
            {
                throw new StoreUnavailableException(
                    "The streams change faster than they can be read: stop the program.");
            }

            using var index = await ListKeysAsync(cancel);
            var again = changed;
            changed = [];
            foreach (var stream in again)
            {
                var rows = await ReadAsync(reader, stream, index, cancel);
                if (rows is null) changed.Add(stream);
                foreach (var row in rows ?? []) yield return row;
            }
        }
    }

    public Task WriteAsync(string stream, IReadOnlyList<CopiedRow> rows, CancellationToken cancel = default) =>
        StorageFailure.GuardAsync(() => _writer.WriteAsync(stream, rows, cancel), cancel);

    public Task FinishAsync(StreamEnd end, CancellationToken cancel = default) =>
        StorageFailure.GuardAsync(() => _writer.FinishAsync(end, cancel), cancel);

    private Task<KeyList> ListKeysAsync(CancellationToken cancel) =>
        StorageFailure.GuardAsync(() => KeyList.ReadAsync(keys.AllAsync(cancel)), cancel);

    private Task<IReadOnlyList<StreamHead>> HeadsAsync(string? after, CancellationToken cancel) =>
        StorageFailure.GuardAsync(() => names.HeadsAsync(after, Page, cancel), cancel);

    private static Task<List<CopiedRow>?> ReadAsync(
        CopyReader reader, string stream, KeyList index, CancellationToken cancel) =>
        StorageFailure.GuardAsync(() => reader.ReadAsync(stream, index, cancel), cancel);
}
