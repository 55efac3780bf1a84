namespace PolicyFlow.App.People.Roster.Importing.Comparing;

/// <summary>
/// The lines of managers as they would be when the file was carried out. Where they would go in a circle, the lines of the
/// file that make it are refused; what is refused stays as it is, which may make another circle, so it is looked at again.
/// </summary>
internal sealed class ManagerLines(FileRows rows, RosterBook book, IReadOnlyDictionary<string, int> rowOf)
{
    private const int None = -1;

    /// <summary>How many people may stand between two of the file.</summary>
    private const int LongestLine = 100;

    /// <summary>The first person of the file above somebody who is not in it; -1 for none.</summary>
    private readonly Dictionary<string, int> _above = new(StringComparer.Ordinal);

    /// <summary>Refuses what makes a circle, and lines whose manager is refused; then says how deep each line is.
    /// </summary>
    public async Task SettleAsync(CancellationToken cancel)
    {
        int[] next;
        do
        {
            RefuseBelowRefused();
            next = new int[rows.All.Count];
            for (var n = 0; n < next.Length; n++) next[n] = await NextAsync(rows.All[n], cancel);
        }
        while (RefuseCircles(next));
        SetDepths(next);
    }

    /// <summary>Whoever would report to somebody who is not added is refused too, and so on downwards.</summary>
    private void RefuseBelowRefused()
    {
        bool again;
        do
        {
            again = false;
            foreach (var row in rows.All)
            {
                if (row.Refused || row.Wish != ManagerWish.Somebody || row.ManagerRow == None) continue;
                var manager = rows.All[row.ManagerRow];
                if (!manager.Refused || manager.Member is not null) continue;
                row.Refuse($"The line manager is on line {manager.Line}, which is refused");
                again = true;
            }
        }
        while (again);
    }

    /// <summary>The person of the file next above; -1 for none.</summary>
    private async Task<int> NextAsync(RowFacts row, CancellationToken cancel)
    {
        if (row.Refused && row.Member is null) return None;
        if (!row.Refused && row.Wish == ManagerWish.Clear) return None;
        if (!row.Refused && row.Wish == ManagerWish.Somebody && row.ManagerRow != None) return row.ManagerRow;
        var manager = !row.Refused && row.Wish == ManagerWish.Somebody ? row.ManagerMember : row.PresentManager;
        return await AboveAsync(manager, cancel);
    }

    private async Task<int> AboveAsync(string? manager, CancellationToken cancel)
    {
        var passed = new List<string>();
        var found = None;
        while (manager is not null && passed.Count < LongestLine)
        {
            if (rowOf.TryGetValue(manager, out found) || _above.TryGetValue(manager, out found)) break;
            found = None;
            passed.Add(manager);
            manager = (await book.FindAsync(manager, cancel))?.LineManager;
        }

        foreach (var id in passed) _above[id] = found;
        return found;
    }

    /// <returns>Whether anything was refused.</returns>
    private bool RefuseCircles(int[] next)
    {
        // 0: not looked at; else the walk in which it was reached.
        var walk = new int[next.Length];
        var any = false;
        for (var start = 0; start < next.Length; start++)
        {
            var at = start;
            while (at != None && walk[at] == 0)
            {
                walk[at] = start + 1;
                at = next[at];
            }

            if (at != None && walk[at] == start + 1) any |= RefuseCircle(at, next);
        }

        return any;
    }

    private bool RefuseCircle(int start, int[] next)
    {
        var circle = new List<RowFacts>();
        var at = start;
        do
        {
            circle.Add(rows.All[at]);
            at = next[at];
        }
        while (at != start);

        var among = string.Join(", ", circle.Take(10).Select(r => r.Line).Order()) + (circle.Count > 10 ? " …" : "");
        var any = false;
        foreach (var row in circle.Where(r => !r.Refused && r.Wish == ManagerWish.Somebody))
        {
            // What stays as it is makes no circle.
            if (row.ManagerMember is not null && row.ManagerMember == row.PresentManager) continue;
            row.Refuse($"The line managers go in a circle, see lines {among}");
            any = true;
        }

        return any;
    }

    private void SetDepths(int[] next)
    {
        var known = new bool[next.Length];
        var line = new Stack<int>();
        for (var start = 0; start < next.Length; start++)
        {
            for (var at = start; at != None && !known[at]; at = next[at])
            {
                line.Push(at);
                known[at] = true;
            }

            while (line.TryPop(out var row))
                rows.All[row].Depth = next[row] == None ? 0 : rows.All[next[row]].Depth + 1;
        }
    }
}
