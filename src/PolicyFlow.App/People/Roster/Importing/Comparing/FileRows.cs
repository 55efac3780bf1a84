using PolicyFlow.App.People.Roster.Importing.Reading;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster.Importing.Comparing;

/// <summary>The lines of the file among themselves: who shares a number, an address or a name with whom.</summary>
internal sealed class FileRows
{
    private readonly List<RowFacts> _rows = [];
    private readonly Dictionary<UInt128, (int First, int Second)> _numbers = [];
    private readonly Dictionary<UInt128, (int First, int Second)> _emails = [];
    private readonly Dictionary<UInt128, (int First, int Second)> _names = [];
    private readonly Dictionary<string, string> _managerWords = new(StringComparer.Ordinal);

    public IReadOnlyList<RowFacts> All => _rows;

    /// <summary>Takes note of a line.</summary>
    public void Add(ImportRow row)
    {
        var number = Said(row.Number) ? MemberProblems.NormalNumber(row.Number) : "";
        var email = Said(row.Email) ? EmailAddress.Normal(row.Email) : "";
        var facts = new RowFacts
        {
            Line = row.Line,
            Number = WordKey.Of(number),
            Email = WordKey.Of(email),
            Name = WordKey.Of(MemberProblems.NormalName(row.Name)),
            Wish = row.Manager.Length == 0 ? ManagerWish.Keep
                : RowReader.IsNone(row.Manager) ? ManagerWish.Clear
                : ManagerWish.Somebody,
            ManagerWord = Shared(row.Manager),
        };
        foreach (var problem in row.Problems) facts.Refuse(problem);
        Note(_numbers, facts.Number);
        Note(_emails, facts.Email);
        Note(_names, facts.Name);
        _rows.Add(facts);
    }

    /// <summary>Refuses the lines of which two say that they are about the same person.</summary>
    public void RefuseDoubles()
    {
        for (var n = 0; n < _rows.Count; n++)
        {
            var row = _rows[n];
            if (Other(_numbers, row.Number, n) is { } sameNumber)
                row.Refuse($"Line {_rows[sameNumber].Line} has the same staff number");
            if (row.Number != 0) continue;
            if (row.Email != 0 && Other(_emails, row.Email, n) is { } same && _rows[same].Name == row.Name)
                row.Refuse($"Line {_rows[same].Line} has the same name and address. A staff number would tell them apart");
            if (row.Email == 0 && Other(_names, row.Name, n) is { } sameName)
            {
                row.Refuse($"Line {_rows[sameName].Line} has the same name. A staff number or an address would tell "
                    + "them apart");
            }
        }
    }

    /// <summary>Refuses the lines that share an address with somebody of another name, where neither a staff number nor the
    /// list tells who is who.</summary>
    public void RefuseSharedAddresses()
    {
        for (var n = 0; n < _rows.Count; n++)
        {
            var row = _rows[n];
            if (row.Number != 0 || row.Member is not null || row.Email == 0) continue;
            if (Other(_emails, row.Email, n) is { } other && _rows[other].Name != row.Name)
            {
                row.Refuse($"Line {_rows[other].Line} has the same address and another name. A staff number would tell "
                    + "them apart");
            }
        }
    }

    /// <summary>The lines that a word for a manager names: none, one, or two where there are more.</summary>
    public IReadOnlyList<int> Named(string word)
    {
        if (word.Contains('@', StringComparison.Ordinal)) return Of(_emails, EmailAddress.Normal(word));
        var numbered = NumberedAs(word);
        return numbered.Count > 0 ? numbered : Of(_names, MemberProblems.NormalName(word));
    }

    public IReadOnlyList<int> NumberedAs(string word) => Of(_numbers, MemberProblems.NormalNumber(word));

    private static bool Said(string word) => word.Length > 0 && !RowReader.IsNone(word);

    private static IReadOnlyList<int> Of(Dictionary<UInt128, (int First, int Second)> known, string normal) =>
        !known.TryGetValue(WordKey.Of(normal), out var found) ? []
        : found.Second < 0 ? [found.First]
        : [found.First, found.Second];

    private static int? Other(Dictionary<UInt128, (int First, int Second)> known, UInt128 key, int row)
    {
        if (key == 0 || !known.TryGetValue(key, out var found) || found.Second < 0) return null;
        return found.First == row ? found.Second : found.First;
    }

    private void Note(Dictionary<UInt128, (int First, int Second)> known, UInt128 key)
    {
        if (key == 0) return;
        var here = _rows.Count;
        if (!known.TryGetValue(key, out var found)) known[key] = (here, -1);
        else if (found.Second < 0) known[key] = (found.First, here);
    }

    private string Shared(string word)
    {
        if (_managerWords.TryGetValue(word, out var shared)) return shared;
        _managerWords[word] = word;
        return word;
    }
}
