using Azure;
using Azure.Data.Tables;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>Reads the bodies of a stream.</summary>
internal sealed class Bodies(StoreTables tables, StreamRows streams, BodyBlobs blobs)
{
    public async Task<IReadOnlyDictionary<string, Body>> ReadAsync(
        string stream, IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        var erasing = ErasingAsync(stream, cancel);
        var found = await tables.EachAsync(
            ids.Distinct(StringComparer.Ordinal).ToList(), (id, token) => ReadAsync(stream, id, token), cancel);
        var gone = await erasing;
        return found.OfType<Body>().Where(b => !gone.Contains(b.Id))
            .ToDictionary(b => b.Id, StringComparer.Ordinal);
    }

    public async Task<IReadOnlyList<string>> OfOwnerAsync(string stream, string owner, CancellationToken cancel)
    {
        var found = new List<TableEntity>();
        // After the head come the bodies: one read for both.
        HeadRow? head = null;
        await foreach (var row in streams.Rows(stream, HeadRow.BeforeRowKey, BodyRow.Last).WithCancellation(cancel))
        {
            if (row.RowKey == HeadRow.RowKey) head = HeadRow.Parse(stream, row);
            else if (BodyRow.OwnerOf(row) == owner) found.Add(row);
        }

        return [.. found.OrderBy(BodyRow.PlaceOf).Select(BodyRow.IdOf).Except(head?.Erasing ?? [])];
    }

    /// <summary>The rows of those bodies that are there and not erased.</summary>
    public async Task<IReadOnlyList<TableEntity>> RowsAsync(
        string stream, IEnumerable<string> ids, CancellationToken cancel)
    {
        string[] distinct = [.. ids.Distinct(StringComparer.Ordinal)];
        var rows = await tables.EachAsync(
            distinct, (id, token) => streams.FindAsync(stream, BodyRow.KeyOf(id), token), cancel);
        return [.. rows.OfType<TableEntity>().Where(row => !BodyRow.IsErased(row))];
    }

    private async Task<Body?> ReadAsync(string stream, string id, CancellationToken cancel)
    {
        var row = await streams.FindAsync(stream, BodyRow.KeyOf(id), cancel);
        if (row is null || BodyRow.IsErased(row)) return null;
        if (BodyRow.BlobOf(row) is not { } blob) return BodyRow.Parse(row, BodyRow.BytesOf(row) ?? []);
        try
        {
            return BodyRow.Parse(row, await blobs.ReadAsync(blob, cancel));
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // Erased between the two reads; a blob that is missing otherwise is a damage and said so.
            var again = await streams.FindAsync(stream, BodyRow.KeyOf(id), cancel);
            if (again is null || BodyRow.IsErased(again)) return null;
            if ((await ErasingAsync(stream, cancel)).Contains(id)) return null;
            throw new StoreUnavailableException($"A body of stream {stream} has lost its blob.", failure);
        }
    }

    private async Task<HashSet<string>> ErasingAsync(string stream, CancellationToken cancel) =>
        [.. (await streams.HeadAsync(stream, cancel))?.Erasing ?? []];
}
