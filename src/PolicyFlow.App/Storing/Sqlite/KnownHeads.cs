using System.Collections.Concurrent;

namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>
/// The heads of the streams written last, as committed. This process is the only one that writes to the file, so whoever
/// has read up to such a head need not ask SQLite whether there is more: most reads of a case are just that question.
/// </summary>
internal sealed class KnownHeads
{
    private const int Most = 16_384;

    private readonly ConcurrentDictionary<string, StreamHead> _heads = new(StringComparer.Ordinal);
    private readonly List<StreamRow> _uncommitted = [];

    /// <summary>An empty slice where nothing is behind that sequence; null where SQLite has to be asked.</summary>
    public StreamSlice? NothingAfter(string stream, int sequence) =>
        _heads.TryGetValue(stream, out var head) && head.Version == sequence ? new StreamSlice(head, []) : null;

    /// <summary>Called by the writer within its transaction.</summary>
    public void Saved(StreamRow row) => _uncommitted.Add(row);

    /// <summary>Called by the writer after the commit, before anybody is told of it.</summary>
    public void Committed()
    {
        if (_heads.Count > Most) _heads.Clear();
        foreach (var row in _uncommitted)
        {
            _heads[row.Stream] = new StreamHead(
                row.Stream, row.Version, row.Hash, row.Wake is { } wake ? new DateTimeOffset(wake, TimeSpan.Zero) : null);
        }

        _uncommitted.Clear();
    }

    /// <summary>Called by the writer when its transaction came to nothing.</summary>
    public void RolledBack() => _uncommitted.Clear();
}
