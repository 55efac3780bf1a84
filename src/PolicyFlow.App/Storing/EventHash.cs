using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PolicyFlow.App.Storing;

/// <summary>The hash that chains events: SHA-256 over every stored field, each with its length in front.</summary>
public static class EventHash
{
    /// <summary>The previous hash of a stream's first event.</summary>
    public static readonly string Genesis = new('0', 64);

    public static string Of(string stream, int sequence, NewEvent e, string previousHash)
    {
        // In one piece: this runs on the writer's thread, which everybody waits for.
        var bytes = new ArrayBufferWriter<byte>(512 + e.Data.Length);
        Add(bytes, stream);
        Add(bytes, sequence.ToString(CultureInfo.InvariantCulture));
        Add(bytes, Time(e.At));
        Add(bytes, e.Actor);
        Add(bytes, e.Clause);
        Add(bytes, e.CommandId);
        Add(bytes, e.Name);
        Add(bytes, e.Version.ToString(CultureInfo.InvariantCulture));
        Add(bytes, e.Data);
        Add(bytes, previousHash);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    public static string Of(StoredEvent e) => Of(
        e.Stream, e.Sequence, new NewEvent(e.At, e.Actor, e.Clause, e.CommandId, e.Name, e.Version, e.Data),
        e.PreviousHash);

    /// <summary>The salted hash that an event keeps of a body.</summary>
    public static string OfBody(byte[] salt, byte[] bytes)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(salt);
        sha.AppendData(bytes);
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    /// <summary>The stored form of a time: UTC with milliseconds.</summary>
    public static string Time(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>A time as precise as it is stored: UTC, down to the millisecond.</summary>
    public static DateTimeOffset Round(DateTimeOffset at) =>
        DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());

    private static void Add(ArrayBufferWriter<byte> to, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var span = to.GetSpan(most + 4);
        var length = Encoding.UTF8.GetBytes(text, span[4..]);
        BinaryPrimitives.WriteInt32BigEndian(span, length);
        to.Advance(length + 4);
    }
}
