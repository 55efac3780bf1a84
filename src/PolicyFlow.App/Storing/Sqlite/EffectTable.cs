using Microsoft.Data.Sqlite;

namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>What waits in a stream's outbox: how many effects, and when the next is to be tried (UTC ticks).</summary>
internal readonly record struct Outbox(int Waiting, long? Next);

/// <summary>Unfinished effects, as the writer sees them.</summary>
internal sealed class EffectTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _insert = new(connection, """
        INSERT INTO effects(stream, id, place, kind, lane, about, round, next, attempts, doubt)
        VALUES(?,?,?,?,?,?,?,?,0,0)
        """);

    private readonly Statement _delete = new(connection, "DELETE FROM effects WHERE stream=? AND id=?");

    // Within a lane the first one keeps the others waiting, so only its time counts: a bare column beside min() is that
    // of the row which has the minimum.
    private readonly Statement _span = new(connection, """
        SELECT
          (SELECT min(next) FROM (SELECT next, min(place) FROM effects WHERE stream=?1 GROUP BY lane)),
          (SELECT max(place) FROM effects WHERE stream=?1)
        """);

    private readonly Statement _find = new(
        connection, "SELECT attempts, doubt, owner, lease FROM effects WHERE stream=? AND id=?");

    private readonly Statement _claim = new(
        connection, "UPDATE effects SET attempts=?, doubt=?, owner=?, lease=? WHERE stream=? AND id=?");

    private readonly Statement _retry = new(connection, """
        UPDATE effects SET doubt=0, owner=NULL, lease=NULL, next=?, error=? WHERE stream=? AND id=?
        """);

    private readonly Statement _release = new(connection, """
        UPDATE effects SET doubt=1, owner=NULL, lease=NULL WHERE owner IS NOT NULL AND owner<>?
        """);

    /// <summary>Takes completed effects out and puts new ones in.</summary>
    public Outbox Change(StreamRow head, Append append)
    {
        var waiting = head.Waiting;
        foreach (var id in append.CompletedEffects) waiting -= _delete.Set(1, append.Stream).Set(2, id).Run();

        // Most streams have nothing in the outbox, and need no look at the table.
        var (next, place) = waiting > 0 ? Span(append.Stream) : (null, 0);
        foreach (var effect in append.Effects) Insert(append.Stream, effect, ++place);
        if (append.Effects.Count > 0) next = Span(append.Stream).Next;
        return new Outbox(waiting + append.Effects.Count, next);
    }

    public long? Next(string stream) => Span(stream).Next;

    public ClaimResult Claim(string stream, string id, string owner, DateTimeOffset now, DateTimeOffset until)
    {
        if (!_find.Set(1, stream).Set(2, id).Step()) return new ClaimResult.Finished();
        var claimed = !_find.IsNull(2);
        var inDoubt = claimed || _find.Number(1) != 0;
        var attempt = (int)_find.Number(0) + (inDoubt ? 0 : 1);
        var lease = _find.TimeOrNull(3);
        _find.Reset();
        if (claimed && lease > now) return new ClaimResult.Busy(lease.Value);
        _claim.Set(1, attempt).Set(2, inDoubt ? 1 : 0).Set(3, owner).Set(4, until.UtcTicks).Set(5, stream).Set(6, id)
            .Run();
        return new ClaimResult.Claimed(attempt, inDoubt);
    }

    /// <summary>Answers false where the effect is finished.</summary>
    public bool RetryLater(string stream, string id, DateTimeOffset next, string error) =>
        _retry.Set(1, next.UtcTicks).Set(2, error).Set(3, stream).Set(4, id).Run() > 0;

    public int ReleaseClaimsOfOthers(string owner) => _release.Set(1, owner).Run();

    public void Dispose()
    {
        foreach (var s in new[] { _insert, _delete, _span, _find, _claim, _retry, _release }) s.Dispose();
    }

    private void Insert(string stream, NewEffect e, long place) => _insert
        .Set(1, stream).Set(2, e.Id).Set(3, place).Set(4, e.Effect.Kind).Set(5, e.Effect.Lane).Set(6, e.Effect.About)
        .Set(7, e.Effect.Round).Set(8, e.NotBefore.UtcTicks)
        .Run();

    private (long? Next, long Place) Span(string stream)
    {
        _span.Set(1, stream).Step();
        (long?, long) span = (_span.IsNull(0) ? null : _span.Number(0), _span.Number(1));
        _span.Reset();
        return span;
    }
}
