namespace PolicyFlow.App.Storing.Tables;

/// <summary>Writes and removes index entries.</summary>
internal sealed class Hints(StoreTables tables)
{
    public Task WriteAsync(IReadOnlyCollection<Hint> hints, CancellationToken cancel) => tables.EachAsync(
        hints,
        async (hint, token) =>
        {
            await hint.WriteAsync(token);
            return true;
        },
        cancel);

    /// <summary>Removes what no longer holds. What stays behind for a failure is stale and removed by a later reader.
    /// </summary>
    public async Task RemoveAsync(IReadOnlyCollection<Hint> hints)
    {
        try
        {
            await tables.EachAsync(
                hints,
                async (hint, _) =>
                {
                    await hint.RemoveAsync();
                    return true;
                },
                CancellationToken.None);
        }
        catch (Exception failure) when (StorageFailure.IsOfStorage(failure, CancellationToken.None))
        {
            // The write that they belonged to stands; its caller has nothing to do about them.
        }
    }

    /// <summary>Whether an index entry that the head does not know belongs to an attempt that has lost, or to a time
    /// gone by. One that is not may still be on its way to its commit.</summary>
    public static bool IsStale(HeadRow? head, Mark mark) => head is not null && head.Commit >= mark.Commit;
}
