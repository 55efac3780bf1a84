using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PolicyFlow.App.Keys;

/// <summary>
/// The keys behind references, codes and reply addresses: 32 random bytes each, one file each, a new one each year. The
/// newest makes; every one checks, since what an older one made stays good.
/// </summary>
public sealed class HmacKeyRing
{
    private const string Beginning = "reference";
    private const string Ending = ".key";
    private const string Purpose = "hmac";
    private const int Size = 32;

    private HmacKeyRing(IReadOnlyList<byte[]> keys) => Keys = keys;

    /// <summary>Newest first; never empty.</summary>
    public IReadOnlyList<byte[]> Keys { get; }

    /// <summary>Reads the ring; adds this year's key where it has none yet, which all instances then share.</summary>
    /// <param name="now">System time.</param>
    public static HmacKeyRing Open(IKeyBlobs blobs, WrappingSecrets secrets, DateTimeOffset now)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Beginning}-{now.UtcDateTime.Year:D4}{Ending}");
        var files = Files(blobs);
        if (files.All(f => string.CompareOrdinal(f.Name, name) < 0))
        {
            blobs.TryCreate(name, Encode(secrets, RandomNumberGenerator.GetBytes(Size)));
            files = Files(blobs);
        }

        return new HmacKeyRing([.. files.OrderByDescending(f => f.Name, StringComparer.Ordinal)
            .Select(f => Decode(secrets, f.Content))]);
    }

    /// <summary>Whether a file is a key of this ring.</summary>
    internal static bool IsKey(string name) =>
        name.StartsWith(Beginning, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal);

    internal static byte[] Encode(WrappingSecrets secrets, byte[] key) =>
        secrets.Any ? Encoding.ASCII.GetBytes(secrets.Wrap(Purpose, key)) : key;

    internal static byte[] Decode(WrappingSecrets secrets, byte[] content) =>
        content.Length == Size ? content : secrets.Unwrap(Purpose, Encoding.ASCII.GetString(content));

    // "reference.key", the first key of older installations, must come before those with a year.
    private static List<KeyBlob> Files(IKeyBlobs blobs) =>
        [.. blobs.ReadAll().Where(b => IsKey(b.Name)).Select(b => b.Name == Beginning + Ending
            ? b with { Name = Beginning + "-0000" + Ending }
            : b)];
}
