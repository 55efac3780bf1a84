using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.IdentityModel.Tokens;
using PolicyFlow.SignIn.Tests.Provider;
using PolicyFlow.SignIn.Tests.Running;
using PolicyFlow.Testing;

namespace PolicyFlow.SignIn.Tests.OpenId;

/// <summary>
/// A real OpenID Connect provider in a process of its own (see tests/node/oidc.mjs): it checks clients, codes, proofs and
/// redirect addresses itself, and signs what it issues with keys that only it has.
/// </summary>
public sealed partial class OpenIdProvider : IAsyncDisposable
{
    public const string Dana = "dana@demo.invalid";
    public const string Stranger = "stranger@demo.invalid";
    public const string Guest = "guest@elsewhere.invalid";

    /// <summary>A program that the tenant gave app roles, one that it gave another, and one that it gave none.</summary>
    public const string Reporting = "0a000000-0000-4000-8000-00000000000a";
    public const string Listing = "0b000000-0000-4000-8000-00000000000b";
    public const string Unassigned = "0c000000-0000-4000-8000-00000000000c";

    /// <summary>Another program of the person's, which calls the API for them.</summary>
    private const string Tool = "0d000000-0000-4000-8000-00000000000d";
    private const string ToolAddress = "https://127.0.0.1/tool";
    private const string Secret = "the client secret at the provider";

    private readonly NodeServer _server;
    private readonly TestFolder _folder;
    private readonly HttpClient _http = new(Loopback.Handler());

    private OpenIdProvider(NodeServer server, TestFolder folder, int port) =>
        (_server, _folder, Address) = (server, folder, new Uri($"https://127.0.0.1:{port}/"));

    public Uri Address { get; }

    public string ClientId { get; private init; } = "";

    public static async Task<OpenIdProvider> StartAsync(Uri site)
    {
        var (folder, client) = (new TestFolder(), Guid.NewGuid().ToString());
        await File.WriteAllTextAsync(folder["told.json"], JsonSerializer.Serialize(new
        {
            pfx = Convert.ToBase64String(Loopback.Certificate.Export(X509ContentType.Pfx)),
            tenant = Account.Tenant,
            otherTenant = Account.OtherTenant,
            accounts = new object[]
            {
                AccountOf(Dana, new { }), AccountOf(Stranger, new { }), AccountOf(Guest, new { acct = "1" }),
            },
            programs = new Dictionary<string, object>
            {
                [Reporting] = new { oid = Guid.NewGuid(), roles = (string[])["Campaigns.Read", "Reviews.Read"] },
                [Listing] = new { oid = Guid.NewGuid(), roles = (string[])["Providers.Read"] },
                [Unassigned] = new { oid = Guid.NewGuid() },
            },
            clients = new object[]
            {
                CodeClient(client, new Uri(site, "signin-oidc").ToString()), CodeClient(Tool, ToolAddress),
                ProgramClient(Reporting), ProgramClient(Listing), ProgramClient(Unassigned),
            },
        }));
        var server = NodeServer.Start("oidc.mjs", folder["told.json"]);
        var port = JsonDocument.Parse(await server.NextLineAsync()).RootElement.GetProperty("port").GetInt32();
        return new OpenIdProvider(server, folder, port) { ClientId = client };
    }

    /// <summary>The settings of a site that signs people in here.</summary>
    public IReadOnlyList<(string Key, string? Value)> Settings =>
    [
        ("Entra:Instance", Address.ToString()),
        ("Entra:TenantId", Account.Tenant),
        ("Entra:ClientId", ClientId),
        ("Entra:ClientSecret", Secret),
        ("Entra:ApiScope", "access_as_user"),
        ("Entra:Programs", "true"),
    ];

    /// <summary>What is wrong with the next identity tokens; nothing where it is empty.</summary>
    public async Task BendAsync(string how) => (await AskAsync("bend", new { how })).Dispose();

