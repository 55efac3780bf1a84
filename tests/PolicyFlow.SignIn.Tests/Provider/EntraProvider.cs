using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PolicyFlow.SignIn.Tests.Running;

namespace PolicyFlow.SignIn.Tests.Provider;

/// <summary>
/// An OpenID Connect provider with the addresses and claims of Entra ID, on the loopback address. It is as strict as a
/// real one with codes, proofs and redirect addresses, and bends its tokens as a test asks.
/// </summary>
public sealed class EntraProvider : IAsyncDisposable
{
    public const string Secret = "the client secret of the loopback provider";

    private readonly ConcurrentDictionary<string, Asked> _codes = new();
    private readonly WebApplication _app;
    private readonly Tokens _tokens = new();

    private EntraProvider(WebApplication app, Uri address) => (_app, Address) = (app, address);

    public Uri Address { get; }

    public string ClientId { get; } = Guid.NewGuid().ToString();

    /// <summary>Who has a session at the provider, in whatever browser.</summary>
    public Account? Account { get; set; }

    /// <summary>Changes the next identity tokens before they are signed.</summary>
    public Action<SecurityTokenDescriptor>? Bend { get; set; }

    /// <summary>Whether the next identity tokens are signed by somebody else.</summary>
    public bool Forge { get; set; }

    /// <summary>The certificate that the client proves itself with; null where it has a secret.</summary>
    public X509SecurityKey? ClientCertificate { get; set; }

    /// <summary>What the program sent to the authorize endpoint last.</summary>
    public IReadOnlyDictionary<string, string> LastAsked { get; private set; } = new Dictionary<string, string>();

    public string Issuer(string tenant = Provider.Account.Tenant) => $"{Address}{tenant}/v2.0";

    public static async Task<EntraProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var port = Loopback.FreePort();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(Loopback.Certificate)));
        builder.WebHost.UseKestrelHttpsConfiguration();
        var app = builder.Build();
        var provider = new EntraProvider(app, new Uri($"https://127.0.0.1:{port}/"));
        app.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", provider.Discovery);
        app.MapGet(
            "/{tenant}/discovery/v2.0/keys", (string tenant) => provider._tokens.KeySet(provider.Issuer(tenant)));
        app.MapGet("/{tenant}/oauth2/v2.0/authorize", provider.Authorize);
        app.MapPost("/{tenant}/oauth2/v2.0/token", provider.TokenAsync);
        await app.StartAsync();
        return provider;
    }

    /// <summary>A token to call the API with, as another program of the person's would get it.</summary>
    public string AccessToken(
        Account account, string scope = "access_as_user", Action<SecurityTokenDescriptor>? bend = null,
        bool forged = false)
    {
        var token = Descriptor(account, account.Claims());
        token.Claims["scp"] = scope;
        bend?.Invoke(token);
        return _tokens.Sign(token, forged);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _tokens.Dispose();
    }

    private JsonObject Discovery(string tenant) => new()
    {
        ["issuer"] = Issuer(tenant),
        ["authorization_endpoint"] = $"{Address}{tenant}/oauth2/v2.0/authorize",
        ["token_endpoint"] = $"{Address}{tenant}/oauth2/v2.0/token",
        ["jwks_uri"] = $"{Address}{tenant}/discovery/v2.0/keys",
        ["response_types_supported"] = new JsonArray("code"),
        ["subject_types_supported"] = new JsonArray("pairwise"),
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    };

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query.ToDictionary(q => q.Key, q => q.Value.ToString());
        LastAsked = asked;
        if (asked["client_id"] != ClientId || asked["response_type"] != "code" || asked["response_mode"] != "form_post"
            || asked["code_challenge_method"] != "S256")
            return Results.BadRequest();
        var fields = new Dictionary<string, string> { ["state"] = asked["state"] };
        if (Account is null)
        {
            fields["error"] = "access_denied";
            fields["error_description"] = "somebody@demo.invalid cancelled";
        }
        else
        {
            var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            _codes[code] = new Asked(Account, asked["redirect_uri"], asked["nonce"], asked["code_challenge"]);
            fields["code"] = code;
        }

        var inputs = string.Concat(fields.Select(f =>
            $"<input type=\"hidden\" name=\"{f.Key}\" value=\"{WebUtility.HtmlEncode(f.Value)}\" />"));
        return Results.Content(
            $"<form method=\"post\" action=\"{WebUtility.HtmlEncode(asked["redirect_uri"])}\">{inputs}</form>",
            "text/html");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!_codes.TryRemove(form["code"].ToString(), out var asked)
            || form["redirect_uri"] != asked.RedirectUri
            || Challenge(form["code_verifier"].ToString()) != asked.Challenge
            || !await IsClientAsync(form))
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        var token = Descriptor(asked.Account, asked.Account.Claims());
        token.Claims["nonce"] = asked.Nonce;
        Bend?.Invoke(token);
        return Results.Json(new
        {
            token_type = "Bearer",
            expires_in = 3600,
            access_token = "opaque",
            id_token = _tokens.Sign(token, Forge),
        });
    }

    private async Task<bool> IsClientAsync(IFormCollection form)
    {
        if (ClientCertificate is null) return form["client_secret"] == Secret;
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(
            form["client_assertion"].ToString(),
            new TokenValidationParameters
            {
                ValidIssuer = ClientId,
                ValidAudience = $"{Address}{Provider.Account.Tenant}/oauth2/v2.0/token",
                IssuerSigningKey = ClientCertificate,
            });
        return result.IsValid && result.Claims["sub"].Equals(ClientId) && !form.ContainsKey("client_secret");
    }

    private SecurityTokenDescriptor Descriptor(Account account, Dictionary<string, object> claims) => new()
    {
        Issuer = Issuer(account.TenantId),
        Audience = ClientId,
        IssuedAt = DateTime.UtcNow,
        NotBefore = DateTime.UtcNow.AddMinutes(-1),
        Expires = DateTime.UtcNow.AddHours(1),
        Claims = claims,
    };

    private static string Challenge(string verifier) =>
        Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private sealed record Asked(Account Account, string RedirectUri, string Nonce, string Challenge);
}
