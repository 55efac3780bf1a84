using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.PolicyReview.Documents;

/// <summary>A file that somebody chose in a form, read whole.</summary>
/// <param name="Name">As the browser named it, without folders and without characters that nobody sees.</param>
public sealed record PolicyFile(string Name, byte[] Bytes)
{
    /// <summary>The most bytes of the file that a text came from.</summary>
    public const long LargestOriginal = 10 * 1024 * 1024;

    private const int LongestName = 150;
    private const int Windows1252 = 1252;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The type that the file is kept under, told by its first bytes; null for what is neither a PDF nor a Word
    /// document.</summary>
    public string? OriginalType =>
        Bytes.AsSpan().StartsWith("%PDF-"u8) ? "application/pdf"
        : Bytes.AsSpan().StartsWith("PK\u0003\u0004"u8)
            && Bytes.AsSpan().IndexOf("word/"u8) >= 0 && Bytes.AsSpan().IndexOf("[Content_Types].xml"u8) >= 0
            ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        : null;

    /// <summary>Reads a file of a form.</summary>
    /// <param name="most">Of a larger file one byte more is read, so that it is known to be too large.</param>
    /// <returns>Null where no file was chosen.</returns>
    public static async Task<PolicyFile?> ReadAsync(IFormFile? upload, long most, CancellationToken cancel)
    {
        if (upload is null || (upload.Length == 0 && upload.FileName.Length == 0)) return null;
        await using var content = upload.OpenReadStream();
        var bytes = new byte[Math.Min(upload.Length, most + 1)];
        await content.ReadExactlyAsync(bytes, cancel);
        return new PolicyFile(NameOf(upload.FileName), bytes);
    }

    /// <summary>The text of a file in UTF-8, with or without its mark, in UTF-16 with its mark, or else in Windows-1252,
    /// which most older programs write. Null where it is no text.</summary>
    public string? Text()
    {
        var text = Decoded();
        return text.AsSpan().IndexOfAnyInRange('\u0000', '\u0008') >= 0 || text.Contains('\uFFFE') ? null : text;
    }

    /// <summary>What is wrong with a file that shall be the text, or null.</summary>
    public string? TextProblem() =>
        Bytes.Length > 2 * PolicyText.MaxBytes ? $"“{Name}” must be 1 megabyte or smaller"
        : Bytes.Length == 0 ? $"“{Name}” is empty"
        : Text() is null ? $"“{Name}” is not a text file. Save the policy as .md or .txt, or paste its text into the box"
        : null;

    /// <summary>What is wrong with a file that shall be kept as the original, or null.</summary>
    public string? OriginalProblem() =>
        Bytes.Length > LargestOriginal ? $"“{Name}” must be {LargestOriginal / 1024 / 1024} megabytes or smaller"
        : OriginalType is null ? $"“{Name}” must be a PDF or a Word document (.docx)"
        : null;

    private string Decoded()
    {
        ReadOnlySpan<byte> bytes = Bytes;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(Windows1252) ?? Encoding.Latin1).GetString(bytes);
        }
    }

    private static string NameOf(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(name.Where(c => char.GetUnicodeCategory(c)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate))).Trim();
        return clean.Length == 0 ? "policy" : clean.Length <= LongestName ? clean : clean[^LongestName..];
    }
}
