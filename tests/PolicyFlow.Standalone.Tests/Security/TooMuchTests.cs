using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Web;
using PolicyFlow.Standalone.Tests.Running;
using PolicyFlow.Standalone.Tests.SightOfRoutes;

namespace PolicyFlow.Standalone.Tests.Security;

/// <summary>More than anybody needs to send: bodies without an end, headers and forms without measure.</summary>
public sealed class TooMuchTests(OwnSite site) : IClassFixture<OwnSite>
{
    /// <summary>What may lie in the buffers of both sides when the limit is reached.</summary>
    private const long Buffers = 12L * 1024 * 1024;

    private static bool Long => Environment.GetEnvironmentVariable("POLICYFLOW_LONG") is { Length: > 0 };

    [Fact]
    public async Task A_body_without_an_end_is_cut_at_the_limit_of_its_route()
    {
        var world = await World.CreateAsync(site);
        var paths = await RoutePaths.CreateAsync(site);
        using var manager = await site.AsAsync(DemoSite.Manager);
        var cookie = await CookieAsync(DemoSite.Manager);
        var tried = 0;
        foreach (var route in site.Routes.Where(r =>
                     r.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Contains("POST")))
        {
            var most = route.Metadata.GetMetadata<BodyBytes>()?.Most ?? BodyBytes.Form;
            if (most > BodyBytes.Form && !Long) continue;
            var path = paths.PathOf(route, world.Cases[0], linked: true);
            var json = path.StartsWith("/api", StringComparison.Ordinal);
            var (sent, answer) = await EndlessBody.SendAsync(
                site.Address, path, [cookie, "Content-Type: " + (json ? "application/json" : "application/x-www-form-urlencoded")],
                json ? "{\"description\":\"" : "description=", most + (8 * Buffers));
            tried++;
            Assert.True(sent <= most + Buffers, $"{path} read {sent} bytes and allows {most}: {answer}");
        }

        Assert.True(tried > 60, $"Only {tried} were tried.");
    }

    /// <summary>Files go through without being held in memory. By the long run it is ten gigabytes that are offered.</summary>
    [Fact]
    public async Task Pictures_without_an_end_cost_no_memory()
    {
        var offered = Long ? 10L * 1024 * 1024 * 1024 : 4 * BodyBytes.Files;
        var inquiry = (await WorkedInquiry.OpenAsync(site, "too-much", null, [], atRisk: false, [0x89, 0x50, 0x4E, 0x47])).Reference;
        (string Path, string Cookie)[] doors =
        [
            ("/report/pictures", await CookieAsync(null)),
            ($"/investigations/{inquiry}/evidence", await CookieAsync(DemoSite.NetworkLead)),
            ($"/investigations/{inquiry}/evidence", await CookieAsync(DemoSite.Governor)),
        ];
        using var process = Process.GetCurrentProcess();
        GC.Collect();
        process.Refresh();
        var before = process.WorkingSet64;

        foreach (var (path, cookie) in doors)
        {
            var (sent, _) = await EndlessBody.SendAsync(
                site.Address, path, [cookie, "Content-Type: multipart/form-data; boundary=b"],
                "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n",
                offered);
            Assert.True(sent <= BodyBytes.Files + Buffers, $"{path} read {sent} bytes.");
        }

        GC.Collect();
        process.Refresh();
        Assert.InRange(process.WorkingSet64 - before, long.MinValue, 96L * 1024 * 1024);
    }

    [Fact]
    public async Task Headers_and_addresses_without_measure_are_refused_and_the_next_visitor_is_served()
    {
        using var visitor = site.Visitor();
        var big = new HttpRequestMessage(HttpMethod.Get, "/");
        big.Headers.TryAddWithoutValidation("X-Big", new string('a', 64 * 1024));
        var many = new HttpRequestMessage(HttpMethod.Get, "/");
        for (var n = 0; n < 200; n++) many.Headers.TryAddWithoutValidation("X-Many-" + n, "a");

        foreach (var request in (HttpRequestMessage[])
                 [big, many, new(HttpMethod.Get, "/" + new string('a', 20_000)), new(HttpMethod.Get, "/?q=" + new string('a', 20_000))])
        {
            var status = (await visitor.SendAsync(request)).Code;
            Assert.InRange(status, 400, 431);
        }

        (await visitor.GetAsync("/")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Forms_without_measure_are_refused_with_a_page()
    {
        using var visitor = site.Visitor();
        var token = Html.Field((await visitor.GetAsync("/track")).Text, "__RequestVerificationToken");
        var manyFields = Enumerable.Range(0, 5000).Select(n => KeyValuePair.Create("f" + n, "x"));
        var longName = new[] { KeyValuePair.Create(new string('n', 10_000), "x") };
        var manyParts = new MultipartFormDataContent();
        for (var n = 0; n < 3000; n++) manyParts.Add(new StringContent("x"), "f" + n);
        HttpContent[] bodies =
        [
            new FormUrlEncodedContent(manyFields.Append(KeyValuePair.Create("__RequestVerificationToken", token))),
            new FormUrlEncodedContent(longName.Append(KeyValuePair.Create("__RequestVerificationToken", token))),
            manyParts,
        ];

        foreach (var body in bodies)
        {
            var reply = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/track") { Content = body });
            Assert.Contains(reply.Code, (int[])[400, 413]);
            Assert.Contains("<h1", reply.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Deep_and_broken_json_is_refused_in_words()
    {
        using var visitor = site.Visitor();
        string[] bodies =
        [
            new string('[', 100_000), "{\"description\":" + new string('{', 5000), "{\"urls\":[" + new string('1', 100_000),
            "{\"description\":\"\\ud800\"", "\0\0\0",
        ];

        foreach (var body in bodies)
            Assert.InRange((await visitor.PostRawAsync("/api/reports", body)).Code, 400, 422);
    }

    /// <summary>A session's cookies as a header line.</summary>
    private async Task<string> CookieAsync(string? email)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = site.Address };
        await http.GetAsync("/report");
        if (email is not null)
            await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(http, "/demo/sign-in", new { email });
        return "Cookie: " + cookies.GetCookieHeader(site.Address);
    }
}
