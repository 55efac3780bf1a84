using System.IO.Compression;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Evidence.Export;

/// <summary>Writes an export as a ZIP while it is sent: no copy of it is kept anywhere.</summary>
internal static class ExportArchive
{
    public static async Task WriteAsync(ReadyExport export, IFileStore files, Stream target, CancellationToken cancel)
    {
        await using var answer = new AnswerStream(target);
        await WriteEntriesAsync(export, files, answer, cancel);
        await answer.FlushAsync(cancel);
    }

    private static async Task WriteEntriesAsync(
        ReadyExport export, IFileStore files, Stream target, CancellationToken cancel)
    {
        await using var zip = await ZipArchive.CreateAsync(
            target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        await AddAsync(zip, EvidenceManifest.Readme, export.Readme, cancel);
        await AddAsync(zip, EvidenceManifest.FileName, export.ManifestBytes, cancel);
        await AddAsync(
            zip, EvidenceManifest.HashList,
            ExportWords.HashList(export.Manifest, ExportDesk.HashOf(export.ManifestBytes)), cancel);
        if (export.Token is { } token) await AddAsync(zip, EvidenceManifest.Timestamp, token, cancel);
        await AddAsync(zip, EvidenceManifest.History, export.History, cancel);
        foreach (var file in export.Manifest.Files.Where(f => f.Piece is not null))
        {
            await using var content = await files.OpenAsync(EvidenceKey.Of(export.Stream, file.Sha256), cancel)
                ?? throw new StoreUnavailableException("A file went away while it was being exported.");
            await using var entry = await zip.CreateEntry(file.Path, CompressionLevel.NoCompression).OpenAsync(cancel);
            await content.CopyToAsync(entry, cancel);
        }
    }

    private static async Task AddAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken cancel)
    {
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Optimal).OpenAsync(cancel);
        await entry.WriteAsync(bytes, cancel);
    }
}
