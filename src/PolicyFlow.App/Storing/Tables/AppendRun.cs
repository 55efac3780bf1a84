namespace PolicyFlow.App.Storing.Tables;

/// <summary>Carries one append to its end, however often others get in between.</summary>
internal sealed class AppendRun(WriteParts parts, HeadLoop loop, Eraser eraser, Append append)
{
    private readonly string _call = Guid.NewGuid().ToString("N");
    private IReadOnlyDictionary<string, string>? _blobs;
    private AppendStep? _last;
    private bool _mayBeWritten;

    public async Task<AppendResult> RunAsync(CancellationToken cancel)
    {
        AppendLimits.Check(append);
        try
        {
            var result = await loop.RunAsync(append.Stream, head => TryAsync(head, cancel), cancel);
            if (result.Outcome != AppendOutcome.Written) await DropBlobsAsync();
            return result;
        }
        catch when (!_mayBeWritten)
        {
            await DropBlobsAsync();
            throw;
        }
    }

    private async Task<AppendResult?> TryAsync(HeadRow? head, CancellationToken cancel)
    {
        // On the expected version the transaction itself finds out whether the command is new.
        if ((_last is not null || head?.Version is { } version && version != append.ExpectedVersion)
            && await AnsweredAsync(head, cancel) is { } answer)
            return answer;
        if ((head?.Version ?? 0) != append.ExpectedVersion)
            return new AppendResult(AppendOutcome.Conflict, head?.Version ?? 0, []);
        AppendLimits.CheckFirst(append, head);

        _blobs ??= await parts.Blobs.WriteAsync(append.Stream, append.Bodies, _call, cancel);
        var erased = await parts.Bodies.RowsAsync(append.Stream, append.ErasedBodies, cancel);
        _last = AppendStep.Of(append, head ?? HeadRow.Empty(append.Stream), _call, _blobs, erased);
        _mayBeWritten = true;
        return await parts.Commit.TryAsync(_last.Step, cancel) ? await WrittenAsync() : null;
    }

    /// <summary>What a command that is in the stream already is answered with: it may be this very call, whose answer
    /// was lost.</summary>
    private async Task<AppendResult?> AnsweredAsync(HeadRow? head, CancellationToken cancel)
    {
        var command = await parts.Streams.CommandAsync(append.Stream, append.CommandId, cancel);
        if (command?.Call == _call) return await WrittenAsync();
        _mayBeWritten = false;
        if (command is not null)
        {
            var events = await parts.Streams.EventsOfAsync(append.Stream, command, cancel);
            if (head?.Erasing.Count > 0) await eraser.FinishAsync(append.Stream, cancel);
            return new AppendResult(AppendOutcome.Replayed, head?.Version ?? 0, events);
        }

        foreach (var body in _last is null ? [] : append.Bodies)
        {
            if (await parts.Streams.FindAsync(append.Stream, BodyRow.KeyOf(body.Id), cancel) is not null)
                throw new InvalidOperationException("The id of a body was used before in this stream.");
        }

        return null;
    }

    private async Task<AppendResult> WrittenAsync()
    {
        await parts.Commit.FinishAsync(_last!.Step);
        await parts.Blobs.DeleteAsync(_last.ErasedBlobs);
        if (_last.Step.After.Erasing.Count > 0) await eraser.FinishAsync(append.Stream, CancellationToken.None);
        return new AppendResult(AppendOutcome.Written, _last.Step.After.Version, _last.Events);
    }

    private Task DropBlobsAsync() => parts.Blobs.DeleteAsync([.. _blobs?.Values ?? []]);
}
