using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Evidence.Export;

/// <summary>What a check of an export found.</summary>
/// <param name="Problems">In words; empty where everything is as it was handed over.</param>
/// <param name="Says">What is true of it, for whoever checks.</param>
public sealed record ExportCheck(IReadOnlyList<string> Problems, IReadOnlyList<string> Says);

/// <summary>Checks an archive against its manifest and the manifest against its timestamp. It needs no store and asks nothing
/// of the network; whether the authority is one to trust, whoever checks decides.</summary>
public static class ExportVerifier
{
    private const long LargestManifest = 50L * 1024 * 1024;

    private static readonly string[] Beside =
        [EvidenceManifest.FileName, EvidenceManifest.HashList, EvidenceManifest.Timestamp, EvidenceManifest.Readme];

    /// <exception cref="InvalidDataException">It is no ZIP archive.</exception>
    public static ExportCheck Check(Stream archive)
    {
        using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
        if (Bytes(zip, EvidenceManifest.FileName) is not { } bytes || EvidenceManifest.Read(bytes) is not { } manifest)
            return new ExportCheck(["There is no manifest of PolicyFlow in it."], []);
        var problems = new List<string>();
        foreach (var file in manifest.Files)
        {
            var entries = zip.Entries.Where(e => e.FullName == file.Path).ToList();
            if (entries.Count != 1) problems.Add($"{file.Path} is there {entries.Count} times.");
            else if (HashOf(entries[0], file.Size) != file.Sha256) problems.Add($"{file.Path} was changed.");
        }

        var known = manifest.Files.Select(f => f.Path).Concat(Beside).ToHashSet();
        problems.AddRange(zip.Entries.Where(e => !known.Contains(e.FullName)).Select(e => $"{e.FullName} was added."));
        var says = new List<string>
        {
            $"Case {manifest.Reference}, exported {UkTime.Machine(manifest.ExportedAt)} by {manifest.ExportedBy} to {manifest.To}.",
            $"{manifest.Files.Count} files. The manifest's SHA-256 is {ExportDesk.HashOf(bytes)}.",
        };
        Stamped(zip, bytes, problems, says);
        return new ExportCheck(problems, says);
    }

    private static void Stamped(ZipArchive zip, byte[] manifest, List<string> problems, List<string> says)
    {
        if (Bytes(zip, EvidenceManifest.Timestamp) is not { } token)
            says.Add("It has no trusted timestamp.");
        else if (!Rfc3161TimestampToken.TryDecode(token, out var read, out _)
            || !read.VerifySignatureForData(manifest, out var signer))
            problems.Add("Its timestamp does not belong to this manifest.");
        else
            says.Add($"{signer.Subject} confirms the manifest at {UkTime.Machine(read.TokenInfo.Timestamp)}.");
    }

    private static byte[]? Bytes(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { Length: <= LargestManifest } entry) return null;
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Null for an entry of another size: what claims more than it should is not unpacked.</summary>
    private static string? HashOf(ZipArchiveEntry entry, long size)
    {
        if (entry.Length != size) return null;
        using var content = entry.Open();
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
