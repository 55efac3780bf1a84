using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PolicyFlow.App.SignIn;

/// <summary>A sign-in's number with a secret: what the asking browser keeps in its cookie, and what the link carries.
/// </summary>
/// <param name="Id">Lower-case hex.</param>
/// <param name="Secret">URL-safe base64 of 32 random bytes.</param>
public sealed record SignInTicket(string Id, string Secret)
{
    public override string ToString() => $"{Id}.{Secret}";

    /// <summary>A fresh secret for a sign-in.</summary>
    public static SignInTicket For(string id) =>
        new(id, System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>Reads a ticket that came from outside, or null for anything that is none.</summary>
    public static SignInTicket? Parse(string? text)
    {
        var parts = text?.Split('.') ?? [];
        return parts is [{ Length: 32 } id, { Length: 43 } secret]
            && id.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'))
            && System.Buffers.Text.Base64Url.IsValid(secret)
            ? new SignInTicket(id, secret)
            : null;
    }

    /// <summary>What the store keeps of the link's secret.</summary>
    public string Hash() => Hashed("link", Id, Secret);

    /// <summary>What the store keeps of a code. Without the browser's secret the million codes cannot be tried on it.
    /// </summary>
    public string HashOf(string code) => Hashed("code", Id, Secret, code);

    private static string Hashed(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', parts))));
}

/// <summary>The six digits.</summary>
public static class SignInCode
{
    public static string New() =>
        RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>Six digits however they were typed, or null.</summary>
    public static string? Read(string? typed)
    {
        var digits = new string([.. (typed ?? "").Where(c => c is not (' ' or '-' or '\u00A0'))]);
        return digits.Length == 6 && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}
