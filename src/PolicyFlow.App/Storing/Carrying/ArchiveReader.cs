using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace PolicyFlow.App.Storing.Carrying;

/// <summary>Reads the zip file of an export, and proves all of it before any of it is used.</summary>
internal sealed class ArchiveReader : IDisposable
{
    public const string Streams = "streams/";
    public const string Files = "files/";
    public const string Keys = "keys/";
    public const string Ledger = "erasures.jsonl";

    private readonly ZipArchive _zip;

    private ArchiveReader(ZipArchive zip, ExportManifest manifest, string fingerprint) =>
        (_zip, Manifest, Fingerprint) = (zip, manifest, fingerprint);

    public ExportManifest Manifest { get; }

    /// <summary>SHA-256 over the manifest, which tells this export from every other.</summary>
    public string Fingerprint { get; }

    /// <exception cref="StoreUnavailableException">The file is not a whole export.</exception>
    public static async Task<ArchiveReader> OpenAsync(Stream file, string name, CancellationToken cancel)
    {
        try
        {
            var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var entry = zip.GetEntry(ExportManifest.Name) ?? throw new InvalidDataException();
            using var bytes = new MemoryStream();
            await using (var content = entry.Open()) await content.CopyToAsync(bytes, cancel);
            var reader = new ArchiveReader(
                zip, ExportManifest.Parse(bytes.ToArray()), Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())));
            if (reader.Manifest.Format != ExportManifest.CurrentFormat)
                throw new StoreUnavailableException($"{name} was written by a newer release of PolicyFlow.");
            await reader.ProveAsync(cancel);
            return reader;
        }
        catch (BrokenRowsException broken)
        {
            throw new StoreUnavailableException($"{name} was changed, and nothing was taken from it. {broken.Message}");
        }
        catch (Exception broken) when (
            broken is InvalidDataException or JsonException or EndOfStreamException or NotSupportedException)
        {
            throw new StoreUnavailableException(
                $"{name} is not a whole PolicyFlow export: it was cut off or changed. Nothing was taken from it.",
                broken);
        }
    }

    /// <summary>The parts of one kind.</summary>
    public IEnumerable<ExportPart> Below(string folder) =>
        Manifest.Parts.Where(p => p.Name.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>The content of a part, or null where there is none.</summary>
    public Stream? Open(string name) => _zip.GetEntry(name)?.Open();

    public async Task<byte[]> ReadAsync(string name, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await using var content = Open(name)!;
        await content.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    public async IAsyncEnumerable<CopiedRow> RowsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var part in Below(Streams))
        {
            using var lines = new StreamReader(Open(part.Name)!);
            while (await lines.ReadLineAsync(cancel) is { } line)
                yield return JsonSerializer.Deserialize<CopiedRow>(line, ArchiveWriter.Json)!;
        }
    }

    public void Dispose() => _zip.Dispose();

    private async Task ProveAsync(CancellationToken cancel)
    {
        // Compared by name, so that nothing hides behind a second part of the same one.
        var there = _zip.Entries.Select(e => e.FullName).Where(name => name != ExportManifest.Name).Order();
        if (!there.SequenceEqual(Manifest.Parts.Select(p => p.Name).Order()) || _zip.Entries.Count(IsManifest) != 1)
            throw new InvalidDataException();
        foreach (var part in Manifest.Parts)
        {
            await using var content = Open(part.Name)!;
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) != part.Sha256)
                throw new InvalidDataException();
        }

        var check = new RowCheck();
        await foreach (var row in RowsAsync(cancel)) check.See(row);
        check.End();
        var counts = check.Counts with { Files = Below(Files).Count(), KeyFiles = Below(Keys).Count() };
        if (counts != Manifest.Counts) throw new InvalidDataException();

        static bool IsManifest(ZipArchiveEntry entry) => entry.FullName == ExportManifest.Name;
    }
}
