using System.Globalization;
using PolicyFlow.App.Cases;

namespace PolicyFlow.Standalone.Demo;

/// <summary>Case time that can be moved forward: system time plus an offset that is kept in the data folder.</summary>
internal sealed class DemoClock : CaseClock
{
    private readonly TimeProvider _system;
    private readonly string _file;
    private readonly Lock _lock = new();
    private TimeSpan _offset;
    private DateTimeOffset? _held;

    public DemoClock(TimeProvider system, string file)
        : base(system)
    {
        (_system, _file) = (system, file);
        if (File.Exists(file)) _offset = new TimeSpan(long.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture));
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return AsStored(_held ?? _system.GetUtcNow() + _offset);
        }
    }

    /// <summary>Moves on to a time that lies ahead and stays there, so that what is due then happens at exactly that
    /// time however long the machine takes. A time that has passed holds the clock where it is.</summary>
    public void HoldAt(DateTimeOffset time)
    {
        lock (_lock)
        {
            var now = GetUtcNow();
            _held = time > now ? time : now;
            Keep();
        }
    }

    /// <summary>Runs on from the time at which the clock was held.</summary>
    public void Release()
    {
        lock (_lock)
        {
            if (_held is null) return;
            Keep();
            _held = null;
        }
    }

    private void Keep()
    {
        _offset = _held!.Value - _system.GetUtcNow();
        File.WriteAllText(_file + ".new", _offset.Ticks.ToString(CultureInfo.InvariantCulture));
        File.Move(_file + ".new", _file, overwrite: true);
    }
}
