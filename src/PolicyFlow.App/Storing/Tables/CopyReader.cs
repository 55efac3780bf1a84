using Azure.Data.Tables;
using PolicyFlow.App.Storing.Carrying;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>Reads one stream with everything that belongs to it.</summary>
internal sealed class CopyReader(StreamRows streams, Bodies bodies)
{
    private const int MostTries = 20;

    /// <summary>The stream as it was at one moment; null where the list of keys is older than the stream.</summary>
    /// <exception cref="StoreUnavailableException">It is written to all the time.</exception>
    public async Task<List<CopiedRow>?> ReadAsync(string stream, KeyList index, CancellationToken cancel)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var head = (await streams.HeadAsync(stream, cancel))!;
            var keys = index.Of(stream)
                .Where(k => head.Keys.Has(KeySet.FingerprintOf(k.Index, k.Value, k.Sort))).ToList();
            if (keys.Count < head.Keys.Count) return null;
            List<CopiedRow> rows =
            [
                new CopiedStream(stream, head.Version, head.Hash, TimeOf(head.Due)),
                .. (await streams.ReadAsync(stream, 0, int.MaxValue, cancel))!.Events.Select(CopiedEvent.Of),
                .. await CommandsAsync(stream, cancel),
                .. await BodiesAsync(stream, cancel),
                .. head.Outbox.Effects.Select(EffectOf),
                .. keys,
            ];
            // Nobody wrote meanwhile, so all of it is of the same moment.
            if ((await streams.HeadAsync(stream, cancel))!.ETag == head.ETag) return rows;
        }

        throw new StoreUnavailableException($"Stream {stream} is written to by too many at once.");
    }

    private async Task<List<CopiedCommand>> CommandsAsync(string stream, CancellationToken cancel)
    {
        var found = new List<CopiedCommand>();
        var rows = streams.Rows(stream, CommandRow.FirstKey, CommandRow.LastKey);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            var command = CommandRow.Parse(row);
            found.Add(new CopiedCommand(CommandRow.CommandOf(row), command.First, command.Count));
        }

        return [.. found.OrderBy(c => c.First)];
    }

    private async Task<List<CopiedBody>> BodiesAsync(string stream, CancellationToken cancel)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in streams.Rows(stream, BodyRow.First, BodyRow.Last).WithCancellation(cancel))
            rows.Add(row);
        var there = await bodies.ReadAsync(stream, [.. rows.Select(BodyRow.IdOf)], cancel);
        return
        [
            .. rows.OrderBy(BodyRow.PlaceOf).Select(BodyRow.IdOf).Select((id, n) => there.TryGetValue(id, out var body)
                ? new CopiedBody(n + 1, id, body.Owner, body.ContentType, body.Salt, body.Bytes)
                : new CopiedBody(n + 1, id, null, null, null, null)),
        ];
    }

    // What is in hand now is in nobody's hand where the copy goes.
    private static CopiedEffect EffectOf(OutboxEffect e) => new(
        e.Id, e.Kind, e.Lane, e.About, e.Round, TimeOf(e.Next)!.Value, e.Attempts, e.Doubt || e.Owner is not null,
        e.Error);

    private static DateTimeOffset? TimeOf(long? ticks) => ticks is { } t ? new DateTimeOffset(t, TimeSpan.Zero) : null;
}
