using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster;

/// <summary>Within one process no two people get one staff number and no two changes make a circle of managers between them;
/// across processes the index shows it. Whoever is about something else does not wait.</summary>
internal sealed class RosterTurns : IDisposable
{
    private readonly SemaphoreSlim _managers = new(1, 1);
    private readonly SemaphoreSlim[] _numbers = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <param name="number">The staff number concerned, or null.</param>
    /// <param name="managers">Whether somebody gets another line manager.</param>
    /// <returns>The turn, which ends when it is disposed of.</returns>
    public async Task<IDisposable> WaitAsync(string? number, bool managers, CancellationToken cancel)
    {
        List<SemaphoreSlim> wanted = [];
        if (managers) wanted.Add(_managers);
        if (number is not null)
        {
            var hash = StringComparer.Ordinal.GetHashCode(MemberProblems.NormalNumber(number));
            wanted.Add(_numbers[(uint)hash % _numbers.Length]);
        }

        // Always in this order, so that nobody waits for somebody who waits.
        var turn = new Turn();
        try
        {
            foreach (var one in wanted)
            {
                await one.WaitAsync(cancel);
                turn.Held.Add(one);
            }

            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _managers.Dispose();
        foreach (var one in _numbers) one.Dispose();
    }

    private sealed class Turn : IDisposable
    {
        public List<SemaphoreSlim> Held { get; } = [];

        public void Dispose()
        {
            foreach (var one in Held) one.Release();
            Held.Clear();
        }
    }
}
