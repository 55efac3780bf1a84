namespace PolicyFlow.App.Storing.Tables;

/// <summary>Empties the rows of bodies that were erased by a write which had no room for all of them.</summary>
internal sealed class Eraser(WriteParts parts, HeadLoop loop)
{
    private const int AtOnce = 90;

    public async Task FinishAsync(string stream, CancellationToken cancel)
    {
        while ((await loop.RunAsync(stream, head => TryAsync(head!, cancel), cancel)).Erasing.Count > 0)
        {
        }
    }

    private async Task<HeadRow?> TryAsync(HeadRow head, CancellationToken cancel)
    {
        if (head.Erasing.Count == 0) return head;
        var ids = head.Erasing.Take(AtOnce).ToList();
        var rows = await parts.Bodies.RowsAsync(head.Stream, ids, cancel);
        var after = head.Next(Mark.For(head.Commit + 1), head.Due, head.Outbox) with
        {
            Erasing = [.. head.Erasing.Skip(AtOnce)],
        };
        var step = new Step(head, after) { Replaced = [.. rows.Select(BodyRow.Erase)] };
        // The blobs first: once the rows are empty nothing names them any more.
        await parts.Blobs.DeleteAsync([.. rows.Select(BodyRow.BlobOf).OfType<string>()]);
        return await parts.Commit.TryAsync(step, cancel) ? after : null;
    }
}
