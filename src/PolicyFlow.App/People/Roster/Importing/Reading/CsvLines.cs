using System.Text;
using CsvHelper;

namespace PolicyFlow.App.People.Roster.Importing.Reading;

/// <summary>One line of the file, which may reach over several where a cell has line breaks.</summary>
/// <param name="Line">Where it begins, from 1, as an editor counts.</param>
/// <param name="Broken">What is wrong with its quotation marks, or null.</param>
public sealed record CsvLine(int Line, string[] Cells, string? Broken);

/// <summary>Reads the lines of a file one after the other, separated by commas, semicolons or tabs.</summary>
public sealed class CsvLines : IDisposable
{
    private static readonly char[] Separators = [',', ';', '\t'];

    private readonly StreamReader _text;
    private readonly CsvReader _reader;
    private readonly int _before;
    private string? _broken;

    private CsvLines(StreamReader text, char separator, int before)
    {
        (_text, _before, Separator) = (text, before, separator);
        _reader = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MaxRecordSize = ImportLimits.Line,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = found => _broken = found.Reason == CsvMalformedReason.UnterminatedQuote
                ? "A quotation mark is opened and never closed: nothing after it could be read"
                : "A quotation mark stands where none may",
        });
    }

    /// <summary>What separates the cells.</summary>
    public char Separator { get; }

    /// <exception cref="ImportException">There is nothing in it.</exception>
    public static CsvLines Open(Stream file, Encoding encoding)
    {
        var start = file.Position;
        var (separator, before) = Look(file, encoding);
        file.Position = start;
        var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, 32 * 1024, leaveOpen: true);
        for (var n = 0; n < before; n++) text.ReadLine();
        return new CsvLines(text, separator, before);
    }

    /// <summary>The lines that are not empty.</summary>
    /// <exception cref="ImportException">A line is longer than any can be.</exception>
    public IEnumerable<CsvLine> Read()
    {
        var last = 0;
        while (Next(last))
        {
            last = _before + (int)_reader.LineNumber;
            var cells = new string[_reader.FieldCount];
            for (var n = 0; n < cells.Length; n++) cells[n] = _reader.GetString(n);
            var broken = _broken;
            if (broken is not null || !Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
                yield return new CsvLine(last, cells, broken);
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _text.Dispose();
    }

    private bool Next(int last)
    {
        _broken = null;
        try
        {
            return _reader.Read();
        }
        catch (CsvFormatException)
        {
            throw new ImportException(
                $"After line {last} the file cannot be read: a quotation mark is opened and not closed, or a line is longer "
                + $"than {ImportLimits.Line:N0} characters.");
        }
    }

    /// <summary>The separator is the one by which most headings of the first line are known. Spreadsheets may say it in a
    /// line before.</summary>
    private static (char Separator, int Before) Look(Stream file, Encoding encoding)
    {
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, 1024, leaveOpen: true);
        var first = text.ReadLine();
        if (first is { Length: 5 } && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            && Separators.Contains(first[4]))
            return (first[4], 1);
        var before = 0;
        while (first is not null && string.IsNullOrWhiteSpace(first))
        {
            before++;
            first = text.ReadLine();
        }

        if (first is null) throw new ImportException("The file is empty.");
        return (Separators.MaxBy(s => KnownIn(first, s)), before);
    }

    private static int KnownIn(string line, char separator) =>
        line.Split(separator).Count(cell => Columns.Of(cell) is not null);
}
