using Azure;
using Azure.Data.Tables;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>
/// What a stream keeps as a whole. Every write replaces this row under its ETag, which makes it the lock of its stream.
/// </summary>
/// <param name="At">Time of the last event; the next is never earlier.</param>
/// <param name="Due">When the case itself is next due, in UTC ticks.</param>
/// <param name="Wake">The earlier of <paramref name="Due"/> and the next effect, in UTC ticks.</param>
/// <param name="WakeMark">The mark of the entry in the due index.</param>
/// <param name="Commit">Counts every write to this row.</param>
/// <param name="Erasing">Bodies that are erased but whose rows did not fit into the same transaction.</param>
internal sealed record HeadRow(
    string Stream, int Version, string Hash, DateTimeOffset At, long? Due, long? Wake, Mark WakeMark, uint Commit,
    Outbox Outbox, KeySet Keys, IReadOnlyList<string> Erasing, ETag ETag)
{
    public const string RowKey = "h";

    /// <summary>A name right before it.</summary>
    public const string BeforeRowKey = "g";

    public bool IsNew => Commit == 0;

    public StreamHead Head => new(
        Stream, Version, Hash, Wake is { } wake ? new DateTimeOffset(wake, TimeSpan.Zero) : null);

    public static HeadRow Empty(string stream) => new(
        stream, 0, EventHash.Genesis, DateTimeOffset.MinValue, null, null, default, 0, Outbox.Empty, KeySet.Empty, [],
        default);

    public static HeadRow Parse(string stream, TableEntity row) => new(
        stream,
        row.GetInt32(nameof(Version))!.Value,
        row.GetString(nameof(Hash)),
        new DateTimeOffset(row.GetInt64(nameof(At))!.Value, TimeSpan.Zero),
        row.GetInt64(nameof(Due)),
        row.GetInt64(nameof(Wake)),
        row.GetString(nameof(WakeMark)) is { } mark ? Mark.Parse(mark) : default,
        (uint)row.GetInt64(nameof(Commit))!.Value,
        Outbox.Parse(Chunks.Text(row, nameof(Outbox))),
        KeySet.Parse(Chunks.Binary(row, nameof(Keys))),
        Chunks.Text(row, nameof(Erasing)) is { Length: > 0 } json
            ? RowJson.Read<string[]>(json) : [],
        row.ETag);

    /// <summary>The head of the next commit.</summary>
    public HeadRow Next(Mark mark, long? due, Outbox outbox)
    {
        var wake = due is { } d && outbox.Next is { } next ? Math.Min(d, next) : due ?? outbox.Next;
        return this with
        {
            Due = due,
            Outbox = outbox,
            Wake = wake,
            WakeMark = wake == Wake ? WakeMark : mark,
            Commit = mark.Commit,
        };
    }

    public TableTransactionAction Replaces(HeadRow before) => before.IsNew
        ? new TableTransactionAction(TableTransactionActionType.Add, ToEntity())
        : new TableTransactionAction(TableTransactionActionType.UpdateReplace, ToEntity(), before.ETag);

    public TableEntity ToEntity()
    {
        var row = new TableEntity(KeyText.EncodePart(Stream), RowKey)
        {
            [nameof(Version)] = Version,
            [nameof(Hash)] = Hash,
            [nameof(At)] = At.UtcTicks,
            [nameof(Commit)] = (long)Commit,
        };
        if (Due is { } due) row[nameof(Due)] = due;
        if (Wake is { } wake) (row[nameof(Wake)], row[nameof(WakeMark)]) = (wake, WakeMark.ToString());
        var (outbox, keys) = (Outbox.ToJson(), Keys.ToBytes());
        if (outbox.Length * 2 + keys.Length > Chunks.MostInARow)
            throw new ArgumentException("A stream has too many keys and unfinished effects.");
        Chunks.Set(row, nameof(Outbox), outbox);
        Chunks.Set(row, nameof(Keys), keys);
        if (Erasing.Count > 0) Chunks.Set(row, nameof(Erasing), RowJson.Write(Erasing));
        return row;
    }
}
