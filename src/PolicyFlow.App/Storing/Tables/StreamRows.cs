using Azure.Data.Tables;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>Reads the partition of a stream.</summary>
internal sealed class StreamRows(StoreTables tables)
{
    private const int Page = 1000;

    public async Task<HeadRow?> HeadAsync(string stream, CancellationToken cancel) =>
        await FindAsync(stream, HeadRow.RowKey, cancel) is { } row ? HeadRow.Parse(stream, row) : null;

    /// <summary>The heads of several streams; null for one that is not there.</summary>
    public async Task<IReadOnlyDictionary<string, HeadRow?>> HeadsAsync(
        IEnumerable<string> streams, CancellationToken cancel)
    {
        string[] distinct = [.. streams.Distinct(StringComparer.Ordinal)];
        var heads = await tables.EachAsync(distinct, HeadAsync, cancel);
        return distinct.Zip(heads).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    public async Task<CommandRow?> CommandAsync(string stream, string commandId, CancellationToken cancel) =>
        await FindAsync(stream, CommandRow.KeyOf(commandId), cancel) is { } row ? CommandRow.Parse(row) : null;

    public async Task<TableEntity?> FindAsync(string stream, string row, CancellationToken cancel) =>
        await tables.Streams.GetEntityIfExistsAsync<TableEntity>(
            KeyText.EncodePart(stream), row, cancellationToken: cancel) is { HasValue: true } found ? found.Value : null;

    public async Task<StreamSlice?> ReadAsync(string stream, int after, int take, CancellationToken cancel)
    {
        // Most reads only ask whether there is anything new: that is one row, without a search.
        if (after > 0)
        {
            var known = await HeadAsync(stream, cancel);
            if (known is null) return null;
            if (known.Version <= after) return new StreamSlice(known.Head, []);
        }

        HeadRow? head = null;
        var events = new List<StoredEvent>();
        // The head comes right after the events, so a short stream is read in one go and a head never knows more events
        // than were read before it.
        await foreach (var row in Rows(stream, EventRows.KeyOf(after), HeadRow.RowKey, take).WithCancellation(cancel))
        {
            if (row.RowKey == HeadRow.RowKey) head = HeadRow.Parse(stream, row);
            else if (events.Count >= take) break;
            else events.AddRange(EventRows.Parse(stream, row));
        }

        head ??= await HeadAsync(stream, cancel);
        return head is null
            ? null
            : new StreamSlice(
                head.Head, [.. events.Where(e => e.Sequence > after && e.Sequence <= head.Version).Take(take)]);
    }

    /// <summary>What a command wrote.</summary>
    public async Task<IReadOnlyList<StoredEvent>> EventsOfAsync(
        string stream, CommandRow command, CancellationToken cancel)
    {
        var events = new List<StoredEvent>(command.Count);
        if (command.Count == 0) return events;
        var last = command.First + command.Count - 1;
        var rows = Rows(stream, EventRows.KeyOf(command.First - 1), EventRows.KeyOf(last), command.Count);
        await foreach (var row in rows.WithCancellation(cancel)) events.AddRange(EventRows.Parse(stream, row));
        return events;
    }

    /// <summary>Rows of a stream after one name up to another.</summary>
    /// <param name="take">How many the caller wants; one more is fetched with them.</param>
    public Azure.AsyncPageable<TableEntity> Rows(string stream, string after, string upTo, int take = int.MaxValue) =>
        tables.Streams.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {KeyText.EncodePart(stream)} and RowKey gt {after} and RowKey le {upTo}"),
            take < Page ? take + 1 : Page);
}
