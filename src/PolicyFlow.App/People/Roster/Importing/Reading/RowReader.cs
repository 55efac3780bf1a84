using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster.Importing.Reading;

/// <summary>Understands a line, or says why not. Nothing is guessed.</summary>
public sealed class RowReader
{
    /// <summary>What is written where somebody has none: an empty cell says nothing.</summary>
    public const string None = "none";

    private readonly Heading _heading;
    private readonly Dictionary<string, string> _schools = new(StringComparer.Ordinal);
    private readonly HashSet<string> _twice = new(StringComparer.Ordinal);

    /// <param name="schools">The schools of the network.</param>
    public RowReader(Heading heading, IEnumerable<School> schools)
    {
        _heading = heading;
        foreach (var school in schools)
        {
            _schools[school.Id] = school.Id;
            var name = MemberProblems.NormalName(school.Name);
            if (!_schools.TryAdd(name, school.Id)) _twice.Add(name);
        }
    }

    public ImportRow Read(CsvLine row)
    {
        var problems = new List<string>();
        if (row.Broken is { } broken) problems.Add(broken);
        var extra = row.Cells.Skip(_heading.Cells).Any(c => !string.IsNullOrWhiteSpace(c));
        if (row.Cells.Length < _heading.Cells || extra)
        {
            problems.Add($"The line has {row.Cells.Length} cells and the first line {_heading.Cells}");
            return new ImportRow(row.Line, "", "", "", null, "", null, "", problems);
        }

        var name = Name(row);
        var email = Cell(row, Column.Email);
        var number = Cell(row, Column.StaffNumber);
        var title = Cell(row, Column.JobTitle);
        var manager = Cell(row, Column.LineManager);
        Add(MemberProblems.Name(name));
        if (!IsNone(email)) Add(MemberProblems.Email(email));
        if (!IsNone(number)) Add(MemberProblems.Number(number));
        if (!IsNone(title)) Add(MemberProblems.Role(title));
        if (manager.Any(char.IsControl)) Add("The line manager must be on one line");
        var school = School(Cell(row, Column.School), problems);
        var kind = Kind(Cell(row, Column.Type), problems);
        return new ImportRow(row.Line, name, email, number, school, title, kind, manager, problems);

        void Add(string? problem)
        {
            if (problem is not null) problems.Add(problem);
        }
    }

    public static bool IsNone(string word) => word.Equals(None, StringComparison.OrdinalIgnoreCase);

    private string Name(CsvLine row) => _heading.Has(Column.Name)
        ? Cell(row, Column.Name)
        : $"{Cell(row, Column.FirstName)} {Cell(row, Column.Surname)}".Trim();

    private string Cell(CsvLine row, Column column) => _heading.Cell(row, column);

    private string? School(string word, List<string> problems)
    {
        if (word.Length == 0) return null;
        if (IsNone(word)) return "";
        var name = MemberProblems.NormalName(word);
        if (_twice.Contains(name)) problems.Add("There are two schools of that name");
        else if (_schools.TryGetValue(name, out var id)) return id;
        else problems.Add("There is no school of that name in PolicyFlow");
        return null;
    }

    private static StaffKind? Kind(string word, List<string> problems)
    {
        if (word.Length == 0) return null;
        var kind = KindWords.Read(word);
        if (kind is null)
            problems.Add($"The type must be one of {string.Join(", ", KindWords.All.Select(KindWords.Of))}");
        return kind;
    }
}
