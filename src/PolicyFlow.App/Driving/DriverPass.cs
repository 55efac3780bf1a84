namespace PolicyFlow.App.Driving;

/// <summary>
/// One pass over what is due: several turns side by side, each place filled again as soon as it is free, so that one slow
/// mail server or website holds up one place and not the rest. While places are free it looks every second for what has
/// become due meanwhile. A pass ends when nothing is due and nothing is in hand.
/// </summary>
/// <param name="next">Streams that are due, without those in hand.</param>
/// <param name="turn">Runs the turn of one stream.</param>
/// <param name="setAside">Leaves a stream alone for a while.</param>
internal sealed class DriverPass(
    int sideBySide,
    Func<IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyList<string>>> next,
    Func<string, CancellationToken, Task> turn,
    Action<string> setAside)
{
    /// <summary>A case that stays due turn after turn (another process holds its effect, say) must not spin.</summary>
    private const int MostTurns = 25;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly Dictionary<Task, string> _inHand = [];
    private readonly Dictionary<string, int> _turns = [];
    private readonly Queue<string> _waiting = new();
    private int _total;
    private Task _look = Task.CompletedTask;

    /// <returns>How many turns were run.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                if (_waiting.Count == 0 && _inHand.Count < sideBySide)
                    foreach (var stream in await next(_inHand.Values, cancel)) _waiting.Enqueue(stream);
                while (_inHand.Count < sideBySide && _waiting.TryDequeue(out var stream)) Begin(stream, cancel);
                if (_inHand.Count == 0) return _total;
                var done = await Task.WhenAny(_inHand.Keys.Append(NextLook(cancel)));
                if (_inHand.Remove(done)) await done;
                else cancel.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            // A turn that is under way ends before the pass does, however the pass ends.
            await Task.WhenAll(_inHand.Keys.Select(t => t.ContinueWith(
                _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default)));
        }
    }

    /// <summary>Nobody tells of a turn that became due while the others hang, so the pass looks itself.</summary>
    private Task NextLook(CancellationToken cancel) =>
        _look.IsCompleted ? _look = Task.Delay(LookEvery, cancel) : _look;

    private void Begin(string stream, CancellationToken cancel)
    {
        _total++;
        _turns[stream] = _turns.GetValueOrDefault(stream) + 1;
        if (_turns[stream] > MostTurns) setAside(stream);
        else _inHand.Add(Task.Run(() => turn(stream, cancel), cancel), stream);
    }
}
