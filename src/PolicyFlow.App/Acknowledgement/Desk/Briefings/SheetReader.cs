using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Intake.Reading;

namespace PolicyFlow.App.Acknowledgement.Desk.Briefings;

/// <summary>A signed sheet that may be kept.</summary>
public sealed record SignedSheet(byte[] Bytes, string ContentType, string Name)
{
    /// <summary>In lower-case hex.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));
}

/// <summary>Looks at the file with a signed sheet: its size, and what its first bytes say it is. A name proves nothing.
/// </summary>
public static class SheetReader
{
    /// <summary>Most bytes of a sheet.</summary>
    public const int Largest = 10 * 1024 * 1024;

    public const string Accept = "application/pdf,image/jpeg,image/png";

    private static readonly string[] Kinds = ["application/pdf", "image/jpeg", "image/png"];

    /// <summary>The sheet, or what to say to whoever sent it.</summary>
    public static async Task<(SignedSheet? Sheet, string? Problem)> ReadAsync(
        IFormFile? file, CancellationToken cancel)
    {
        if (file is null || file.Length == 0) return (null, "Choose the file with the signed sheet");
        if (file.Length > Largest) return (null, $"The file must be smaller than {Largest / 1024 / 1024} megabytes");
        var bytes = new byte[file.Length];
        await using (var content = file.OpenReadStream()) await content.ReadExactlyAsync(bytes, cancel);
        var kind = FileKind.Of(bytes.AsSpan(0, Math.Min(bytes.Length, FileKind.HeadLength)));
        return kind is not null && Kinds.Contains(kind)
            ? (new SignedSheet(bytes, kind, FileShelf.NameOf(file)), null)
            : (null, "The file must be a PDF, or a picture in the form JPEG or PNG");
    }
}
