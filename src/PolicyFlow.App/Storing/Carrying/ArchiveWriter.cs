using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyFlow.App.Storing.Carrying;

/// <summary>Writes the zip file of an export, part by part, and hashes each as it goes by.</summary>
internal sealed class ArchiveWriter(Stream target) : IDisposable
{
    /// <summary>How much text of streams goes into one part.</summary>
    private const int RowsInAPart = 32 * 1024 * 1024;

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // These lines never reach a page, so quotes need not be written in six characters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ZipArchive _zip = new(target, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<ExportPart> _parts = [];

    public IReadOnlyList<ExportPart> Parts => _parts;

    public async Task AddAsync(string name, Stream content, CancellationToken cancel)
    {
        await using var part = new Part(_zip, name);
        var buffer = new byte[81920];
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;) part.Write(buffer.AsSpan(0, read));
        _parts.Add(part.Done());
    }

    /// <summary>Writes rows as lines of JSON.</summary>
    public async Task AddRowsAsync(IAsyncEnumerable<CopiedRow> rows, CancellationToken cancel)
    {
        Part? part = null;
        try
        {
            await foreach (var row in rows.WithCancellation(cancel))
            {
                if (part is { Size: > RowsInAPart } && row is CopiedStream)
                {
                    _parts.Add(part.Done());
                    await part.DisposeAsync();
                    part = null;
                }

                part ??= new Part(_zip, $"{ArchiveReader.Streams}{_parts.Count + 1:D5}.jsonl");
                part.Write(JsonSerializer.SerializeToUtf8Bytes(row, Json));
                part.Write("\n"u8);
            }

            if (part is not null) _parts.Add(part.Done());
        }
        finally
        {
            if (part is not null) await part.DisposeAsync();
        }
    }

    public void Finish(ExportManifest manifest)
    {
        using (var entry = _zip.CreateEntry(ExportManifest.Name, CompressionLevel.Fastest).Open())
            entry.Write(manifest.ToBytes());
        _zip.Dispose();
    }

    public void Dispose() => _zip.Dispose();

    private sealed class Part(ZipArchive zip, string name) : IAsyncDisposable
    {
        private readonly Stream _entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        private readonly IncrementalHash _sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public long Size { get; private set; }

        public void Write(ReadOnlySpan<byte> bytes)
        {
            _sha.AppendData(bytes);
            _entry.Write(bytes);
            Size += bytes.Length;
        }

        public ExportPart Done() => new(name, Size, Convert.ToHexStringLower(_sha.GetHashAndReset()));

        public ValueTask DisposeAsync()
        {
            _sha.Dispose();
            return _entry.DisposeAsync();
        }
    }
}