    /// <summary>A good token with that one thing wrong.</summary>
    public async Task<string> BentAsync(string token, string how)
    {
        using var answer = await AskAsync("token", new { token, how });
        return answer.RootElement.GetProperty("token").GetString()!;
    }

    /// <summary>Signs somebody in on the page that the provider shows, and goes on to the page that hands back.</summary>
    public static async Task<View> SignInAsync(Browser browser, View page, string login)
    {
        while (page.Location is { } next) page = await browser.GetAsync(new Uri(page.Address, next).ToString());
        if (!page.Html.Contains("name=\"login\"", StringComparison.Ordinal)) return page;
        page = await browser.PostAsync(
            page.FormAction, new Dictionary<string, string> { ["prompt"] = "login", ["login"] = login, ["password"] = "x" });
        while (page.Location is { } next && !next.StartsWith(ToolAddress, StringComparison.Ordinal))
            page = await browser.GetAsync(new Uri(page.Address, next).ToString());
        return page;
    }

    /// <summary>A token with which a program calls the API for a person who signed in at it: by code and proof.</summary>
    /// <param name="audience">Whose API it is for; ours where it is null.</param>
    public async Task<string> PersonsTokenAsync(string login, string? audience = null, string scope = "access_as_user")
    {
        using var browser = new Browser(Address);
        var verifier = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        var resource = "api://" + (audience ?? ClientId);
        var page = await SignInAsync(
            browser,
            await browser.GetAsync(
                $"/{Account.Tenant}/v2.0/auth?client_id={Tool}&response_type=code&scope=openid%20{scope}&state=1&nonce=1"
                + $"&resource={Uri.EscapeDataString(resource)}&code_challenge={challenge}&code_challenge_method=S256"
                + $"&redirect_uri={Uri.EscapeDataString(ToolAddress)}"),
            login);
        var code = CodeOf().Match(page.Location!).Groups[1].Value;
        return await TokenAsync(
            ("grant_type", "authorization_code"), ("code", code), ("code_verifier", verifier), ("resource", resource),
            ("redirect_uri", ToolAddress), ("client_id", Tool));
    }

    /// <summary>A token with which a program calls the API for itself: by its own secret.</summary>
    public Task<string> ProgramsTokenAsync(string program, string tenant = Account.Tenant) => TokenAsync(
        tenant, ("grant_type", "client_credentials"), ("client_id", program), ("resource", "api://" + ClientId));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    private static object AccountOf(string login, object claims) => new { login, oid = Guid.NewGuid(), claims };

    private static object CodeClient(string id, string redirect) => new
    {
        client_id = id,
        client_secret = Secret,
        redirect_uris = (string[])[redirect],
        response_types = (string[])["code"],
        grant_types = (string[])["authorization_code"],
        token_endpoint_auth_method = "client_secret_post",
    };

    private static object ProgramClient(string id) => new
    {
        client_id = id,
        client_secret = Secret,
        redirect_uris = Array.Empty<string>(),
        response_types = Array.Empty<string>(),
        grant_types = (string[])["client_credentials"],
        token_endpoint_auth_method = "client_secret_post",
    };

    private Task<string> TokenAsync(params (string, string)[] fields) => TokenAsync(Account.Tenant, fields);

    private async Task<string> TokenAsync(string tenant, params (string, string)[] fields)
    {
        using var answer = await _http.PostAsync(
            new Uri(Address, $"{tenant}/v2.0/token"),
            new FormUrlEncodedContent(
                fields.Append(("client_secret", Secret)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        using var json = JsonDocument.Parse(text);
        return json.RootElement.GetProperty("access_token").GetString()!;
    }

    private async Task<JsonDocument> AskAsync(string what, object body)
    {
        using var answer = await _http.PostAsJsonAsync(new Uri(Address, "test/" + what), body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("[?&]code=([^&]+)")]
    private static partial Regex CodeOf();
}
