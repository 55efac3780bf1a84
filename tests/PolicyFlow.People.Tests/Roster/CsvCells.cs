using CsvHelper;
using PolicyFlow.App.Web;

namespace PolicyFlow.People.Tests.Roster;

public class CsvCells
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+44 7700", "\"'+44 7700\"")]
    [InlineData("-5", "\"'-5\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("Demo \"Dana\", Park", "\"Demo \"\"Dana\"\", Park\"")]
    [InlineData("a@b.example", "\"a@b.example\"")]
    [InlineData(null, "\"\"")]
    public void No_cell_is_taken_for_a_formula(string? text, string cell) => Assert.Equal(cell, CsvSafe.Cell(text));

    [Fact]
    public void Whatever_is_written_is_one_cell_when_it_is_read()
    {
        string[] texts = ["a,b", "a;b", "\"", "a\nb", "=x", "\"\"=1", "'", ",\"=cmd|'/c calc'!A0", "\r\n", ""];
        using var reader = CsvReader.Create(
            new StringReader(CsvSafe.Row(texts)), new CsvReaderOptions { Separator = ',', HasHeader = false });

        Assert.True(reader.Read());
        var read = Enumerable.Range(0, reader.FieldCount).Select(n => reader.GetString(n)).ToList();

        Assert.Equal(texts.Length, read.Count);
        Assert.All(read, cell => Assert.DoesNotContain(cell.TrimStart(' ').FirstOrDefault(), "=+-@\t\r\n"));
        Assert.Equal(texts, read.Select(c => c.StartsWith('\'') && c.Length > 1 ? c[1..] : c));
    }
}
