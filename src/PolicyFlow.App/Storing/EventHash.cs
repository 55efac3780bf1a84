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
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(sha, stream);
        Add(sha, sequence.ToString(CultureInfo.InvariantCulture));
        Add(sha, Time(e.At));
        Add(sha, e.Actor);
        Add(sha, e.Clause);
        Add(sha, e.CommandId);
        Add(sha, e.Name);
        Add(sha, e.Version.ToString(CultureInfo.InvariantCulture));
        Add(sha, e.Data);
        Add(sha, previousHash);
        return Convert.ToHexStringLower(sha.GetHashAndReset());
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

    private static void Add(IncrementalHash sha, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        sha.AppendData(length);
        sha.AppendData(bytes);
    }
}
