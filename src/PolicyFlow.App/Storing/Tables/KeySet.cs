using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>
/// The keys that a stream has, as its head keeps them: a fingerprint of each, with the mark of the attempt that wrote
/// its index entry. An index entry whose fingerprint is not here is stale.
/// </summary>
internal sealed class KeySet(IReadOnlyDictionary<UInt128, Mark> marks)
{
    public static readonly KeySet Empty = new(new Dictionary<UInt128, Mark>());

    private const int Print = 16;
    private const int Each = Print + Mark.Size;

    public int Count => marks.Count;

    public static UInt128 FingerprintOf(Key key) =>
        FingerprintOf(key.Index, Convert.ToHexStringLower(KeyValue.Of(key.Value)), key.Sort);

    /// <param name="value">The stored form of the value, in lower-case hexadecimal.</param>
    public static UInt128 FingerprintOf(string index, string value, string sort)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{index.Length}:{index}{value}{sort}"));
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    public static KeySet Of(IEnumerable<UInt128> fingerprints, Mark mark) =>
        new(fingerprints.Distinct().ToDictionary(print => print, _ => mark));

    public static KeySet Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0) return Empty;
        var marks = new Dictionary<UInt128, Mark>(bytes.Length / Each);
        for (var rest = bytes; rest.Length >= Each; rest = rest[Each..])
        {
            var print = BinaryPrimitives.ReadUInt128BigEndian(rest);
            marks[print] = Mark.Read(rest[Print..]);
        }

        return new KeySet(marks);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[marks.Count * Each];
        var rest = bytes.AsSpan();
        foreach (var (print, mark) in marks)
        {
            BinaryPrimitives.WriteUInt128BigEndian(rest, print);
            mark.Write(rest[Print..]);
            rest = rest[Each..];
        }

        return bytes;
    }

    public Mark? Find(Key key) => marks.TryGetValue(FingerprintOf(key), out var mark) ? mark : null;

    public bool Has(UInt128 fingerprint) => marks.ContainsKey(fingerprint);

    /// <summary>The keys after a write, and the index entries that come and go with it.</summary>
    public KeyStep Change(Append append, Mark mark)
    {
        if (append.AddKeys.Count == 0 && append.RemoveKeys.Count == 0) return new KeyStep(this, [], []);
        var changed = new Dictionary<UInt128, Mark>(marks);
        var (added, removed) = (new List<Key>(), new List<(Key, Mark)>());
        var stay = append.AddKeys.Select(FingerprintOf).ToHashSet();
        foreach (var key in append.RemoveKeys)
        {
            var print = FingerprintOf(key);
            if (!stay.Contains(print) && changed.Remove(print, out var was)) removed.Add((key, was));
        }

        foreach (var key in append.AddKeys)
            if (changed.TryAdd(FingerprintOf(key), mark)) added.Add(key);
        return new KeyStep(new KeySet(changed), added, removed);
    }
}

/// <summary>What a write does to the keys of a stream.</summary>
internal sealed record KeyStep(KeySet After, IReadOnlyList<Key> Added, IReadOnlyList<(Key Key, Mark Was)> Removed);
