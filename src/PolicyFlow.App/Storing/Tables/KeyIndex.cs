using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using PolicyFlow.App.Storing.Carrying;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>The index of keys: a partition for each index and value, its rows in order of sort and stream.</summary>
internal sealed class KeyIndex(StoreTables tables, StreamRows streams, Hints hints)
{
    private const int Page = 1000;

    public Hint Of(string stream, Key key, Mark mark) =>
        Of(stream, key.Index, Convert.ToHexStringLower(KeyValue.Of(key.Value)), key.Sort, mark);

    /// <param name="value">The stored form of the value, in lower-case hexadecimal.</param>
    public Hint Of(string stream, string index, string value, string sort, Mark mark) => new(
        tables.Keys, PartitionOf(index, value), $"{RowOf(sort, stream)}{KeyText.Separator}{mark}");

    public async Task<KeyPage> FindAsync(KeyQuery query, CancellationToken cancel)
    {
        var (sort, stream) = KeyCursor.Read(query.After);
        // One more than asked for tells whether there is a next page.
        var found = await ReadAsync(query.Index, query.Value, sort, stream, query.Take + 1, cancel);
        if (found.Count <= query.Take) return new KeyPage(found, null);
        found.RemoveRange(query.Take, found.Count - query.Take);
        return new KeyPage(found, KeyCursor.Of(found[^1]));
    }

    /// <summary>Every entry of the whole index, also those that do not hold.</summary>
    public async IAsyncEnumerable<(string Stream, CopiedKey Key)> AllAsync(
        [EnumeratorCancellation] CancellationToken cancel)
    {
        string[] names = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)];
        await foreach (var row in tables.Keys.QueryAsync<TableEntity>((string?)null, Page, names, cancel))
        {
            var value = row.PartitionKey.IndexOf(KeyText.Separator) + 1;
            var key = Entry.Parse(tables.Keys, row.PartitionKey, row.RowKey).Key;
            yield return (key.Stream, new CopiedKey(
                KeyText.Decode(row.PartitionKey.AsSpan()[..(value - 1)]), row.PartitionKey[value..], key.Sort));
        }
    }

    public async Task<int> CountAsync(string index, string value, int atMost, CancellationToken cancel) =>
        Math.Min(atMost, (await ReadAsync(index, value, "", "", atMost, cancel)).Count);

    private async Task<List<FoundKey>> ReadAsync(
        string index, string value, string afterSort, string afterStream, int take, CancellationToken cancel)
    {
        var found = new List<FoundKey>();
        var partition = PartitionOf(index, Convert.ToHexStringLower(KeyValue.Of(value)));
        var from = afterSort.Length + afterStream.Length == 0
            ? ""
            : RowOf(afterSort, afterStream) + KeyText.Separator + KeyText.End;
        var rows = tables.Keys.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {from}"),
            Math.Clamp(take, 1, Page), [nameof(TableEntity.RowKey)], cancel);
        await foreach (var page in rows.AsPages().WithCancellation(cancel))
        {
            List<Entry> entries = [.. page.Values.Select(row => Entry.Parse(tables.Keys, partition, row.RowKey))];
            var heads = await streams.HeadsAsync(entries.Select(e => e.Key.Stream), cancel);
            foreach (var (key, _, _) in entries.Where(e => Holds(e)))
                if (found.Count == 0 || found[^1] != key) found.Add(key);
            await hints.RemoveAsync(
                [.. entries.Where(e => !Holds(e) && Hints.IsStale(heads[e.Key.Stream], e.Mark)).Select(e => e.Hint)]);
            if (found.Count >= take) return found;

            bool Holds(Entry e) => heads[e.Key.Stream]?.Keys.Find(new Key(index, value, e.Key.Sort)) is not null;
        }

        return found;
    }

    private static string RowOf(string sort, string stream) =>
        KeyText.EncodePart(sort) + KeyText.Separator + KeyText.EncodePart(stream);

    private static string PartitionOf(string index, string value) =>
        KeyText.EncodeId(index) + KeyText.Separator + value;

    private sealed record Entry(FoundKey Key, Mark Mark, Hint Hint)
    {
        public static Entry Parse(TableClient table, string partition, string row)
        {
            var (first, last) = (row.IndexOf(KeyText.Separator), row.LastIndexOf(KeyText.Separator));
            return new Entry(
                new FoundKey(KeyText.Decode(row.AsSpan()[(first + 1)..last]), KeyText.Decode(row.AsSpan()[..first])),
                Tables.Mark.Parse(row.AsSpan()[(last + 1)..]),
                new Hint(table, partition, row));
        }
    }
}
