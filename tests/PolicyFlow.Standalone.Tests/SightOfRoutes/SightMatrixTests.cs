using System.Net;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Mail.Inbound.Pen;
using PolicyFlow.App.People;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.SightOfRoutes;

/// <summary>Every route, asked by everybody about every sort of case, answers as <see cref="Sight"/> decides.</summary>
public sealed class SightMatrixTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task Every_route_answers_everybody_as_sight_decides()
    {
        var world = await World.CreateAsync(site);
        var paths = await RoutePaths.CreateAsync(site);
        var wrong = new List<string>();
        var asked = 0;
        foreach (var (email, route) in Asked(site.Routes))
        {
            var viewer = world.Viewer(email);
            var matter = route.Metadata.GetMetadata<RouteRule>()!.Matter;
            var about = AboutOf(world, route, matter);
            foreach (var (sort, linked) in about.SelectMany(c => Links(c, matter)))
            {
                var may = Sight.MaySee(
                    linked ? sort.Linked(viewer) : viewer, matter,
                    matter == Matter.HeldMail ? PenSight.Now(site.Get<IPeopleDirectory>())
                        : await sort.SightOfAsync(site, route),
                    demo: true);
                if (matter == Matter.Question) may = await paths.MaySeeQuestionAsync(site, viewer);
                foreach (var method in route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods)
                {
                    using var caller = await site.AsAsync(email);
                    var reply = await paths.AskAsync(caller, method, route, sort, linked);
                    asked++;
                    if (Problem(reply, may, email is null, matter) is { } problem)
                    {
                        wrong.Add($"{method} {route.RoutePattern.RawText} ({matter}) by {email ?? "anybody"}, "
                            + $"{sort.Name}: {problem}");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.True(asked > 500, $"Only {asked} were asked.");
    }

    /// <summary>Everybody asks for everything. What locks content comes last: it takes pages away from everybody.</summary>
    private static IEnumerable<(string? Email, RouteEndpoint Route)> Asked(IEnumerable<RouteEndpoint> routes) =>
        from locks in (bool[])[false, true]
        from email in DemoSite.Viewers
        from route in routes
        where route.RoutePattern.RawText!.EndsWith("/lock", StringComparison.Ordinal) == locks
        select (email, route);

    /// <summary>Routes behind private links are tried with the case's own link and with one that was altered.</summary>
    private static IEnumerable<(SortOfCase Sort, bool Linked)> Links(SortOfCase sort, Matter matter) =>
        ByLink(matter) ? [(sort, true), (sort, false)] : [(sort, false)];

    /// <summary>Reporters of both kinds follow their case; the link to a question is of no case.</summary>
    private static IEnumerable<SortOfCase> AboutOf(World world, RouteEndpoint route, Matter matter)
    {
        var path = route.RoutePattern.RawText!.TrimStart('/');
        if (!(matter == Matter.Case || ByLink(matter)) || path.StartsWith("question/", StringComparison.Ordinal))
            return [world.Cases[0]];
        return path.StartsWith("track/", StringComparison.Ordinal)
            ? world.Cases.Concat(world.Cases.Select(c => c.ByInvestigation)) : world.Cases;
    }

    private static bool ByLink(Matter matter) =>
        matter is Matter.Tracking or Matter.Affected or Matter.Author or Matter.Accused or Matter.Acknowledgement or Matter.Team;

    private static string? Problem(Reply reply, bool may, bool anonymous, Matter matter)
    {
        var toSignIn = reply.Status == HttpStatusCode.Redirect
            && reply.Location!.StartsWith("/sign-in", StringComparison.Ordinal);
        if (reply.Code >= 500) return $"failed with {reply.Code}";
        if (may) return reply.Code is 401 or 404 || toSignIn ? $"was turned away with {reply.Code}" : null;
        if (!anonymous || ByLink(matter)) return reply.Code == 404 ? null : $"got {reply.Code} and not 404";
        return reply.Code == 401 || toSignIn ? null : $"got {reply.Code} and was not asked to sign in";
    }
}
