using System.Text;

namespace PolicyFlow.App.People.Roster.Importing.Reading;

/// <summary>Finds out how a text file is written: by its mark where it has one, else UTF-8 where all of it is, else the
/// way of Windows in western Europe, which is what spreadsheets here write.</summary>
public static class CsvText
{
    private const int Piece = 64 * 1024;

    /// <summary>The encoding of a file; it is read to the end and put back to its beginning.</summary>
    /// <exception cref="ImportException">It is no text.</exception>
    public static async Task<Encoding> EncodingOfAsync(Stream file, CancellationToken cancel)
    {
        var head = new byte[4];
        var length = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        file.Position = 0;
        if (length == 0) throw new ImportException("The file is empty.");
        if (head is [(byte)'P', (byte)'K', ..] or [0xD0, 0xCF, 0x11, 0xE0])
        {
            throw new ImportException(
                "This is a workbook, not a CSV file. Open it in your spreadsheet program and save it as CSV.");
        }

        var encoding = head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(),
            [0xFF, 0xFE, ..] or [not 0, 0, not 0, 0] => Encoding.Unicode,
            [0xFE, 0xFF, ..] or [0, not 0, 0, not 0] => Encoding.BigEndianUnicode,
            _ => await ByContentAsync(file, cancel),
        };
        file.Position = 0;
        return encoding;
    }

    private static async Task<Encoding> ByContentAsync(Stream file, CancellationToken cancel)
    {
        var utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var (bytes, chars) = (new byte[Piece], new char[Piece + 1]);
        var isUtf8 = true;
        while (await file.ReadAsync(bytes, cancel) is var read and > 0)
        {
            if (bytes.AsSpan(0, read).Contains((byte)0))
                throw new ImportException("This is not a text file. Save the list as CSV and bring that.");
            if (isUtf8) isUtf8 = Decodes(utf8, bytes.AsSpan(0, read), chars, flush: false);
        }

        return isUtf8 && Decodes(utf8, [], chars, flush: true)
            ? Encoding.UTF8
            : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    }

    private static bool Decodes(Decoder decoder, ReadOnlySpan<byte> bytes, char[] into, bool flush)
    {
        try
        {
            decoder.GetChars(bytes, into, flush);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
