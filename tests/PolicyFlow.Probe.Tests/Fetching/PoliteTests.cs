using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Takedown.Probe.Fetching;
using PolicyFlow.Probe.Tests.Running;

namespace PolicyFlow.Probe.Tests.Fetching;

public sealed class PoliteTests(Looker looker) : IClassFixture<Looker>
{
    [Fact]
    public async Task It_says_who_it_is_and_carries_nothing_along()
    {
        looker.Site.Answer("/polite", context =>
        {
            context.Response.Headers.SetCookie = "id=1; path=/";
            context.Response.Headers.WWWAuthenticate = "Basic realm=x";
            context.Response.Headers.Location = "/polite/on";
            context.Response.StatusCode = 302;
            return Task.CompletedTask;
        });
        looker.Site.Page("/polite/on", Pages.Post());
        using var activity = new System.Diagnostics.Activity("a request of our own").Start();

        await looker.LookAsync("/polite");
        await looker.LookAsync("/polite");

        var seen = looker.Site.Seen.Where(s => s.Path.StartsWith("/polite", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, seen.Count);
        Assert.All(seen, request =>
        {
            Assert.Equal("GET", request.Method);
            Assert.Equal("PolicyFlow/1.0 (link check)", request.Headers["User-Agent"]);
            Assert.Empty(request.Headers.Keys.Except(
                ["Host", "User-Agent", "Accept", "Accept-Language", "Accept-Encoding"], StringComparer.OrdinalIgnoreCase));
        });
    }

    [Fact]
    public async Task At_most_two_looks_are_at_one_host_at_a_time_and_nothing_is_kept_of_it()
    {
        var (now, most) = (0, 0);
        looker.Site.Answer("/busy", async context =>
        {
            var here = Interlocked.Increment(ref now);
            lock (looker) most = Math.Max(most, here);
            await Task.Delay(20);
            Interlocked.Decrement(ref now);
            context.Response.ContentType = "text/plain";
            await context.Response.WriteAsync("Some words that stand on this page");
        });
        var pace = new ProbePace();
        using var probe = Looker.Probe(Looker.Patient, pace: pace);

        var looks = await Task.WhenAll(
            Enumerable.Range(0, 30).Select(_ => probe.LookAsync(looker.Site.Url("/busy"), null)));

        Assert.All(looks, look => Assert.Equal("first-look", look.Why));
        Assert.InRange(most, 1, 2);
        Assert.Equal(0, pace.Hosts);
    }

    [Fact]
    public async Task Those_who_wait_for_a_busy_host_hold_up_no_other()
    {
        var pace = new ProbePace(all: 3, oneHost: 2, TimeSpan.FromSeconds(20));
        using var first = await pace.EnterAsync("busy.example", default);
        using var second = await pace.EnterAsync("busy.example", default);
        var waiting = Enumerable.Range(0, 50).Select(_ => pace.EnterAsync("BUSY.example", default)).ToList();

        using var other = await pace.EnterAsync("other.example", default);

        Assert.NotNull(other);
        Assert.DoesNotContain(waiting, w => w.IsCompleted);
        first!.Dispose();
        second!.Dispose();
        other.Dispose();
        foreach (var turn in waiting) (await turn)!.Dispose();
        Assert.Equal(0, pace.Hosts);
    }

    [Fact]
    public async Task Whose_turn_does_not_come_is_told_so()
    {
        var pace = new ProbePace(all: 1, oneHost: 1, TimeSpan.FromMilliseconds(100));
        using var probe = Looker.Probe(Looker.Patient, pace: pace);
        using var taken = await pace.EnterAsync("127.0.0.1", default);

        Assert.Equal("busy", (await probe.LookAsync(looker.Site.Url("/polite"), null)).Why);
    }
}
