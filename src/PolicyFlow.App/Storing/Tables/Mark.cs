using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>
/// Tells apart the attempts to write to a stream, and with them the index entries that each of them left. Two attempts
/// never share one, so whoever removes an index entry never removes somebody else's.
/// </summary>
/// <param name="Commit">The commit that the attempt was for. Once the stream's head has reached it, the attempt has won
/// or lost for good.</param>
internal readonly record struct Mark(uint Commit, uint Attempt)
{
    public const int Size = 8;

    public static Mark For(uint commit) =>
        new(commit, BinaryPrimitives.ReadUInt32BigEndian(RandomNumberGenerator.GetBytes(4)));

    public static Mark Parse(ReadOnlySpan<char> text) => Read(Convert.FromHexString(text));

    public static Mark Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt32BigEndian(bytes), BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]));

    public void Write(Span<byte> to)
    {
        BinaryPrimitives.WriteUInt32BigEndian(to, Commit);
        BinaryPrimitives.WriteUInt32BigEndian(to[4..], Attempt);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Commit:x8}{Attempt:x8}");
}
