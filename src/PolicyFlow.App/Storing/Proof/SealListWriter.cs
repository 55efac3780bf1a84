using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PolicyFlow.App.Storing.Proof;

/// <summary>
/// Writes the list under a seal: a first line with the hash of the seal before, then a line for each stream (version,
/// hash, stream as a JSON string) in order of id. The file is compressed with gzip; the seal is SHA-256 over the text,
/// so anybody can check it with <c>zcat | sha256sum</c>.
/// </summary>
internal sealed class SealListWriter : IDisposable
{
    private readonly IncrementalHash _sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly GZipStream _zip;

    public SealListWriter(Stream target, string previous)
    {
        _zip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true);
        Line($"policyflow-seal 1 {previous}");
    }

    public void Add(StreamHead head) => Line(string.Create(
        CultureInfo.InvariantCulture, $"{head.Version} {head.Hash} {JsonSerializer.Serialize(head.Stream)}"));

    /// <summary>Ends the list and answers the seal.</summary>
    public string Finish()
    {
        _zip.Dispose();
        return Convert.ToHexStringLower(_sha.GetHashAndReset());
    }

    public void Dispose()
    {
        _zip.Dispose();
        _sha.Dispose();
    }

    private void Line(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text + "\n");
        _sha.AppendData(bytes);
        _zip.Write(bytes);
    }
}
