using PolicyFlow.App.Storing.Inbound;

namespace PolicyFlow.App.People.Roster.Importing.Comparing;

/// <summary>Collects what has to be done, and keeps it in steps: managers before those who report to them, so that none
/// reports to somebody who is not there yet and no circle comes about on the way; who leaves comes last.</summary>
internal sealed class Plan(string importId, Arrivals arrivals, ImportFiles files) : IAsyncDisposable
{
    private readonly RowFile<PlannedRow> _rows = new(arrivals);
    private readonly List<int> _depths = [];

    public void Add(PlannedRow row)
    {
        _rows.Add(row);
        _depths.Add(row.Depth);
    }

    /// <returns>How many steps there are.</returns>
    public async Task<int> EndAsync(CancellationToken cancel)
    {
        var step = 0;
        var order = Enumerable.Range(0, _rows.Count).OrderBy(n => _depths[n]);
        foreach (var some in order.Chunk(ImportFiles.Piece))
            await files.PutStepAsync(importId, ++step, [.. some.Select(_rows.Bytes)], cancel);
        return step;
    }

    public ValueTask DisposeAsync() => _rows.DisposeAsync();
}
