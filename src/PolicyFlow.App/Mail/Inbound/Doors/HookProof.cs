using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace PolicyFlow.App.Mail.Inbound.Doors;

/// <summary>What proves a call: a secret in its address, Basic authentication where it is set, and the signature over
/// timestamp and body where a key is set. Comparisons take as long for a near miss as for a wild guess.</summary>
/// <param name="signingKey">The public key in Base64, or empty.</param>
/// <param name="system">System time.</param>
internal sealed class HookProof(InboundOptions options, string signingKey, TimeProvider system) : IDisposable
{
    private const string Signature = "X-Twilio-Email-Event-Webhook-Signature";
    private const string Timestamp = "X-Twilio-Email-Event-Webhook-Timestamp";

    private readonly ECDsa? _key = signingKey.Length > 0 ? InboundOptions.KeyOf(signingKey) : null;

    /// <summary>Judged before a byte of the body is read.</summary>
    /// <returns>Null, or what was wrong.</returns>
    public string? ProblemOfCaller(HttpRequest request, string? secret)
    {
        if (!Same(secret ?? "", options.Secret)) return "the secret in the address";
        if (options.User.Length > 0 && !Same(BasicOf(request), $"{options.User}:{options.Password}"))
            return "user and password";
        if (_key is null) return null;
        if (!long.TryParse(request.Headers[Timestamp], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return "the timestamp";
        var age = Math.Abs(system.GetUtcNow().ToUnixTimeSeconds() - (decimal)seconds);
        return age > options.SignatureHours * 3600m ? "the age of the signature" : null;
    }

    /// <summary>A hash that takes the bytes of the body as they come; null where nothing is signed.</summary>
    public IncrementalHash? Begin(HttpRequest request)
    {
        if (_key is null) return null;
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(request.Headers[Timestamp].ToString()));
        return hash;
    }

    /// <summary>Judged over the bytes as they came, before they are parsed.</summary>
    /// <param name="hash">As <see cref="Begin"/> gave it, with all of the body.</param>
    /// <returns>Null, or what was wrong.</returns>
    public string? ProblemOfBody(HttpRequest request, IncrementalHash? hash) =>
        hash is null || IsGood(hash.GetHashAndReset(), request.Headers[Signature]) ? null : "the signature";

    public void Dispose() => _key?.Dispose();

    private bool IsGood(byte[] hash, string? signature)
    {
        var bytes = new byte[256];
        return Convert.TryFromBase64String(signature ?? "", bytes, out var length)
            && _key!.VerifyHash(hash, bytes.AsSpan(0, length), DSASignatureFormat.Rfc3279DerSequence);
    }

    private static string BasicOf(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !"Basic".Equals(header.Scheme, StringComparison.OrdinalIgnoreCase))
            return "";
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(header.Parameter ?? ""));
        }
        catch (FormatException)
        {
            return "";
        }
    }

    // Hashes have one length, so that the comparison tells nothing of the secret's.
    private static bool Same(string given, string expected) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));
}
