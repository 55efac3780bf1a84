using System.Globalization;
using PolicyFlow.App.Cases;

namespace PolicyFlow.Standalone.Demo;

/// <summary>Case time that can be moved forward: system time plus an offset that is kept in the data folder.</summary>
internal sealed class DemoClock : CaseClock
{
    private readonly TimeProvider _system;
    private readonly string _file;
    private long _offset;

    public DemoClock(TimeProvider system, string file)
        : base(system)
    {
        (_system, _file) = (system, file);
        if (File.Exists(file)) _offset = long.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture);
    }

    public override DateTimeOffset GetUtcNow()
    {
        var now = _system.GetUtcNow().AddTicks(Interlocked.Read(ref _offset));
        return new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
    }

    /// <summary>Moves on to a time that lies ahead; a time that has passed changes nothing.</summary>
    public void MoveTo(DateTimeOffset to)
    {
        var ahead = to - GetUtcNow();
        if (ahead <= TimeSpan.Zero) return;
        var offset = Interlocked.Add(ref _offset, ahead.Ticks + TimeSpan.TicksPerMillisecond);
        File.WriteAllText(_file + ".new", offset.ToString(CultureInfo.InvariantCulture));
        File.Move(_file + ".new", _file, overwrite: true);
    }
}
