using System.Globalization;
using System.Text.Json;
using PolicyFlow.App.Cases;

namespace PolicyFlow.App.Messages;

/// <summary>A folder of what demo mode would have sent, numbered from 1 and there again after a restart. The same id is
/// kept once.</summary>
/// <typeparam name="T">What one file holds.</typeparam>
internal sealed class KeptFolder<T>
{
    private readonly string _folder;
    private readonly CaseClock _clock;
    private readonly Lock _lock = new();
    private readonly List<T> _kept = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _last;

    /// <param name="folder">Made where it is missing.</param>
    /// <param name="of">The number and the id of what a file holds.</param>
    /// <param name="clock">Case time.</param>
    public KeptFolder(string folder, Func<T, (int Number, string Id)> of, CaseClock clock)
    {
        (_folder, _clock) = (folder, clock);
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var kept = JsonSerializer.Deserialize<T>(File.ReadAllText(file), EventCodec.Json)!;
            _kept.Add(kept);
            (_last, var id) = of(kept);
            _ids.Add(id);
        }
    }

    /// <summary>All of it, newest first.</summary>
    public IReadOnlyList<T> All
    {
        get
        {
            lock (_lock) return [.. Enumerable.Reverse(_kept)];
        }
    }

    /// <param name="make">Makes what is kept of its number and the case time (UTC).</param>
    /// <returns>Whether it is kept, or was.</returns>
    public bool TryKeep(string id, Func<int, DateTimeOffset, T> make)
    {
        try
        {
            lock (_lock) Keep(id, make);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Deletes what it holds of some things; their ids stay known while the program runs.</summary>
    public void Forget(Func<T, bool> what, Func<T, int> number)
    {
        lock (_lock)
        {
            foreach (var kept in _kept.Where(what).ToList())
            {
                File.Delete(FileOf(number(kept)));
                _kept.Remove(kept);
            }
        }
    }

    private string FileOf(int number) =>
        Path.Combine(_folder, number.ToString("D6", CultureInfo.InvariantCulture) + ".json");

    private void Keep(string id, Func<int, DateTimeOffset, T> make)
    {
        if (_ids.Contains(id)) return;
        var number = _last + 1;
        var kept = make(number, _clock.Now);
        var file = FileOf(number);

        // A file under its own name is always whole.
        using (var writing = File.Create(file + ".new"))
        {
            JsonSerializer.Serialize(writing, kept, EventCodec.Json);
            writing.Flush(flushToDisk: true);
        }

        File.Move(file + ".new", file, overwrite: true);
        _last = number;
        _ids.Add(id);
        _kept.Add(kept);
    }
}
