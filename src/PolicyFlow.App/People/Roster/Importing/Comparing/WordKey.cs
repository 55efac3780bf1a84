using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PolicyFlow.App.People.Roster.Importing.Comparing;

/// <summary>A fingerprint in place of a word: 200,000 of them take little room, and say nothing about anybody.</summary>
internal static class WordKey
{
    /// <summary>The fingerprint of a word in its normal form; 0 for no word.</summary>
    public static UInt128 Of(string normal)
    {
        if (normal.Length == 0) return 0;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(normal), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
