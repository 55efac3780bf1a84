using System.Text;
using Microsoft.AspNetCore.Http;

namespace PolicyFlow.App.Web;

/// <summary>
/// Writes CSV that a spreadsheet shows as it is: a cell that would be read as a formula gets an apostrophe before it, and
/// every cell stands in quotes, so that no comma, semicolon or line break in it makes another cell.
/// </summary>
public static class CsvSafe
{
    /// <summary>Spreadsheets take what begins so for a formula, also behind blanks.</summary>
    private static readonly char[] Dangerous = ['=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20'];

    /// <summary>One cell, quoted.</summary>
    public static string Cell(string? text)
    {
        text ??= "";
        var begins = text.TrimStart(' ', '\u00A0');
        var risky = begins.Length > 0 && Array.IndexOf(Dangerous, begins[0]) >= 0;
        return $"\"{(risky ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>One line, with its end.</summary>
    public static string Row(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>A file to download, written while its lines are read: UTF-8 with a byte order mark, by which spreadsheets
    /// know it.</summary>
    /// <param name="fileName">Made by the program: letters, digits, dots and dashes.</param>
    public static IResult Download(
        string fileName, IReadOnlyList<string> header, IAsyncEnumerable<IReadOnlyList<string?>> rows) =>
        Results.Stream(
            async stream =>
            {
                await using var writer = new StreamWriter(stream, new UTF8Encoding(true), 16 * 1024, leaveOpen: true);
                await writer.WriteAsync(Row(header));
                await foreach (var row in rows) await writer.WriteAsync(Row(row));
            },
            "text/csv; charset=utf-8", fileName);
}
