using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PolicyFlow.App.SignIn.Entra;

/// <summary>
/// Reads tokens with the claims as they are, and takes none without a signature. By itself the sign-in would take one that
/// came with a code (<c>alg: none</c>), as OpenID Connect allows where the line to the provider is trusted.
/// </summary>
internal sealed class SignedTokens : JsonWebTokenHandler
{
    public SignedTokens() => MapInboundClaims = false;

    public override Task<TokenValidationResult> ValidateTokenAsync(
        string token, TokenValidationParameters validationParameters)
    {
        var strict = validationParameters.Clone();
        strict.RequireSignedTokens = true;
        return base.ValidateTokenAsync(token, strict);
    }
}
