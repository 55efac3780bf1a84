using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace PolicyFlow.App.Storing.Proof;

/// <summary>Reads the list under a seal, line by line.</summary>
internal static class SealListReader
{
    /// <summary>Whether the list is the one that the seal was made of.</summary>
    public static async Task<bool> IsGenuineAsync(Stream file, string seal, CancellationToken cancel)
    {
        try
        {
            await using var text = new GZipStream(file, CompressionMode.Decompress);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(text, cancel)) == seal;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>The heads of a genuine list.</summary>
    public static async IAsyncEnumerable<StreamHead> HeadsAsync(
        Stream file, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var text = new GZipStream(file, CompressionMode.Decompress);
        using var lines = new StreamReader(text);
        await lines.ReadLineAsync(cancel);
        while (await lines.ReadLineAsync(cancel) is { } line)
        {
            var parts = line.Split(' ', 3);
            yield return new StreamHead(
                JsonSerializer.Deserialize<string>(parts[2])!, int.Parse(parts[0], CultureInfo.InvariantCulture),
                parts[1], null);
        }
    }
}
