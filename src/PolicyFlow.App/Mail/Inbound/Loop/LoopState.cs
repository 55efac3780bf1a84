using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Mail.Inbound.Loop;

/// <summary>Says on pages whether mail comes in. It is asked with each of them, so it looks only now and then.</summary>
/// <param name="system">System time.</param>
public sealed class LoopState(LoopBook book, TimeProvider system)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(20);

    private volatile Looked? _last;

    /// <summary>Since when mail to ourselves has been missing (system time, UTC); null where none is, or nobody can
    /// tell.</summary>
    public async Task<DateTimeOffset?> MissingSinceAsync(CancellationToken cancel)
    {
        var now = system.GetUtcNow();
        if (_last is { } last && now - last.At < Fresh) return last.Since;
        try
        {
            var since = (await book.AlarmAsync(cancel))?.Since;
            _last = new Looked(now, since);
            return since;
        }
        catch (Exception fault) when (fault is StoreUnavailableException or IOException)
        {
            // A page is there for other things than this.
            return null;
        }
    }

    private sealed record Looked(DateTimeOffset At, DateTimeOffset? Since);
}
