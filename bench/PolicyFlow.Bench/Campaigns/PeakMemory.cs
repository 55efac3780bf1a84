namespace PolicyFlow.Bench.Campaigns;

/// <summary>Watches how much memory is used while something runs.</summary>
internal sealed class PeakMemory : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _end = new();
    private readonly Task _watching;

    public PeakMemory()
    {
        GC.Collect();
        Before = GC.GetTotalMemory(forceFullCollection: true);
        _watching = WatchAsync();
    }

    /// <summary>Bytes of the managed heap at the beginning.</summary>
    public long Before { get; }

    public long Managed { get; private set; }

    public long Process { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watching;
        _end.Dispose();
    }

    private async Task WatchAsync()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        using var timer = new PeriodicTimer(Every);
        while (!_end.IsCancellationRequested)
        {
            process.Refresh();
            Managed = Math.Max(Managed, GC.GetTotalMemory(forceFullCollection: false));
            Process = Math.Max(Process, process.WorkingSet64);
            try
            {
                await timer.WaitForNextTickAsync(_end.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
