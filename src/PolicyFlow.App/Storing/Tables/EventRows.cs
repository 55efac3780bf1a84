using System.Globalization;
using Azure.Data.Tables;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>
/// Events in rows: one each, or several where a write brings more than fit into its transaction. A row is named by its
/// last event, so that a read from any sequence on begins with the row that holds it.
/// </summary>
internal static class EventRows
{
    private const string Data = "Events";

    public static string KeyOf(int sequence) => string.Create(CultureInfo.InvariantCulture, $"e{sequence:D10}");

    /// <param name="most">How many rows there may be.</param>
    public static IEnumerable<TableEntity> Of(string partition, IReadOnlyList<StoredEvent> events, int most)
    {
        var each = (events.Count + most - 1) / most;
        return events.Chunk(Math.Max(1, each)).Select(some =>
        {
            var row = new TableEntity(partition, KeyOf(some[^1].Sequence));
            Chunks.Set(row, Data, RowJson.Write(some.Select(Record.Of)));
            return row;
        });
    }

    public static IEnumerable<StoredEvent> Parse(string stream, TableEntity row) =>
        RowJson.Read<List<Record>>(Chunks.Text(row, Data)).Select(r => r.On(stream));

    private sealed record Record(
        int Sequence, long At, string Actor, string Clause, string Command, string Name, int V, string Data,
        string Previous, string Hash)
    {
        public static Record Of(StoredEvent e) => new(
            e.Sequence, e.At.ToUnixTimeMilliseconds(), e.Actor, e.Clause, e.CommandId, e.Name, e.Version, e.Data,
            e.PreviousHash, e.Hash);

        // A time that somebody changed to nonsense is still read, so that verification can name the event.
        public StoredEvent On(string stream) => new(
            stream, Sequence,
            DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(
                At,
                DateTimeOffset.MinValue.ToUnixTimeMilliseconds(),
                DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())),
            Actor, Clause, Command, Name, V, Data, Previous, Hash);
    }
}
