using Microsoft.Data.Sqlite;

namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>Writes one append inside the running transaction. A conflict or a replay is found before anything is
/// written.</summary>
internal sealed class AppendWriter(
    SqliteConnection connection, EffectTable effects, BodyTable bodies, KnownHeads heads) : IDisposable
{
    private readonly StreamTable _streams = new(connection);
    private readonly EventTable _events = new(connection);
    private readonly KeyTable _keys = new(connection);

    public AppendResult Write(Append append)
    {
        var head = _streams.Find(append.Stream);
        if (head is not null && _events.OfCommand(append.Stream, append.CommandId) is { } earlier)
            return new AppendResult(AppendOutcome.Replayed, head.Version, earlier);
        if ((head?.Version ?? 0) != append.ExpectedVersion)
            return new AppendResult(AppendOutcome.Conflict, head?.Version ?? 0, []);
        if (head is null && append.Events.Count == 0)
            throw new ArgumentException($"The first write to {append.Stream} needs an event.", nameof(append));

        var start = head ?? StreamRow.Empty(append.Stream);
        var events = _events.Add(start, append);
        bodies.Add(append.Stream, append.Bodies);
        bodies.Erase(append.Stream, append.ErasedBodies);
        foreach (var key in append.RemoveKeys) _keys.Remove(append.Stream, key);
        foreach (var key in append.AddKeys) _keys.Add(append.Stream, key);

        var outbox = effects.Change(start, append);
        var row = start with
        {
            Version = start.Version + events.Count,
            Hash = events.Count > 0 ? events[^1].Hash : start.Hash,
            At = events.Count > 0 ? events[^1].At : start.At,
            Waiting = outbox.Waiting,
            Due = append.Due?.UtcTicks,
            Wake = StreamRow.Earlier(append.Due?.UtcTicks, outbox.Next),
        };
        _streams.Save(row, isNew: head is null);
        heads.Saved(row);
        return new AppendResult(AppendOutcome.Written, row.Version, events);
    }

    /// <summary>Brings a stream's wake time up to date after one of its effects moved.</summary>
    public void Rewake(string stream)
    {
        var row = _streams.Find(stream)!;
        row = row with { Wake = StreamRow.Earlier(row.Due, effects.Next(stream)) };
        _streams.Save(row, isNew: false);
        heads.Saved(row);
    }

    public void Dispose()
    {
        _streams.Dispose();
        _events.Dispose();
        _keys.Dispose();
    }
}
