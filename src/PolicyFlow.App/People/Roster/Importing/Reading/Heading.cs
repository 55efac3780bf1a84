namespace PolicyFlow.App.People.Roster.Importing.Reading;

/// <summary>The first line of the file: which column means what.</summary>
public sealed class Heading
{
    private readonly Dictionary<Column, int> _at = [];

    /// <summary>The headings that are not known, whose columns are passed over, as they stand in the file.</summary>
    public IReadOnlyList<string> Ignored { get; }

    /// <summary>How many cells each line has.</summary>
    public int Cells { get; }

    public IReadOnlyCollection<Column> Known => _at.Keys;

    /// <exception cref="ImportException">It is no line of headings.</exception>
    public Heading(CsvLine first)
    {
        Cells = first.Cells.Length;
        if (Cells > ImportLimits.Columns)
            throw new ImportException($"The first line has more than {ImportLimits.Columns} columns.");
        var ignored = new List<string>();
        for (var n = 0; n < Cells; n++)
        {
            var heading = first.Cells[n].Trim('\uFEFF', ' ');
            if (Columns.Of(heading) is not { } column)
            {
                if (heading.Length > 0) ignored.Add(heading);
            }
            else if (!_at.TryAdd(column, n))
            {
                throw new ImportException(
                    $"Two columns are headed as “{Columns.NameOf(column)}”. Leave one of them, or rename the other.");
            }
        }

        if (!Has(Column.Name) && !(Has(Column.FirstName) && Has(Column.Surname)))
        {
            throw new ImportException(
                "The first line must say what the columns are. There must be one headed “Name”, or two headed "
                + "“First name” and “Surname”.");
        }

        Ignored = ignored;
    }

    public bool Has(Column column) => _at.ContainsKey(column);

    /// <summary>A cell of a line without white space around it; empty where there is no such column.</summary>
    public string Cell(CsvLine row, Column column) => _at.TryGetValue(column, out var n) ? row.Cells[n].Trim() : "";
}
