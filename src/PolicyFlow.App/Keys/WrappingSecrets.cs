using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PolicyFlow.App.Keys;

/// <summary>No secret opens what was wrapped: the wrong one is set, or what was wrapped has been changed.</summary>
public sealed class WrongSecretException() : CryptographicException("No wrapping secret fits.");

/// <summary>
/// Wraps keys at rest: AES-256 in GCM, under a key drawn by HKDF from a secret and a fresh salt. The first secret
/// wraps, every one unwraps.
/// </summary>
public sealed class WrappingSecrets
{
    private const string Magic = "pf-wrapped-1";
    private const int SaltSize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly IReadOnlyList<Secret> _secrets;

    public WrappingSecrets(KeysOptions options) => _secrets =
    [
        .. ((string[])[options.WrappingSecret, .. options.PreviousWrappingSecrets])
            .Where(s => s.Length > 0).Distinct().Select(s => new Secret(Encoding.UTF8.GetBytes(s))),
    ];

    /// <summary>Whether there is a secret to wrap with.</summary>
    public bool Any => _secrets.Count > 0;

    /// <summary>Whether a text is something wrapped.</summary>
    public static bool IsWrapped(string text) => text.StartsWith(Magic + ".", StringComparison.Ordinal);

    /// <summary>Whether a wrapped text was wrapped with the first secret.</summary>
    public bool IsNewest(string wrapped) => Any && wrapped.Split('.') is [_, var name, ..] && name == _secrets[0].Name;

    /// <param name="purpose">What the bytes are for; they unwrap for nothing else.</param>
    public string Wrap(string purpose, byte[] plain)
    {
        var (salt, nonce) = (RandomNumberGenerator.GetBytes(SaltSize), RandomNumberGenerator.GetBytes(NonceSize));
        var (sealedBytes, tag) = (new byte[plain.Length], new byte[TagSize]);
        using var aes = new AesGcm(_secrets[0].KeyFor(salt, purpose), TagSize);
        aes.Encrypt(nonce, plain, sealedBytes, tag);
        return string.Join('.', Magic, _secrets[0].Name, Text(salt), Text(nonce), Text(tag), Text(sealedBytes));
    }

    /// <exception cref="WrongSecretException">No secret fits, or the text was changed.</exception>
    public byte[] Unwrap(string purpose, string wrapped)
    {
        if (wrapped.Trim().Split('.') is not [Magic, var name, var salt, var nonce, var tag, var bytes]
            || _secrets.FirstOrDefault(s => s.Name == name) is not { } secret)
            throw new WrongSecretException();
        try
        {
            var sealedBytes = Base64Url.DecodeFromChars(bytes);
            var plain = new byte[sealedBytes.Length];
            using var aes = new AesGcm(secret.KeyFor(Base64Url.DecodeFromChars(salt), purpose), TagSize);
            aes.Decrypt(Base64Url.DecodeFromChars(nonce), sealedBytes, Base64Url.DecodeFromChars(tag), plain);
            return plain;
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException or ArgumentException)
        {
            throw new WrongSecretException();
        }
    }

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private sealed class Secret(byte[] secret)
    {
        /// <summary>Tells secrets apart without telling anything about them.</summary>
        public string Name { get; } = Text(HKDF.DeriveKey(
            HashAlgorithmName.SHA256, secret, 9, info: "PolicyFlow.Keys.Name.v1"u8.ToArray()));

        public byte[] KeyFor(byte[] salt, string purpose) => HKDF.DeriveKey(
            HashAlgorithmName.SHA256, secret, 32, salt, Encoding.UTF8.GetBytes("PolicyFlow.Keys.Wrap.v1|" + purpose));
    }
}
