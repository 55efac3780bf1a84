using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Abstractions;
using Microsoft.Identity.Client;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace PolicyFlow.App.SignIn.Entra;

/// <summary>Proves to Entra ID that it is this program that redeems a code: by a managed identity, a certificate or a
/// secret, loaded as Microsoft.Identity.Web does.</summary>
public sealed class EntraCredential(EntraOptions options, TimeProvider time, ILogger<DefaultCredentialsLoader> log)
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static readonly TimeSpan AssertionLife = TimeSpan.FromMinutes(5);

    private readonly DefaultCredentialsLoader _loader = new(log);

    /// <summary>Adds the proof to the request of a token.</summary>
    internal async Task ProveAsync(
        OpenIdConnectMessage request, IConfigurationManager<OpenIdConnectConfiguration> endpoints,
        CancellationToken cancel)
    {
        request.ClientSecret = null;
        var loaded = await _loader.LoadFirstValidCredentialsAsync(Credentials(), new CredentialSourceLoaderParameters(
            options.ClientId, options.Authority));
        switch (loaded)
        {
            case { Certificate: { } certificate }:
                var endpoint = (await endpoints.GetConfigurationAsync(cancel)).TokenEndpoint;
                Assert(request, SignedBy(certificate, endpoint));
                break;
            case { CachedValue: ClientAssertionProviderBase identity }:
                Assert(request, await identity.GetSignedAssertionAsync(new AssertionRequestOptions
                {
                    CancellationToken = cancel,
                    ClientID = options.ClientId,
                }));
                break;
            case { ClientSecret: { Length: > 0 } secret }:
                request.ClientSecret = secret;
                break;
            default:
                throw new InvalidOperationException("No credential under Entra:ClientCredentials can be loaded.");
        }
    }

    private IEnumerable<CredentialDescription> Credentials() => options.ClientSecret.Length == 0
        ? options.ClientCredentials
        : options.ClientCredentials.Append(new CredentialDescription
        {
            SourceType = CredentialSource.ClientSecret,
            ClientSecret = options.ClientSecret,
        });

    private static void Assert(OpenIdConnectMessage request, string assertion)
    {
        request.SetParameter("client_assertion_type", AssertionType);
        request.SetParameter("client_assertion", assertion);
    }

    private string SignedBy(X509Certificate2 certificate, string audience)
    {
        var now = time.GetUtcNow();
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = options.ClientId,
            Audience = audience,
            Claims = new Dictionary<string, object>
            {
                ["sub"] = options.ClientId,
                ["jti"] = Guid.NewGuid().ToString(),
            },
            NotBefore = now.UtcDateTime,
            Expires = (now + AssertionLife).UtcDateTime,
            SigningCredentials = new X509SigningCredentials(certificate, SecurityAlgorithms.RsaSha256),
        });
    }
}
