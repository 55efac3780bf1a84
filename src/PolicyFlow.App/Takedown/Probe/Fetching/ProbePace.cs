namespace PolicyFlow.App.Takedown.Probe.Fetching;

/// <summary>
/// Keeps looks from hammering a website, and the program from being busy with nothing else: so many side by side, and
/// fewer at one host. Holds nothing of a host that nobody is looking at.
/// </summary>
/// <param name="all">Most looks side by side.</param>
/// <param name="oneHost">Most looks side by side at one host.</param>
/// <param name="patience">How long a look waits for its turn at each step of its way (system time). One minute unless
/// given: with all redirects that stays below the lease of an effect, which must not end while a look waits.</param>
public sealed class ProbePace(int all = 16, int oneHost = 2, TimeSpan? patience = null)
{
    private readonly Dictionary<string, Gate> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Gate _all = new(all);
    private readonly TimeSpan _patience = patience ?? TimeSpan.FromMinutes(1);

    /// <summary>Hosts at which somebody is looking or waits to.</summary>
    public int Hosts
    {
        get
        {
            lock (_hosts) return _hosts.Count;
        }
    }

    /// <summary>Waits for a turn at a host.</summary>
    /// <returns>To be disposed when the turn is over; null where none came in time.</returns>
    public async Task<IDisposable?> EnterAsync(string host, CancellationToken cancel)
    {
        var until = Environment.TickCount64 + (long)_patience.TotalMilliseconds;
        var at = Join(host);
        var inside = false;
        try
        {
            // The host first: those who wait for a busy one must not stand in the way to all the others.
            inside = await at.Turns.WaitAsync(_patience, cancel);
            var left = Math.Max(0, until - Environment.TickCount64);
            if (inside && await _all.Turns.WaitAsync(TimeSpan.FromMilliseconds(left), cancel))
                return new Turn(this, host, at);
        }
        catch (OperationCanceledException)
        {
            Leave(host, at, inside);
            throw;
        }

        Leave(host, at, inside);
        return null;
    }

    private Gate Join(string host)
    {
        lock (_hosts)
        {
            if (!_hosts.TryGetValue(host, out var at)) _hosts.Add(host, at = new Gate(oneHost));
            at.Visitors++;
            return at;
        }
    }

    private void Leave(string host, Gate at, bool inside)
    {
        lock (_hosts)
        {
            if (inside) at.Turns.Release();
            if (--at.Visitors > 0) return;
            _hosts.Remove(host);
        }
    }

    // Not disposed: it holds nothing but memory, and a look may still be under way when the program ends.
    private sealed class Gate(int width)
    {
        public SemaphoreSlim Turns { get; } = new(width, width);
        public int Visitors { get; set; }
    }

    private sealed class Turn(ProbePace pace, string host, Gate at) : IDisposable
    {
        private int _over;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _over, 1) != 0) return;
            pace._all.Turns.Release();
            pace.Leave(host, at, inside: true);
        }
    }
}
