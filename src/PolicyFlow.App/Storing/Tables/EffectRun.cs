namespace PolicyFlow.App.Storing.Tables;

/// <summary>Claims effects and gives them back.</summary>
internal sealed class EffectRun(WriteParts parts, HeadLoop loop)
{
    private static readonly ClaimResult.Finished Finished = new();

    public Task<ClaimResult> ClaimAsync(
        string stream, string id, string owner, DateTimeOffset now, DateTimeOffset until, CancellationToken cancel)
    {
        var call = Guid.NewGuid().ToString("N");
        return loop.RunAsync<ClaimResult>(stream, TryAsync, cancel);

        async Task<ClaimResult?> TryAsync(HeadRow? head)
        {
            if (head?.Outbox.Find(id) is not { } effect) return Finished;
            // This very claim went through, and only its answer was lost.
            if (effect.Mark == call) return new ClaimResult.Claimed(effect.Attempts, effect.Doubt);
            var held = effect.Owner is not null;
            if (held && effect.Lease > now.UtcTicks)
                return new ClaimResult.Busy(new DateTimeOffset(effect.Lease.Value, TimeSpan.Zero));
            var inDoubt = held || effect.Doubt;
            var claimed = effect with
            {
                Attempts = effect.Attempts + (inDoubt ? 0 : 1),
                Doubt = inDoubt,
                Owner = owner,
                Lease = until.UtcTicks,
                Mark = call,
            };
            return await CommitAsync(head, head.Outbox.With(claimed), cancel)
                ? new ClaimResult.Claimed(claimed.Attempts, inDoubt) : null;
        }
    }

    public Task<object> RetryLaterAsync(
        string stream, string id, DateTimeOffset next, string error, CancellationToken cancel)
    {
        OutboxEffect? first = null;
        return loop.RunAsync<object>(stream, TryAsync, cancel);

        async Task<object?> TryAsync(HeadRow? head)
        {
            if (head?.Outbox.Find(id) is not { } effect) return Finished;
            first ??= effect;
            // Given back already by this very call, or claimed by somebody else since.
            if (effect.Mark != first.Mark) return Finished;
            var free = effect.Free() with { Doubt = false, Next = next.UtcTicks, Error = error };
            return await CommitAsync(head, head.Outbox.With(free), cancel) ? Finished : null;
        }
    }

    public Task<object> ReleaseAsync(string stream, string owner, CancellationToken cancel) =>
        loop.RunAsync<object>(
            stream,
            async head => head?.Outbox.Release(owner) is not { } released || await CommitAsync(head, released, cancel)
                ? Finished : null,
            cancel);

    private async Task<bool> CommitAsync(HeadRow head, Outbox outbox, CancellationToken cancel)
    {
        var step = new Step(head, head.Next(Mark.For(head.Commit + 1), head.Due, outbox));
        if (!await parts.Commit.TryAsync(step, cancel)) return false;
        await parts.Commit.FinishAsync(step);
        return true;
    }
}
