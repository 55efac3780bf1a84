namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>Searches in the index.</summary>
internal static class KeyReads
{
    private const string PageSql = """
        SELECT stream, sort FROM keys WHERE name=? AND value=? AND (sort, stream) > (?, ?) ORDER BY sort, stream LIMIT ?
        """;

    private const string CountSql =
        "SELECT count(*) FROM (SELECT 1 FROM keys WHERE name=? AND value=? LIMIT ?)";

    public static KeyPage Find(ReadSession session, KeyQuery query)
    {
        var (sort, stream) = KeyCursor.Read(query.After);
        // One more than asked for tells whether there is a next page.
        var found = ReadSession.All(
            session.Prepare(PageSql)
                .Set(1, query.Index).Set(2, KeyValue.Of(query.Value)).Set(3, sort).Set(4, stream)
                .Set(5, query.Take + 1L),
            row => new FoundKey(row.Text(0), row.Text(1)));
        if (found.Count <= query.Take) return new KeyPage(found, null);
        found.RemoveAt(query.Take);
        return new KeyPage(found, KeyCursor.Of(found[^1]));
    }

    public static int Count(ReadSession session, string index, string value, int atMost) => (int)ReadSession.All(
        session.Prepare(CountSql).Set(1, index).Set(2, KeyValue.Of(value)).Set(3, atMost), row => row.Number(0))[0];
}
