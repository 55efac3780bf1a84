namespace PolicyFlow.App.People.Roster.Importing.Comparing;

/// <summary>Finds whom each line names as line manager, in the file or on the list: by staff number or address where
/// exactly one has it, else by the exact name where exactly one has it.</summary>
internal sealed class ManagerFinder(FileRows rows, RosterBook book, IReadOnlyDictionary<string, int> rowOf)
{
    private readonly Dictionary<string, Named> _known = new(StringComparer.Ordinal);

    public async Task FindAllAsync(CancellationToken cancel)
    {
        for (var n = 0; n < rows.All.Count; n++)
        {
            var row = rows.All[n];
            if (row.Wish != ManagerWish.Somebody || row.ManagerWord.Any(char.IsControl)) continue;
            if (!_known.TryGetValue(row.ManagerWord, out var named))
                _known[row.ManagerWord] = named = await FindAsync(row.ManagerWord, cancel);
            (row.ManagerRow, row.ManagerMember) = (named.Row, named.Member);
            if (named.Problem is { } problem) row.Refuse(problem);
            else if (named.Row == n) row.Refuse("Nobody can be their own line manager");
        }
    }

    private async Task<Named> FindAsync(string word, CancellationToken cancel)
    {
        if (word.Contains('@', StringComparison.Ordinal))
            return Only(rows.Named(word), await book.WithEmailAsync(word, cancel), "address");
        var numbered = await book.WithNumberAsync(word, cancel);
        if (numbered.Count > 0 || rows.NumberedAs(word).Count > 0)
            return Only(rows.NumberedAs(word), numbered, "staff number");
        return Only(rows.Named(word), await book.WithNameAsync(word, cancel), "name");
    }

    /// <summary>Whoever is both in the file and on the list is one person.</summary>
    private Named Only(IReadOnlyList<int> inFile, IReadOnlyList<RosterEntry> onList, string by)
    {
        var found = inFile.Select(n => new Named(n, rows.All[n].Member, null)).ToList();
        foreach (var entry in onList)
        {
            var id = entry.Member.Id;
            if (rowOf.TryGetValue(id, out var row)) found.Add(new Named(row, id, null));
            else if (entry.Member.Active) found.Add(new Named(-1, id, null));
        }

        return found.Distinct().ToList() switch
        {
            [var only] => only,
            [] => new Named(-1, null, $"The line manager is not known: nobody in the file or on the list has this {by}"),
            _ => new Named(-1, null, $"Several people in the file or on the list have the line manager's {by}"),
        };
    }

    private sealed record Named(int Row, string? Member, string? Problem);
}
