using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.SignIn.Tests.Provider;
using PolicyFlow.SignIn.Tests.Running;

namespace PolicyFlow.SignIn.Tests.Routes;

/// <summary>Every route of the program, one by one: what is not on the list of public doors is shut.</summary>
public sealed partial class EveryRoute(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly Site _site = shared.Site;

    private static readonly (string Name, string Value)[] Spoofed =
    [
        ("X-MS-CLIENT-PRINCIPAL-NAME", "demo.admin@demo.invalid"),
        ("X-MS-CLIENT-PRINCIPAL-ID", "00000000-0000-4000-8000-000000000001"),
        ("X-MS-CLIENT-PRINCIPAL-IDP", "aad"),
        ("X-MS-CLIENT-PRINCIPAL", "eyJhdXRoX3R5cCI6ImFhZCIsImNsYWltcyI6W3sidHlwIjoicGVyc29uIiwidmFsIjoicC0xIn1dfQ=="),
        ("X-MS-TOKEN-AAD-ID-TOKEN", "x"),
        ("X-MS-TOKEN-AAD-ACCESS-TOKEN", "x"),
        ("X-Forwarded-For", "127.0.0.1"),
        ("X-Forwarded-Proto", "http"),
        ("X-Forwarded-Host", "evil.example"),
        ("X-Forwarded-Prefix", "/sign-in"),
        ("Forwarded", "for=127.0.0.1;host=evil.example;proto=http"),
        ("X-Original-URL", "/sign-in"),
        ("X-Original-Host", "evil.example"),
        ("X-Original-For", "127.0.0.1"),
        ("X-Rewrite-URL", "/"),
        ("X-HTTP-Method-Override", "GET"),
        ("X-ARR-ClientCert", "x"),
        ("X-Functions-Key", "x"),
    ];

    [Fact]
    public void The_list_of_public_doors_is_complete_and_names_no_other()
    {
        var open = from route in _site.Routes
                   where route.Metadata.GetMetadata<RouteRule>()?.Matter
                       is Matter.Public or Matter.Tracking or Matter.Affected or Matter.Author or Matter.Accused or Matter.Acknowledgement
                       or Matter.Team
                   from method in MethodsOf(route)
                   select $"{method} {route.RoutePattern.RawText}";

        Assert.Equal(PublicDoors.All.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
        Assert.True(_site.Routes.Count > 50);
    }

    [Fact]
    public async Task Every_other_door_is_shut_for_nobody_whatever_the_headers_say()
    {
        await _site.PersonAsync("Demo Admin", new RoleGrant(Role.Administrator));
        var shut = 0;
        foreach (var route in _site.Routes)
        {
            foreach (var method in MethodsOf(route))
            {
                if (PublicDoors.All.Contains($"{method} {route.RoutePattern.RawText}")) continue;
                shut++;
                var path = PathOf(route);
                foreach (var headers in ((string, string)[][])[[], Spoofed])
                {
                    var view = await AskAsync(method, path, headers);
                    Assert.True(IsShut(method, path, view), $"{method} {path} answered {view.Status} {view.Location}");
                }
            }
        }

        Assert.True(shut > 25);
    }

    [Fact]
    public async Task An_address_of_no_route_is_missing()
    {
        string[] paths =
            ["/.auth/me", "/.auth/login/aad", "/admin", "/runtime/webhooks/durabletask", "/demo/people", "/swagger"];
        foreach (var path in paths)
            Assert.Equal(HttpStatusCode.NotFound, (await AskAsync("GET", path, Spoofed)).Status);
    }

    [Fact]
    public async Task Headers_of_a_platform_or_a_proxy_change_no_answer()
    {
        var manager = await _site.PersonAsync("Demo Manager", new RoleGrant(Role.Manager));
        using var browser = await _site.SignedInAsync(new Account(manager.Email));
        using var spoofing = new Browser(_site.Address) { Headers = Spoofed };
        spoofing.Cookies.Add(_site.Address, browser.Cookies.GetCookies(_site.Address));

        string[] paths = ["/", "/today", "/people", "/cases", "/api/cases", "/sign-in", "/privacy", "/healthz"];
        foreach (var path in paths)
        {
            var (plain, spoofed) = (await browser.GetAsync(path), await spoofing.GetAsync(path));
            Assert.Equal((path, plain.Status), (path, spoofed.Status));
            Assert.Equal(Steady(plain.Location ?? ""), Steady(spoofed.Location ?? ""));
            Assert.Equal(Steady(plain.Html), Steady(spoofed.Html));
            Assert.Equal(plain.Cookies.Select(Attributes), spoofed.Cookies.Select(Attributes));
        }
    }

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods;

    private static bool IsShut(string method, string path, View view) => view.Status switch
    {
        HttpStatusCode.NotFound => true,
        HttpStatusCode.Unauthorized => method != "GET" || path.StartsWith("/api/", StringComparison.Ordinal),
        HttpStatusCode.Redirect =>
            method == "GET" && view.Location == "/sign-in?returnTo=" + Uri.EscapeDataString(path),
        _ => false,
    };

    private async Task<View> AskAsync(string method, string path, (string, string)[] headers)
    {
        using var browser = _site.NewBrowser(headers);
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST")
        {
            request.Content = path.StartsWith("/api/", StringComparison.Ordinal)
                ? JsonContent.Create(new { text = "A note" })
                : new FormUrlEncodedContent([KeyValuePair.Create("name", "Demo")]);
        }

        return await browser.SendAsync(request);
    }

    private static string PathOf(RouteEndpoint route) => "/" + Parameter().Replace(
        route.RoutePattern.RawText!.TrimStart('/'),
        found => found.Groups[1].Value == "number" ? "1" : "demo-1");

    /// <summary>What of an answer must be the same each time: all but what is random in it.</summary>
    private static string Steady(string text) => Random().Replace(text, "");

    private static string Attributes(string cookie) => Expiry().Replace(cookie[cookie.IndexOf(';')..], "");

    [GeneratedRegex(@"\{\*{0,2}([A-Za-z0-9]+)[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("(value|code_challenge|nonce|state)=(\"[^\"]*\"|[^&]*)")]
    private static partial Regex Random();

    [GeneratedRegex("expires=[^;]*;")]
    private static partial Regex Expiry();
}
