using Azure;
using Azure.Data.Tables;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>One change of a stream: its next head, the rows that go with it and the index entries around it.</summary>
internal sealed record Step(HeadRow Before, HeadRow After)
{
    public IReadOnlyList<TableEntity> Added { get; init; } = [];
    public IReadOnlyList<TableEntity> Replaced { get; init; } = [];
    public KeyStep? Keys { get; init; }
}

/// <summary>Writes a step: index entries first, then all rows in one transaction.</summary>
internal sealed class HeadCommit(StoreTables tables, KeyIndex keys, WakeIndex wakes, NameIndex names, Hints hints)
{
    /// <summary>Answers false where somebody else changed the stream first, or where it looks like that: after an
    /// answer that was lost, this write itself may be that somebody.</summary>
    /// <exception cref="RequestFailedException">Storage failed, and whether it kept the write is not known.</exception>
    public async Task<bool> TryAsync(Step step, CancellationToken cancel)
    {
        var (before, after, stream) = (step.Before, step.After, step.After.Stream);
        var mark = after.WakeMark;
        await hints.WriteAsync(
            [
                .. before.IsNew ? [names.Of(stream)] : Array.Empty<Hint>(),
                .. after.Wake is { } wake && wake != before.Wake ? [wakes.Of(stream, wake, mark)] : Array.Empty<Hint>(),
                .. step.Keys?.Added.Select(key => keys.Of(stream, key, step.Keys.After.Find(key)!.Value)) ?? [],
            ],
            cancel);

        // Only before the commit: what is once committed is never reported as cancelled.
        cancel.ThrowIfCancellationRequested();
        try
        {
            await tables.Streams.SubmitTransactionAsync(
                [
                    after.Replaces(before),
                    .. step.Added.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)),
                    .. step.Replaced.Select(row => new TableTransactionAction(
                        TableTransactionActionType.UpdateReplace, row, ETag.All)),
                ],
                CancellationToken.None);
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 409 or 412)
        {
            return false;
        }

        return true;
    }

    /// <summary>Removes the index entries that ended with a step that was written.</summary>
    public Task FinishAsync(Step step) => hints.RemoveAsync(
        [
            .. step.Before.Wake is { } old && old != step.After.Wake
                ? [wakes.Of(step.Before.Stream, old, step.Before.WakeMark)] : Array.Empty<Hint>(),
            .. step.Keys?.Removed.Select(gone => keys.Of(step.Before.Stream, gone.Key, gone.Was)) ?? [],
        ]);
}
