using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PolicyFlow.App.Storing.Carrying;

/// <summary>
/// How an encrypted export is cut: a header (8 characters, then a salt of 16 bytes), then chunks of 64 KiB, each
/// AES-256 in GCM with its tag of 16 bytes behind it. The key is drawn from passphrase and salt with PBKDF2 (SHA-256, 600,000
/// rounds). The nonce is the number of the chunk (8 bytes, big-endian), then 0, 0, 0 and 1 for the last chunk or 0 for
/// all others, so that none can be moved, left out or cut off at the end.
/// </summary>
internal sealed class EncryptedChunks : IDisposable
{
    public const int Size = 64 * 1024;
    public const int TagSize = 16;
    public const int SaltSize = 16;
    private const int Rounds = 600_000;

    private readonly AesGcm _aes;

    public EncryptedChunks(string passphrase, byte[] salt) => _aes = new AesGcm(
        Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, Rounds, HashAlgorithmName.SHA256, 32), TagSize);

    public static ReadOnlySpan<byte> Magic => "pf-enc-1"u8;

    public static int HeaderSize => Magic.Length + SaltSize;

    /// <returns>The encrypted chunk with its tag.</returns>
    public byte[] Encrypt(long number, bool last, ReadOnlySpan<byte> plain)
    {
        var chunk = new byte[plain.Length + TagSize];
        _aes.Encrypt(Nonce(number, last), plain, chunk.AsSpan(0, plain.Length), chunk.AsSpan(plain.Length));
        return chunk;
    }

    /// <exception cref="InvalidDataException">Another passphrase, or the chunk was changed or moved.</exception>
    public byte[] Decrypt(long number, bool last, ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < TagSize) throw new InvalidDataException();
        var plain = new byte[chunk.Length - TagSize];
        try
        {
            _aes.Decrypt(Nonce(number, last), chunk[..plain.Length], chunk[plain.Length..], plain);
            return plain;
        }
        catch (CryptographicException failure)
        {
            throw new InvalidDataException("A chunk does not fit its tag.", failure);
        }
    }

    public void Dispose() => _aes.Dispose();

    private static byte[] Nonce(long number, bool last)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce, number);
        nonce[11] = last ? (byte)1 : (byte)0;
        return nonce;
    }
}
