using System.Runtime.CompilerServices;

namespace PolicyFlow.App.Storing.Carrying;

/// <summary>The rows of one stream that are still to be written, and how it ends.</summary>
internal sealed record StreamGroup(StreamEnd End, IReadOnlyList<CopiedRow> Rows);

/// <summary>Puts rows together again by stream. Of a stream that is too long to be held, rows are written as they come.
/// </summary>
internal sealed class StreamGroups(Func<string, IReadOnlyList<CopiedRow>, CancellationToken, Task> write)
{
    private const int MostRows = 500;
    private const int MostBytes = 4 * 1024 * 1024;

    private readonly List<CopiedRow> _rows = [];
    private readonly List<CopiedEffect> _effects = [];
    private readonly List<CopiedKey> _keys = [];
    private CopiedStream? _stream;
    private DateTimeOffset _lastAt;
    private int _bodies;
    private int _bytes;

    public async IAsyncEnumerable<StreamGroup> OfAsync(
        IAsyncEnumerable<CopiedRow> rows, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in rows.WithCancellation(cancel))
        {
            if (row is CopiedStream next)
            {
                if (_stream is not null) yield return Take();
                _stream = next;
                continue;
            }

            Add(row);
            if (_rows.Count < MostRows && _bytes < MostBytes) continue;
            await write(_stream!.Stream, _rows, cancel);
            _rows.Clear();
            _bytes = 0;
        }

        if (_stream is not null) yield return Take();
    }

    private void Add(CopiedRow row)
    {
        switch (row)
        {
            case CopiedEffect effect:
                _effects.Add(effect);
                return;
            case CopiedKey key:
                _keys.Add(key);
                return;
            case CopiedEvent e:
                _lastAt = e.At;
                _bytes += e.Data.Length;
                break;
            case CopiedBody body:
                _bodies++;
                _bytes += body.Bytes?.Length ?? 0;
                break;
        }

        _rows.Add(row);
    }

    private StreamGroup Take()
    {
        var group = new StreamGroup(new StreamEnd(_stream!, _lastAt, _bodies, [.. _effects], [.. _keys]), [.. _rows]);
        _rows.Clear();
        _effects.Clear();
        _keys.Clear();
        (_lastAt, _bodies, _bytes) = (DateTimeOffset.MinValue, 0, 0);
        return group;
    }
}
