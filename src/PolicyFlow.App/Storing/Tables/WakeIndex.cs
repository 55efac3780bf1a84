using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>The due index: streams in order of their wake time, spread over a few partitions.</summary>
internal sealed class WakeIndex(StoreTables tables, StreamRows streams, Hints hints)
{
    // A partition takes about 2,000 writes a second. Fixed for good: rows are found by it.
    private const int Shards = 4;
    private const int Page = 1000;

    public Hint Of(string stream, long wake, Mark mark) => new(
        tables.Wakes, PartitionOf(stream),
        $"{Ticks(wake)}{KeyText.Separator}{KeyText.EncodePart(stream)}{KeyText.Separator}{mark}");

    public async Task<IReadOnlyList<DueStream>> DueAsync(DateTimeOffset upTo, int take, CancellationToken cancel)
    {
        var shards = await Task.WhenAll(
            Enumerable.Range(0, Shards).Select(shard => ShardAsync(PartitionOf(shard), upTo, take, cancel)));
        return [.. InOrder(shards.SelectMany(due => due)).Take(take)];
    }

    /// <summary>The ids of all streams that wait for a time.</summary>
    public async Task<IReadOnlyCollection<string>> StreamsAsync(CancellationToken cancel)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var rows = tables.Wakes.QueryAsync<TableEntity>(
            (string?)null, Page, [nameof(TableEntity.RowKey)], cancel);
        await foreach (var row in rows.WithCancellation(cancel)) found.Add(Parse(row.RowKey).Stream);
        return found;
    }

    private async Task<IEnumerable<DueStream>> ShardAsync(
        string partition, DateTimeOffset upTo, int take, CancellationToken cancel)
    {
        var due = new Dictionary<string, DueStream>(StringComparer.Ordinal);
        var rows = tables.Wakes.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {partition} and RowKey lt {Ticks(upTo.UtcTicks) + KeyText.End}"),
            Math.Clamp(take, 1, Page), [nameof(TableEntity.RowKey)], cancel);
        await foreach (var page in rows.AsPages().WithCancellation(cancel))
        {
            if (page.Values.Count == 0) continue;
            List<(string Row, string Stream, long Wake)> entries = [.. page.Values.Select(row => Parse(row.RowKey))];
            var heads = await streams.HeadsAsync(entries.Select(e => e.Stream), cancel);
            // A stream that was given another wake time meanwhile counts with that one.
            foreach (var head in heads.Values)
                if (head?.Head.Wake is { } wake && wake <= upTo) due[head.Stream] = new DueStream(head.Stream, wake);
            var stale = entries.Where(e => IsStale(e.Row, heads[e.Stream]));
            await hints.RemoveAsync([.. stale.Select(e => new Hint(tables.Wakes, partition, e.Row))]);
            var last = new DateTimeOffset(entries[^1].Wake, TimeSpan.Zero);
            if (due.Values.Count(d => d.Wake <= last) >= take) break;
        }

        return InOrder(due.Values).Take(take);
    }

    private static bool IsStale(string row, HeadRow? head) =>
        Hint.MarkOf(row) is var mark && head?.WakeMark != mark && Hints.IsStale(head, mark);

    private static IEnumerable<DueStream> InOrder(IEnumerable<DueStream> due) => due
        .OrderBy(d => d.Wake).ThenBy(d => KeyText.EncodePart(d.Stream), StringComparer.Ordinal);

    private static (string Row, string Stream, long Wake) Parse(string row)
    {
        var (first, last) = (row.IndexOf(KeyText.Separator), row.LastIndexOf(KeyText.Separator));
        return (
            row, KeyText.Decode(row.AsSpan()[(first + 1)..last]),
            long.Parse(row.AsSpan()[..first], NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static string Ticks(long ticks) => ticks.ToString("D19", CultureInfo.InvariantCulture);

    private static string PartitionOf(string stream) =>
        PartitionOf(SHA256.HashData(Encoding.UTF8.GetBytes(stream))[0] % Shards);

    private static string PartitionOf(int shard) => shard.ToString("D2", CultureInfo.InvariantCulture);
}
