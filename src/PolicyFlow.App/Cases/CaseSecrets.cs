using System.Security.Cryptography;
using System.Text;

namespace PolicyFlow.App.Cases;

/// <summary>
/// Derives references and secret codes from a key that only the installation has, so that a repeated report gets the
/// same ones back without anything secret being stored.
/// </summary>
/// <param name="keys">Newest first, at least one: the newest derives.</param>
public sealed class CaseSecrets(IReadOnlyList<byte[]> keys)
{
    private const int CodeLength = 12;

    public CaseSecrets(byte[] key)
        : this([key])
    {
    }

    /// <summary>What was derived before there was the newest key, or null where there is one key only.</summary>
    public CaseSecrets? Earlier => keys.Count > 1 ? new CaseSecrets([.. keys.Skip(1)]) : null;

    /// <summary>A reference for a command; the next <paramref name="attempt"/> gives another, should one be taken.
    /// </summary>
    public string Reference(string commandId, int attempt) => CaseReference.From(Mac($"reference|{commandId}|{attempt}"));

    /// <summary>The reporter's secret code, grouped for reading: <c>7K3M-92QX-4DWP</c>.</summary>
    public string Code(string stream)
    {
        var code = CaseReference.Code(Mac($"secret|{stream}").AsSpan(0, CodeLength));
        return $"{code[..4]}-{code[4..8]}-{code[8..]}";
    }

    /// <summary>What a case keeps of its secret code.</summary>
    public static string Hash(string stream, string code) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{stream}|{CaseReference.Plain(code)}")));

    /// <summary>Stands for a value in the name of a stream: nobody without the key can tell which it was.</summary>
    public string Mark(string purpose, string value) =>
        Convert.ToHexStringLower(Mac($"{purpose}|{value}").AsSpan(0, 16));

    /// <summary>What proves a value that others carry around: the first of these is made, any of them is good, since what
    /// an older key made stays good. Compare with each of them, in constant time.</summary>
    /// <param name="length">Bytes of each; ten leave nothing to guess.</param>
    public IReadOnlyList<byte[]> Proofs(string purpose, string value, int length) =>
    [
        .. keys.Select(key => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}|{value}"))[..length]),
    ];

    private byte[] Mac(string text) => HMACSHA256.HashData(keys[0], Encoding.UTF8.GetBytes(text));
}
