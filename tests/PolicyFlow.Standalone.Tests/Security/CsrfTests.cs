using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Standalone.Tests.Running;
using PolicyFlow.Standalone.Tests.SightOfRoutes;

namespace PolicyFlow.Standalone.Tests.Security;

/// <summary>No other site can make somebody's browser do anything here. The routes are taken from the program itself, so
/// that a new one cannot be forgotten.</summary>
public sealed class CsrfTests(OwnSite site) : IClassFixture<OwnSite>
{
    /// <summary>Doors without a form token, each with a reason: the demonstration's own, which are open to everybody.
    /// </summary>
    private static readonly string[] WithoutToken = ["/demo/sign-in", "/demo/clock"];

    private static readonly string[] Everybody =
    [
        DemoSite.Manager, DemoSite.NetworkLead, DemoSite.Administrator, DemoSite.Principal, DemoSite.Auditor,
    ];

    private IEnumerable<(string Method, RouteEndpoint Route)> Writing =>
        from route in site.Routes
        from method in route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
        where method is not ("GET" or "HEAD")
        select (method, route);

    private static bool IsApi(RouteEndpoint route) =>
        route.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal);

    [Fact]
    public void Only_the_doors_of_the_demonstration_take_a_form_without_a_token()
    {
        var without = Writing.Where(w => w.Route.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false })
            .Select(w => "/" + w.Route.RoutePattern.RawText!.TrimStart('/'));

        Assert.Equal(WithoutToken.Order(), without.Order());
    }

    [Fact]
    public async Task No_form_is_taken_without_a_token_or_with_somebody_elses()
    {
        var world = await World.CreateAsync(site);
        var paths = await RoutePaths.CreateAsync(site);
        var wrong = new List<string>();
        var asked = 0;
        using var stranger = site.Visitor();
        using var colleague = await site.AsAsync(DemoSite.OtherManager);
        var theirs = Html.Field((await colleague.GetAsync("/sign-out")).Text, "__RequestVerificationToken");
        var strangers = Html.Field((await stranger.GetAsync("/sign-out")).Text, "__RequestVerificationToken");
        foreach (var email in Everybody.Cast<string?>().Append(null))
        {
            using var caller = await site.AsAsync(email);
            await caller.GetAsync("/sign-out");
            foreach (var (method, route) in Writing.Where(w => !IsApi(w.Route)))
            {
                var path = paths.PathOf(route, world.Cases[0], linked: true);
                if (WithoutToken.Contains(path)) continue;
                foreach (var token in (string?[])[null, theirs, strangers, "made-up"])
                {
                    var reply = await caller.SendAsync(new HttpRequestMessage(new HttpMethod(method), path)
                    {
                        Content = new FormUrlEncodedContent(token is null
                            ? []
                            : new Dictionary<string, string> { ["__RequestVerificationToken"] = token }),
                    });
                    asked++;
                    if (!IsRefused(reply, route, email is not null))
                        wrong.Add($"{method} {path} by {email ?? "anybody"} with {token?[..4] ?? "no token"}: {reply.Code}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.True(asked > 1000, $"Only {asked} were asked.");
    }

    [Fact]
    public async Task No_call_of_a_signed_in_browser_is_taken_from_another_site()
    {
        var world = await World.CreateAsync(site);
        var paths = await RoutePaths.CreateAsync(site);
        (string Name, string Value)[][] elsewhere =
        [
            [("Origin", "https://evil.example")],
            [("Origin", "null")],
            [("Sec-Fetch-Site", "cross-site")],
            [("Sec-Fetch-Site", "same-site"), ("Origin", "http://neighbour.example")],
        ];
        string?[] types = ["application/json", "text/plain", "application/x-www-form-urlencoded", "text/csv", null];
        foreach (var email in Everybody)
        {
            using var caller = await site.AsAsync(email);
            foreach (var (method, route) in Writing.Where(w => IsApi(w.Route)))
            {
                var path = paths.PathOf(route, world.Cases[0], linked: false);
                foreach (var (headers, type) in elsewhere.SelectMany(h => types.Select(t => (h, t))))
                {
                    var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new StringContent("{}") };
                    request.Content.Headers.ContentType = null;
                    if (type is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
                    foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
                    var reply = await caller.SendAsync(request);
                    Assert.True(
                        reply.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound
                            or HttpStatusCode.UnsupportedMediaType,
                        $"{method} {path} by {email} as {type} from {headers[0].Value}: {reply.Code}");
                }
            }
        }
    }

    [Fact]
    public async Task A_call_from_our_own_page_and_one_of_a_program_are_taken()
    {
        using var manager = await site.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();
        (string, string)[][] headers =
        [
            [],
            [("Sec-Fetch-Site", "same-origin")],
            [("Sec-Fetch-Site", "none")],
            [("Origin", site.Address.ToString().TrimEnd('/'))],
        ];
        foreach (var own in headers)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"/api/cases/{reference}/actions/add-note")
            {
                Content = System.Net.Http.Json.JsonContent.Create(new { text = "A note" }),
            };
            foreach (var (name, value) in own) request.Headers.Add(name, value);
            (await manager.SendAsync(request)).Is(HttpStatusCode.OK);
        }
    }

    /// <summary>Not found and not signed in come before the form is looked at.</summary>
    private static bool IsRefused(Reply reply, RouteEndpoint route, bool signedIn) => reply.Status switch
    {
        HttpStatusCode.BadRequest => true,
        HttpStatusCode.NotFound => true,
        HttpStatusCode.TooManyRequests => route.Metadata.GetMetadata<RouteRule>()!.Matter is Matter.Tracking or Matter.Public
            or Matter.Acknowledgement,
        HttpStatusCode.Unauthorized => !signedIn,
        _ => false,
    };
}
