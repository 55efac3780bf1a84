namespace PolicyFlow.App.Mail.Inbound.Imap;

/// <summary>Ends a talk in which the other side has fallen silent.</summary>
/// <param name="limit">How long one answer may take (system time).</param>
public sealed class Patience(TimeSpan limit, CancellationToken cancel) : IDisposable
{
    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(cancel);

    /// <summary>Begins to wait anew: called with each question, and with each piece of a long answer.</summary>
    public CancellationToken Again()
    {
        _source.CancelAfter(limit);
        return _source.Token;
    }

    public void Dispose() => _source.Dispose();
}
