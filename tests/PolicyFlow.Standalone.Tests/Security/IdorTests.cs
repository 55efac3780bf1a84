using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Standalone.Tests.Running;
using PolicyFlow.Standalone.Tests.SightOfRoutes;

namespace PolicyFlow.Standalone.Tests.Security;

/// <summary>
/// Whoever may not see a thing cannot even tell whether it exists: every route with an id, asked with the id of something
/// real and hidden, answers to the letter as it answers to an id that nobody ever gave to anything.
/// </summary>
public sealed partial class IdorTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task A_hidden_thing_answers_like_one_that_does_not_exist()
    {
        var world = await World.CreateAsync(site);
        var paths = await RoutePaths.CreateAsync(site);
        var wrong = new List<string>();
        var compared = 0;
        foreach (var email in DemoSite.Viewers)
        {
            using var caller = await site.AsAsync(email);
            var token = Html.Field((await caller.GetAsync("/sign-out")).Text, "__RequestVerificationToken");
            var viewer = world.Viewer(email);
            foreach (var route in site.Routes.Where(r => r.RoutePattern.Parameters.Count > 0))
            {
                var matter = route.Metadata.GetMetadata<RouteRule>()!.Matter;
                foreach (var sort in matter is Matter.Case or Matter.Accused ? world.Cases : [world.Cases[0]])
                {
                    if (matter == Matter.Question
                            ? await paths.MaySeeQuestionAsync(site, viewer) || !RoutePaths.IsOfQuestion(route)
                            : Sight.MaySee(viewer, matter, await sort.SightOfAsync(site, route), demo: true)
                                || matter is Matter.HeldMail or Matter.SchoolCounts or Matter.CampaignPerson)
                        continue;
                    var (hidden, madeUp) = (paths.PathOf(route, sort, linked: false), RoutePaths.MadeUp(route));
                    foreach (var method in route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods)
                    {
                        var real = await AskAsync(caller, method, hidden, token);
                        var none = await AskAsync(caller, method, madeUp, token);
                        compared++;
                        if (real.Status != none.Status || Steady(real, hidden) != Steady(none, madeUp))
                            wrong.Add($"{method} {hidden} by {email ?? "anybody"}: {real.Code} and {none.Code} for {madeUp}");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Take(40)));
        Assert.True(compared > 1000, $"Only {compared} were compared.");
    }

    /// <summary>A link is of one case: the file or the page of another is not reached through it, nor with another's
    /// number.</summary>
    [Fact]
    public async Task The_file_of_one_case_is_not_reached_through_another()
    {
        var world = await World.CreateAsync(site);
        using var lead = await site.AsAsync(DemoSite.NetworkLead);
        var (own, other) = (world.Cases[0], world.Cases[1]);
        (string Reference, string Picture)[] hers =
            [(own.Reference, own.Picture), (own.Investigation.Reference, own.Investigation.Picture)];
        (string Reference, string Picture)[] others =
            [(other.Reference, other.Picture), (other.Investigation.Reference, other.Investigation.Picture)];
        var routes = site.Routes.Where(r => r.RoutePattern.RawText!.Contains("{sha256}", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(routes);
        Assert.Equal(4, hers.Concat(others).Select(c => c.Picture).Distinct().Count());
        foreach (var route in routes.Where(r => r.RoutePattern.RawText!.Contains("{reference}", StringComparison.Ordinal)))
        {
            string At(string reference, string file) => "/" + route.RoutePattern.RawText!.TrimStart('/')
                .Replace("{reference}", reference, StringComparison.Ordinal)
                .Replace("{sha256}", file, StringComparison.Ordinal);
            if (!route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Contains("GET")) continue;
            foreach (var (reference, pictures) in hers.Select(h => (h.Reference, others.Concat(hers).Where(o => o != h))))
                foreach (var (_, picture) in pictures) Assert.Equal(404, (await lead.GetAsync(At(reference, picture))).Code);
        }
    }

    private static Task<Reply> AskAsync(Caller caller, string method, string path, string token)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method is "GET" or "HEAD") return caller.SendAsync(request);
        request.Content = path.StartsWith("/api", StringComparison.Ordinal)
            ? System.Net.Http.Json.JsonContent.Create(new { text = "A note" })
            : new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        return caller.SendAsync(request);
    }

    /// <summary>An answer without what differs each time and without the path itself, which whoever asks knows.</summary>
    private static string Steady(Reply reply, string path) => Random().Replace(
        reply.Text + reply.Location, "").Replace(path, "", StringComparison.Ordinal)
        .Replace(Uri.EscapeDataString(path), "", StringComparison.Ordinal);

    [System.Text.RegularExpressions.GeneratedRegex(
        "value=\"[^\"]*\"|<time[^>]*>[^<]*</time>|\"traceId\":\"[^\"]*\"|00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]")]
    private static partial System.Text.RegularExpressions.Regex Random();
}
