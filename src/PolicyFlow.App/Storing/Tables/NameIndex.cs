using Azure.Data.Tables;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>
/// The ids of all streams in one partition, because the streams themselves cannot be listed without reading all their
/// events. A row is written once in a stream's life, before its first commit.
/// </summary>
internal sealed class NameIndex(StoreTables tables, StreamRows streams)
{
    private const string Partition = "streams";
    private const int Page = 1000;

    public Hint Of(string stream) => new(tables.Names, Partition, KeyText.EncodePart(stream));

    public async Task<IReadOnlyList<StreamHead>> HeadsAsync(string? after, int take, CancellationToken cancel)
    {
        var found = new List<StreamHead>();
        if (take <= 0) return found;
        // Every name sorts after the first of these; there may be a stream without a name.
        var from = after is null ? " " : KeyText.EncodePart(after);
        var rows = tables.Names.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey gt {from}"),
            Math.Min(take, Page), [nameof(TableEntity.RowKey)], cancel);
        await foreach (var page in rows.AsPages().WithCancellation(cancel))
        {
            List<string> names = [.. page.Values.Select(row => KeyText.Decode(row.RowKey))];
            var heads = await streams.HeadsAsync(names, cancel);
            found.AddRange(names.Select(name => heads[name]?.Head).OfType<StreamHead>());
            if (found.Count >= take) break;
        }

        return [.. found.Take(take)];
    }
}
