namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>A write that waits for its turn. It may run twice: the second time alone, after its batch was undone.
/// </summary>
internal abstract class WriteJob
{
    public abstract void Run(WriteSession session);

    /// <summary>Called after the commit.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception failure);
}

/// <inheritdoc cref="WriteJob"/>
internal sealed class WriteJob<T>(Func<WriteSession, T> work, CancellationToken cancel) : WriteJob
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private bool _cancelled;

    public Task<T> Done => _done.Task;

    public override void Run(WriteSession session)
    {
        // Only before the work: what is once committed is never reported as cancelled.
        _cancelled = cancel.IsCancellationRequested;
        if (!_cancelled) _result = work(session);
    }

    public override void Complete()
    {
        if (_cancelled) _done.SetCanceled(cancel);
        else _done.SetResult(_result!);
    }

    public override void Fail(Exception failure) => _done.SetException(failure);
}
