using PolicyFlow.App.PolicyReview.Health;
using PolicyFlow.App.PolicyReview.Samples;
using PolicyFlow.Domain.PolicyReview.Health;
using PolicyFlow.Testing;

namespace PolicyFlow.PolicyReview.Tests.Health;

public sealed class PolicyHealthTests
{
    private const string GoneGuide = "https://guides.safer-sport.example/coaches/2018/social-media";
    private const string OldAdvice = "http://www.safer-sport.example/privacy";

    [Fact]
    public async Task A_published_version_is_checked_with_the_list_and_the_day_of_today()
    {
        await using var world = await HealthWorld.CreateAsync();
        var id = await world.PublishAsync(SamplePolicy.Markdown);

        var findings = await world.Health.CheckAsync(id, 1);

        Assert.Contains(findings!, f => (f.Kind, f.Clause) == (HealthKinds.ReplacedLaw, "6.2"));
        Assert.Contains(findings!, f => f.Kind == HealthKinds.ReviewDatePassed);
        Assert.Null(await world.Health.CheckAsync(id, 2));
        Assert.Null(await world.Health.CheckAsync("no-such-policy", 1));
    }

    [Fact]
    public async Task A_page_that_is_gone_is_a_dead_link_and_one_that_cannot_be_seen_is_not()
    {
        await using var world = await HealthWorld.CreateAsync();
        await using var site = await HarmfulSite.StartAsync();
        site.Remove("/guide");
        site.Page("/privacy", "<html><head><title>Privacy</title></head><body><p>Look at your settings twice a year.</p></body></html>");
        site.Page("/members", "<html><body><form><input type=password name=p></form>Sign in</body></html>", status: 403);
        var id = await world.PublishAsync(SamplePolicy.Markdown
            .Replace(GoneGuide, site.Url("/guide"), StringComparison.Ordinal)
            .Replace(OldAdvice, $"{site.Url("/privacy")} and {site.Url("/members")} and http://127.0.0.1:1/no-server", StringComparison.Ordinal));
        var text = (await world.Library.CurrentAsync(id))!.Markdown;
        Assert.DoesNotContain(await CheckAsync(), f => f.Kind == HealthKinds.DeadLink);
        Assert.Empty(site.Seen);

        Assert.Equal(4, await world.Links.LookAsync(world.Dana, "look", id, text));

        var dead = Assert.Single(await CheckAsync(), f => f.Kind == HealthKinds.DeadLink);
        Assert.Equal(("12.6", site.Url("/guide")), (dead.Clause, dead.Quote));
        Assert.Contains("25 November 2026", dead.Says, StringComparison.Ordinal);
        var looks = (await world.Links.LoadAsync(id)).ToDictionary(l => new Uri(l.Url).AbsolutePath, l => l.Found);
        Assert.Equal(
            (LinkFound.There, LinkFound.CannotTell, LinkFound.CannotTell),
            (looks["/privacy"], looks["/members"], looks["/no-server"]));

        site.Page("/guide", "<html><head><title>Guide</title></head><body><p>A guide for coaches, back again.</p></body></html>");
        await world.Links.LookAsync(world.Dana, "look-again", id, text);
        Assert.DoesNotContain(await CheckAsync(), f => f.Kind == HealthKinds.DeadLink);

        async Task<IReadOnlyList<HealthFinding>> CheckAsync() => (await world.Health.CheckAsync(id, 1))!;
    }

    [Fact]
    public async Task The_same_look_twice_is_remembered_once()
    {
        await using var world = await HealthWorld.CreateAsync();
        await using var site = await HarmfulSite.StartAsync();
        var text = $"# A policy\n\n## 1. Links\n\n1.1. See {site.Url("/a")}.";

        await world.Links.LookAsync(world.Dana, "look", "p", text);
        await world.Links.LookAsync(world.Dana, "look", "p", text);

        Assert.Single((await world.Streams.Store.ReadAsync(LinkLooks.Prefix + "p"))!.Events);
    }

    [Fact]
    public async Task A_text_without_links_asks_nothing_and_writes_nothing()
    {
        await using var world = await HealthWorld.CreateAsync();

        Assert.Equal(0, await world.Links.LookAsync(world.Dana, "look", "p", "# A policy"));
        Assert.Null(await world.Streams.Store.ReadAsync(LinkLooks.Prefix + "p"));
    }
}
