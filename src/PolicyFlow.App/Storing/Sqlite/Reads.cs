using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>The questions that the store answers about streams, bodies and effects.</summary>
internal static class Reads
{
    // One statement, so that the head and the events are of the same moment.
    private const string StreamSql = $"""
        SELECT s.version, s.hash, s.wake, e.sequence, e.at, e.actor, e.clause, e.command, e.name, e.v, e.data,
               e.previous, e.hash
        FROM streams s LEFT JOIN events e ON e.stream=s.stream AND e.sequence>?2
        WHERE s.stream=?1 ORDER BY e.sequence LIMIT ?3
        """;

    public static StreamSlice? Stream(ReadSession session, string stream, int afterSequence, int take)
    {
        StreamHead? head = null;
        var events = ReadSession.All(
            session.Prepare(StreamSql).Set(1, stream).Set(2, afterSequence).Set(3, Math.Max(take, 1)), row =>
            {
                head ??= new StreamHead(stream, (int)row.Number(0), row.Hex(1), row.TimeOrNull(2));
                return row.IsNull(3) ? null : EventRow.Read(row, stream, 3);
            });
        if (head is null) return null;
        if (events is [null]) events.Clear();
        return new StreamSlice(head, events!);
    }

    public static Dictionary<string, Body> Bodies(ReadSession session, string stream, IReadOnlyCollection<string> ids)
    {
        var find = session.Prepare(
            "SELECT owner, salt, type, bytes FROM bodies WHERE stream=? AND id=? AND bytes IS NOT NULL");
        var found = new Dictionary<string, Body>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            foreach (var body in ReadSession.All(
                find.Set(1, stream).Set(2, id),
                row => new Body(id, row.Text(0), row.Bytes(1), row.Text(2), row.Bytes(3))))
                found[id] = body;
        }

        return found;
    }

    public static List<string> BodiesOf(ReadSession session, string stream, string owner) => ReadSession.All(
        session.Prepare("SELECT id FROM bodies WHERE stream=? AND owner=? ORDER BY row").Set(1, stream).Set(2, owner),
        row => row.Text(0));

    public static List<PendingEffect> Effects(ReadSession session, string stream) => ReadSession.All(
        session.Prepare("""
            SELECT id, kind, lane, about, round, next, attempts, doubt, error FROM effects WHERE stream=? ORDER BY place
            """).Set(1, stream),
        row => new PendingEffect(
            stream, row.Text(0), new Effect(row.Text(1), row.Text(2), row.TextOrNull(3), (int)row.Number(4)),
            row.Time(5), (int)row.Number(6), row.Number(7) != 0, row.TextOrNull(8)));

    public static List<DueStream> Due(ReadSession session, DateTimeOffset upTo, int take) => ReadSession.All(
        session.Prepare("SELECT stream, wake FROM streams WHERE wake<=? ORDER BY wake, stream LIMIT ?")
            .Set(1, upTo.UtcTicks).Set(2, take),
        row => new DueStream(row.Text(0), row.Time(1)));

    public static DateTimeOffset? NextWake(ReadSession session) => ReadSession.All(
        session.Prepare("SELECT min(wake) FROM streams WHERE wake IS NOT NULL"), row => row.TimeOrNull(0))[0];

    public static List<StreamHead> Heads(ReadSession session, string? afterStream, int take) => ReadSession.All(
        session.Prepare("SELECT stream, version, hash, wake FROM streams WHERE stream>? ORDER BY stream LIMIT ?")
            .Set(1, afterStream ?? "").Set(2, take),
        row => new StreamHead(row.Text(0), (int)row.Number(1), row.Hex(2), row.TimeOrNull(3)));
}
