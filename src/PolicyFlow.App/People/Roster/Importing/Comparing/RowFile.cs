using System.Text.Json;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing.Inbound;

namespace PolicyFlow.App.People.Roster.Importing.Comparing;

/// <summary>Lines that wait on disk, since memory must not grow with the file. It is gone when it is closed.</summary>
internal sealed class RowFile<T>(Arrivals arrivals) : IAsyncDisposable
{
    private readonly FileStream _file = arrivals.New();
    private readonly List<long> _starts = [];

    public int Count => _starts.Count;

    public void Add(T row)
    {
        _starts.Add(_file.Position);
        JsonSerializer.Serialize(_file, row, EventCodec.Json);
        _file.WriteByte((byte)'\n');
    }

    /// <summary>All of them in their order.</summary>
    public IEnumerable<T> All()
    {
        _file.Position = 0;
        using var lines = new StreamReader(_file, leaveOpen: true);
        while (lines.ReadLine() is { } line) yield return JsonSerializer.Deserialize<T>(line, EventCodec.Json)!;
        _file.Position = _file.Length;
    }

    /// <summary>The stored form of one of them.</summary>
    /// <param name="n">From 0.</param>
    public byte[] Bytes(int n)
    {
        _file.Position = _starts[n];
        var end = n + 1 < _starts.Count ? _starts[n + 1] : _file.Length;
        var bytes = new byte[end - _starts[n] - 1];
        _file.ReadExactly(bytes);
        return bytes;
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
