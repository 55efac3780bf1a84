namespace PolicyFlow.Bench;

/// <summary>The figures, printed together at the end.</summary>
internal sealed class Table
{
    private readonly List<(string What, string Figure, string Note)> _rows = [];

    public void Add(string what, string figure, string note = "")
    {
        _rows.Add((what, figure, note));
        Console.WriteLine($"  … {what}: {figure}");
    }

    public void Print()
    {
        var (what, figure) = (_rows.Max(r => r.What.Length), _rows.Max(r => r.Figure.Length));
        Console.WriteLine();
        foreach (var row in _rows)
            Console.WriteLine($"{row.What.PadRight(what)}  {row.Figure.PadLeft(figure)}  {row.Note}".TrimEnd());
    }
}
