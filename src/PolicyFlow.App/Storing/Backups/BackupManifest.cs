using System.Security.Cryptography;
using System.Text.Json;

namespace PolicyFlow.App.Storing.Backups;

/// <summary>What a backup consists of. It is written last: a backup without it is not complete.</summary>
/// <param name="At">When the backup was made (system time, UTC).</param>
public sealed record BackupManifest(int Format, DateTimeOffset At, IReadOnlyList<BackupFile> Files)
{
    /// <summary>The format that this release writes and reads.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    internal static string PathIn(string backup) => Path.Combine(backup, "manifest.json");

    internal void Write(string backup)
    {
        using var file = new FileStream(PathIn(backup), FileMode.CreateNew, FileAccess.Write);
        JsonSerializer.Serialize(file, this, Json);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads the manifest and checks every file against it.</summary>
    /// <exception cref="StoreUnavailableException">The backup is not complete or was damaged.</exception>
    internal static BackupManifest ReadChecked(string backup)
    {
        var manifest = Read(backup);
        if (manifest.Format != CurrentFormat)
            throw new StoreUnavailableException($"The backup {backup} was written by a newer release of PolicyFlow.");
        foreach (var file in manifest.Files)
        {
            if (!File.Exists(Path.Combine(backup, file.Path)) || BackupFile.Of(backup, file.Path) != file)
            {
                throw new StoreUnavailableException(
                    $"The backup {backup} is damaged: {file.Path} is missing or changed.");
            }
        }

        return manifest;
    }

    private static BackupManifest Read(string backup)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(PathIn(backup)), Json)!;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new StoreUnavailableException($"{backup} is not a complete PolicyFlow backup.", failure);
        }
    }
}

/// <summary>A file of a backup, with its path below the backup's folder.</summary>
public sealed record BackupFile(string Path, long Size, string Sha256)
{
    internal static BackupFile Of(string root, string path)
    {
        using var file = File.OpenRead(System.IO.Path.Combine(root, path));
        return new BackupFile(path, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
