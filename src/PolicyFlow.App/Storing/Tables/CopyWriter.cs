using Azure.Data.Tables;
using PolicyFlow.App.Storing.Carrying;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>Writes rows of another store. A row has the same name each time, so writing it again changes nothing.
/// </summary>
internal sealed class CopyWriter(
    StoreTables tables, BodyBlobs blobs, KeyIndex keys, WakeIndex wakes, NameIndex names)
{
    private const int MostRows = 100;
    private const int MostBytes = 2 * 1024 * 1024;
    private const int OtherProperties = 1000;

    /// <summary>Stands for the call that wrote, which is nobody's.</summary>
    private const string Call = "carried";

    public async Task<bool> WriteAsync(string stream, IReadOnlyList<CopiedRow> rows, CancellationToken cancel)
    {
        var partition = KeyText.EncodePart(stream);
        var large = await blobs.WriteAsync(
            stream, [.. rows.OfType<CopiedBody>().Where(b => !b.IsErased).Select(BodyOf)], Call, cancel);
        var batch = new List<TableTransactionAction>();
        var size = 0;
        foreach (var row in rows)
        {
            var bytes = SizeOf(row);
            if (batch.Count > 0 && (batch.Count == MostRows || size + bytes > MostBytes))
            {
                await tables.Streams.SubmitTransactionAsync(batch, cancel);
                batch.Clear();
                size = 0;
            }

            size += bytes;
            batch.Add(new TableTransactionAction(
                TableTransactionActionType.UpsertReplace, EntityOf(stream, partition, row, large)));
        }

        if (batch.Count > 0) await tables.Streams.SubmitTransactionAsync(batch, cancel);
        return true;
    }

    public async Task<bool> FinishAsync(StreamEnd end, CancellationToken cancel)
    {
        // The place of a body begins with the commit that brought it: those to come shall come after these.
        var mark = new Mark((uint)(end.Bodies >> 16) + 1, 0);
        var stream = end.Stream.Stream;
        var head = HeadRow.Empty(stream) with
        {
            Version = end.Stream.Version,
            Hash = end.Stream.Hash,
            At = end.LastAt,
            Due = end.Stream.Due?.UtcTicks,
            Wake = end.Wake?.UtcTicks,
            WakeMark = mark,
            Commit = mark.Commit,
            Outbox = new Outbox([.. end.Effects.Select(EffectOf)]),
            Keys = KeySet.Of(end.Keys.Select(k => KeySet.FingerprintOf(k.Index, k.Value, k.Sort)), mark),
        };
        Hint[] hints =
        [
            names.Of(stream),
            .. head.Wake is { } wake ? [wakes.Of(stream, wake, mark)] : Array.Empty<Hint>(),
            .. end.Keys.Select(k => keys.Of(stream, k.Index, k.Value, k.Sort, mark)),
        ];
        await new Hints(tables).WriteAsync(hints, cancel);
        await tables.Streams.UpsertEntityAsync(head.ToEntity(), TableUpdateMode.Replace, cancel);
        return true;
    }

    private static TableEntity EntityOf(
        string stream, string partition, CopiedRow row, IReadOnlyDictionary<string, string> large) => row switch
        {
            CopiedEvent e => EventRows.Of(partition, [e.On(stream)], 1).Single(),
            CopiedCommand c => new CommandRow(c.First, c.Events, Call).ToEntity(partition, c.Command),
            CopiedBody { IsErased: true } b => BodyRow.Erased(partition, b.Id, b.Place),
            CopiedBody b => BodyRow.Of(partition, BodyOf(b), large.GetValueOrDefault(b.Id), b.Place),
            _ => throw new ArgumentException($"{row.GetType().Name} comes with the end of a stream.", nameof(row)),
        };

    private static OutboxEffect EffectOf(CopiedEffect e) => new(
        e.Id, e.Kind, e.Lane, e.About, e.Round, e.Next.UtcTicks, e.Attempts, e.InDoubt, Error: e.Error);

    private static Body BodyOf(CopiedBody b) => new(b.Id, b.Owner!, b.Salt!, b.Type!, b.Bytes!);

    // In a request bytes are Base64, and a character of a text may take six.
    private static int SizeOf(CopiedRow row)
    {
        var size = row switch
        {
            CopiedEvent e => e.Data.Length * 6,
            CopiedBody { Bytes: { Length: <= BodyBlobs.MostInARow } bytes } => bytes.Length * 2,
            _ => 0,
        };
        return OtherProperties + size;
    }
}
