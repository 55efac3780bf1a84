using System.Globalization;
using System.Text.Json;

namespace PolicyFlow.App.Storing.Carrying;

/// <summary>What an export consists of. It is written last: a file without it is not complete.</summary>
/// <param name="At">When the export was made (system time, UTC).</param>
/// <param name="Seal">The last seal that the store had, or null where it was never sealed.</param>
/// <param name="Parts">Everything else in the file, in order.</param>
public sealed record ExportManifest(
    int Format, DateTimeOffset At, ExportCounts Counts, string? Seal, IReadOnlyList<ExportPart> Parts)
{
    /// <summary>The format that this release writes and reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>How many files were left out because they are locked: a sexual image of a child may be in them.</summary>
    public int LockedFiles { get; init; }

    internal const string Name = "manifest.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    internal static ExportManifest Parse(byte[] bytes) => JsonSerializer.Deserialize<ExportManifest>(bytes, Json)
        ?? throw new JsonException();
}

/// <summary>How much of everything there is.</summary>
/// <param name="Bodies">Those that still have their words.</param>
/// <param name="Effects">Unfinished ones.</param>
public sealed record ExportCounts(
    int Streams, long Events, long Bodies, long ErasedBodies, long Effects, long Keys, int Files, int KeyFiles)
{
    /// <summary>The counts in words.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Streams} streams with {Events} events, {Bodies} bodies ({ErasedBodies} more were erased) and {Effects} "
        + $"unfinished effects; {Files} files; {KeyFiles} keys");
}

/// <summary>One part of an export, with its unpacked size in bytes.</summary>
public sealed record ExportPart(string Name, long Size, string Sha256);
