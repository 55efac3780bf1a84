using Azure.Data.Tables;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>An append as rows, made for one head.</summary>
/// <param name="ErasedBlobs">What nobody needs once it is written.</param>
internal sealed record AppendStep(Step Step, IReadOnlyList<StoredEvent> Events, IReadOnlyList<string> ErasedBlobs)
{
    /// <param name="blobs">Where the large bodies lie, by their ids.</param>
    /// <param name="erased">The rows of the bodies to erase.</param>
    public static AppendStep Of(
        Append append, HeadRow head, string call, IReadOnlyDictionary<string, string> blobs,
        IReadOnlyList<TableEntity> erased)
    {
        var mark = Mark.For(head.Commit + 1);
        var partition = KeyText.EncodePart(append.Stream);
        var events = EventChain.Extend(head.Version, head.Hash, head.At, append);
        var keys = head.Keys.Change(append, mark);
        TableEntity[] added =
        [
            new CommandRow(head.Version + 1, events.Count, call).ToEntity(partition, append.CommandId),
            .. EventRows.Of(partition, events, AppendLimits.EventRows),
            .. append.Bodies.Select((body, n) => BodyRow.Of(
                partition, body, blobs.GetValueOrDefault(body.Id), ((long)mark.Commit << 16) + n)),
        ];

        // What does not fit is named in the head, which hides it at once, and emptied right after.
        var room = AppendLimits.Rows + 1 - added.Length;
        var now = erased.Take(room).ToList();
        var after = head.Next(mark, append.Due?.UtcTicks, head.Outbox.Change(append)) with
        {
            Version = head.Version + events.Count,
            Hash = events.Count > 0 ? events[^1].Hash : head.Hash,
            At = events.Count > 0 ? events[^1].At : head.At,
            Keys = keys.After,
            Erasing = [.. head.Erasing.Union(erased.Skip(room).Select(BodyRow.IdOf))],
        };
        return new AppendStep(
            new Step(head, after) { Added = added, Replaced = [.. now.Select(BodyRow.Erase)], Keys = keys },
            events,
            [.. now.Select(BodyRow.BlobOf).OfType<string>()]);
    }
}
