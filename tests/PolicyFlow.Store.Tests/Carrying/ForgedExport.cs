using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyFlow.Store.Tests.Carrying;

/// <summary>Changes an export as somebody would who knows its format, with all sums put right.</summary>
public static class ForgedExport
{
    /// <summary>Replaces bytes by as many others in every part.</summary>
    public static void Replace(string file, byte[] what, byte[] with)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var manifest = JsonNode.Parse(Read(zip.GetEntry("manifest.json")!))!;
        foreach (var part in manifest["parts"]!.AsArray())
        {
            var name = part!["name"]!.GetValue<string>();
            var bytes = Read(zip.GetEntry(name)!);
            for (var at = bytes.AsSpan().IndexOf(what); at >= 0; at = bytes.AsSpan().IndexOf(what))
                with.CopyTo(bytes.AsSpan(at));
            part["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes));
            Write(zip, name, bytes);
        }

        Write(zip, "manifest.json", JsonSerializer.SerializeToUtf8Bytes(manifest));
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Write(ZipArchive zip, string name, byte[] bytes)
    {
        zip.GetEntry(name)!.Delete();
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(bytes);
    }
}
