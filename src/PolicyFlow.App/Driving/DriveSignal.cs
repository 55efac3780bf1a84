namespace PolicyFlow.App.Driving;

/// <summary>Wakes the driver of this process after a commit. A signal that is lost costs a second and nothing else.
/// </summary>
public sealed class DriveSignal : IDriveCases, IDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);

    public ValueTask ChangedAsync(string stream)
    {
        try
        {
            if (_signal.CurrentCount == 0) _signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else signalled in between: the driver wakes all the same.
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Returns on the next change, or when the time (system clock) is over.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancel) => _signal.WaitAsync(atMost, cancel);

    public void Dispose() => _signal.Dispose();
}
