using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyFlow.App.Evidence.Export;

/// <summary>What stands in <c>manifest.json</c>: enough to prove what was handed over, by whom, to whom and when. Times are
/// UTC. The form is a promise to receivers: fields are added to, never changed.</summary>
/// <param name="Files">Everything in the archive but the manifest, its hash list, its timestamp and the README.</param>
/// <param name="Withheld">Pieces of the case that were asked for or exist and are not in the archive, and why.</param>
public sealed record EvidenceManifest(
    string Format, string Export, string Network, string Reference, DateTimeOffset ExportedAt, string ExportedBy, string To,
    string Why, IReadOnlyList<ManifestFile> Files, IReadOnlyList<WithheldPiece> Withheld)
{
    public const string FormatName = "policyflow-evidence-export/1";
    public const string FileName = "manifest.json";
    public const string HashList = "manifest.sha256";
    public const string Timestamp = "manifest.tsr";
    public const string Readme = "README.txt";
    public const string History = "history.txt";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Null for bytes that are no manifest.</summary>
    public static EvidenceManifest? Read(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<EvidenceManifest>(bytes, Json) is { Format: FormatName, Files: not null } read
                ? read
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>One file of the archive.</summary>
/// <param name="Path">Its name in the archive.</param>
/// <param name="Piece">What it is in the case; null for what was written for this export.</param>
public sealed record ManifestFile(string Path, string Sha256, long Size, ManifestPiece? Piece);

/// <summary>A piece of evidence as it is known.</summary>
/// <param name="Name">What it was called when it came in.</param>
/// <param name="Scan">What a look for viruses said.</param>
public sealed record ManifestPiece(
    int Number, string Name, string ContentType, string PutInBy, string From, DateTimeOffset At, string Scan,
    IReadOnlyList<string> Custody);

/// <summary>A piece that was not handed over.</summary>
public sealed record WithheldPiece(int Number, string Sha256, string Why);
