using PolicyFlow.App.Driving;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>
/// Whether mail about policies is being taken. Where it is not, walks stop, so that a handful of people wait in the due
/// index and not all of them: an urgent alert must never wait behind a campaign.
/// </summary>
/// <param name="system">System time: an outage is a fact of the world.</param>
public sealed class MailFlow(TimeProvider system)
{
    /// <summary>So many mails in a row that were not taken are no accident.</summary>
    private const int Enough = 3;

    /// <summary>How long it is left alone then, unless the other side says.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private int _inARow;
    private DateTimeOffset _until;
    private EffectResult.TryLater? _last;

    /// <summary>Why mail is not taken just now, with how long to wait; null where it is.</summary>
    public EffectResult.TryLater? Stopped
    {
        get
        {
            lock (_lock)
            {
                if (_inARow < Enough) return null;
                var left = _until - system.GetUtcNow();
                if (left > TimeSpan.Zero) return _last! with { RetryAfter = left };
                // One mail tries whether it is over.
                _inARow = Enough - 1;
                return null;
            }
        }
    }

    public void Note(EffectResult result)
    {
        lock (_lock)
        {
            if (result is not EffectResult.TryLater later)
            {
                _inARow = 0;
                return;
            }

            _inARow++;
            _last = new EffectResult.TryLater(later.Reason) { Untried = later.Untried };
            _until = system.GetUtcNow() + (later.RetryAfter > TimeSpan.Zero ? later.RetryAfter.Value : Pause);
        }
    }
}
