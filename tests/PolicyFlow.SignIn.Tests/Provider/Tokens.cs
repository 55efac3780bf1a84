using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PolicyFlow.SignIn.Tests.Provider;

/// <summary>Signs tokens with keys made at start.</summary>
public sealed class Tokens : IDisposable
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _stranger = RSA.Create(2048);

    /// <summary>The key set as the provider publishes it.</summary>
    /// <param name="issuer">Whose tokens the key signs.</param>
    public JsonObject KeySet(string issuer)
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.ExportParameters(false)));
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = "loopback-1",
                ["n"] = key.N,
                ["e"] = key.E,
                ["issuer"] = issuer,
            }),
        };
    }

    /// <param name="forged">Signed by a key that is not the provider's, under the name of the one that is.</param>
    public string Sign(SecurityTokenDescriptor token, bool forged = false)
    {
        token.SigningCredentials = new SigningCredentials(
            new RsaSecurityKey(forged ? _stranger : _key) { KeyId = "loopback-1" }, SecurityAlgorithms.RsaSha256);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    public void Dispose()
    {
        _key.Dispose();
        _stranger.Dispose();
    }
}
