using System.IO.Compression;
using System.Security.Cryptography;
using PolicyFlow.App.Takedown.Probe.Judging;

namespace PolicyFlow.App.Takedown.Probe.Fetching;

/// <summary>Reads a body up to a limit, and unpacks it up to the same limit: neither a stream without end nor a packed
/// one that grows a thousandfold fills the memory. Packing is undone here and not by the handler, so that the hash is
/// over what came.</summary>
internal static class BodyReader
{
    private const int MostPackings = 2;

    /// <exception cref="LookStoppedException">It is packed in a way that cannot be undone.</exception>
    public static async Task<FetchedBody> ReadAsync(HttpContent content, int most, CancellationToken cancel)
    {
        using var stream = await content.ReadAsStreamAsync(cancel);
        var (received, cut) = await ReadAsync(stream, most, cancel);
        var type = content.Headers.ContentType;
        var (bytes, more) = Unpack(received, cut, [.. content.Headers.ContentEncoding], most);
        return new FetchedBody(
            bytes, received.Length, Convert.ToHexStringLower(SHA256.HashData(received)), cut || more,
            type?.MediaType?.Equals("text/plain", StringComparison.OrdinalIgnoreCase) != true, type?.CharSet);
    }

    private static async Task<(byte[] Bytes, bool Cut)> ReadAsync(Stream stream, int most, CancellationToken cancel)
    {
        using var kept = new MemoryStream();
        var piece = new byte[16 * 1024];
        while (await stream.ReadAsync(piece, cancel) is > 0 and var read)
        {
            var room = most - (int)kept.Length;
            kept.Write(piece, 0, Math.Min(read, room));
            if (read > room) return (kept.ToArray(), true);
        }

        return (kept.ToArray(), false);
    }

    private static (byte[] Bytes, bool Cut) Unpack(byte[] received, bool cut, IReadOnlyList<string> packings, int most)
    {
        if (packings.Count == 0 || received.Length == 0) return (received, false);
        if (packings.Count > MostPackings) throw new LookStoppedException(Whys.Unreadable);
        Stream stream = new MemoryStream(received);
        foreach (var packing in packings.Reverse()) stream = Unpacking(stream, packing);
        using (stream)
        {
            using var kept = new MemoryStream();
            var piece = new byte[16 * 1024];
            try
            {
                while (stream.Read(piece) is > 0 and var read)
                {
                    var room = most - (int)kept.Length;
                    kept.Write(piece, 0, Math.Min(read, room));
                    if (read > room) return (kept.ToArray(), true);
                }
            }
            catch (Exception e) when (e is InvalidDataException or IOException or InvalidOperationException)
            {
                // What was cut off breaks off when unpacked, too; what came whole and cannot be unpacked is broken.
                if (!cut || kept.Length == 0) throw new LookStoppedException(Whys.Unreadable);
            }

            return (kept.ToArray(), false);
        }
    }

    private static Stream Unpacking(Stream packed, string packing) => packing.Trim().ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
        "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
        "br" => new BrotliStream(packed, CompressionMode.Decompress),
        "identity" or "" => packed,
        _ => throw new LookStoppedException(Whys.Unreadable),
    };
}
