using System.Security.Cryptography;
using System.Text.Json;
using PolicyFlow.App.Storing.Proof;

namespace PolicyFlow.App.Storing.Carrying;

/// <summary>Remembers which files are locked, as the streams say that go into an export: a sexual image of a child may be
/// in them, and their bytes are carried nowhere.</summary>
internal sealed class LockWatch
{
    public const string LockedEvent = "content-locked";
    public const string UnlockedEvent = "content-unlocked";

    /// <summary>Copies of files that a report brought may lie here for a day, under names of their own.</summary>
    private static readonly string[] Copies = ["draft/", "filed-mail/", "pen-mail/"];

    private readonly HashSet<(string Stream, string Sha256)> _locked = [];
    private string _stream = "";

    public void See(CopiedRow row)
    {
        if (row is CopiedStream stream) _stream = stream.Stream;
        if (row is not CopiedEvent { Name: LockedEvent or UnlockedEvent or BodyMentions.DestroyedEvent } e) return;
        using var data = JsonDocument.Parse(e.Data);
        if (!data.RootElement.TryGetProperty("files", out var files)) return;
        foreach (var sha in files.EnumerateArray().Select(f => f.GetString()!))
        {
            if (e.Name == UnlockedEvent) _locked.Remove((_stream, sha));
            else _locked.Add((_stream, sha));
        }
    }

    /// <summary>Whether a file's bytes stay behind.</summary>
    public async Task<bool> StaysAsync(IFileStore files, string key, CancellationToken cancel)
    {
        if (_locked.Count == 0) return false;
        if (key.Split('/') is ["evidence", var stream, var sha]) return _locked.Contains((stream, sha));
        if (!Array.Exists(Copies, c => key.StartsWith(c, StringComparison.Ordinal))) return false;
        await using var bytes = await files.OpenAsync(key, cancel);
        if (bytes is null) return false;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancel));
        return _locked.Any(l => l.Sha256 == hash);
    }
}
