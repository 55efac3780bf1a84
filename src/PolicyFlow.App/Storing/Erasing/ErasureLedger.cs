using System.Text;
using System.Text.Json;
using PolicyFlow.App.Storing.Files;

namespace PolicyFlow.App.Storing.Erasing;

/// <summary>
/// A file beside the database that remembers what was erased, so that an older backup does not bring it back. Each line
/// holds ids and no words. A line is on disk before the database forgets the words.
/// </summary>
public sealed class ErasureLedger(string path)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly Lock _gate = new();

    public string Path => path;

    /// <summary>Adds a line and flushes it to disk.</summary>
    /// <param name="files">SHA-256 of files of the stream that were destroyed.</param>
    public void Note(string stream, IReadOnlyList<ErasedBody> bodies, IReadOnlyList<string>? files = null)
    {
        lock (_gate)
        {
            using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            var line = JsonSerializer.SerializeToUtf8Bytes(new Entry(stream, bodies, files), Json);
            // A line that a power cut broke off is ended, so that it spoils no other.
            var broken = file.Length > 0 && file.Seek(-1, SeekOrigin.End) >= 0 && file.ReadByte() != '\n';
            file.Seek(0, SeekOrigin.End);
            file.Write([.. broken ? "\n"u8 : [], .. line, (byte)'\n']);
            file.Flush(flushToDisk: true);
            FolderFlush.FlushFolderOf(path);
        }
    }

    /// <summary>Every erasure noted, in the order of the file. A line that was broken off is left out: its erasure was
    /// never answered with success.</summary>
    public IEnumerable<Entry> Read()
    {
        if (!File.Exists(path)) yield break;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        foreach (var entry in Read(file)) yield return entry;
    }

    /// <summary>The same for a ledger that lies elsewhere.</summary>
    internal static IEnumerable<Entry> Read(Stream ledger)
    {
        using var lines = new StreamReader(ledger, leaveOpen: true);
        while (lines.ReadLine() is { } line)
        {
            if (Parse(line) is { } entry) yield return entry;
        }
    }

    /// <summary>Takes over the lines of another ledger that are missing here. All or none of them are on disk after.
    /// </summary>
    public void Union(ErasureLedger other)
    {
        lock (_gate)
        {
            string[] lines = [.. Lines(path).Concat(Lines(other.Path)).Distinct(StringComparer.Ordinal)];
            var merged = path + ".merging";
            using (var file = new FileStream(merged, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                file.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + '\n'))));
                file.Flush(flushToDisk: true);
            }

            File.Move(merged, path, overwrite: true);
            FolderFlush.FlushFolderOf(path);
        }
    }

    private static IEnumerable<string> Lines(string path) =>
        File.Exists(path) ? File.ReadLines(path).Where(line => line.Length > 0) : [];

    private static Entry? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Entry>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What one write erased in one stream.</summary>
    /// <param name="Files">SHA-256 of files that were destroyed with it, or null.</param>
    public sealed record Entry(string Stream, IReadOnlyList<ErasedBody> Bodies, IReadOnlyList<string>? Files = null);
}
