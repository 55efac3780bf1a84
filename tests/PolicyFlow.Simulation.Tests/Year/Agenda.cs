namespace PolicyFlow.Simulation.Tests.Year;

/// <summary>What happens in the world, whatever becomes of the program: visits, answers, reports.</summary>
internal sealed class Agenda
{
    private readonly SortedDictionary<(DateTimeOffset At, string What), Func<Task>> _entries = [];

    public DateTimeOffset? Next => _entries.Count == 0 ? null : _entries.First().Key.At;

    /// <param name="what">Names it, and orders what happens at the same instant.</param>
    public void Add(DateTimeOffset at, string what, Func<Task> happen) => _entries.Add((at, what), happen);

    public Func<Task>? TakeDue(DateTimeOffset now)
    {
        if (_entries.Count == 0 || _entries.First() is var first && first.Key.At > now) return null;
        _entries.Remove(first.Key);
        return first.Value;
    }
}
