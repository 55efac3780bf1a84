using System.Net;
using Microsoft.AspNetCore.Http;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Takedown;

/// <summary>Clause 16.4 on the running program, with a second web server whose pages come, change, hide and go.</summary>
public sealed class WatchedPagesTests(WatchedSite world) : IClassFixture<WatchedSite>
{
    [Fact]
    public async Task The_page_is_kept_as_evidence_before_the_letter_goes()
    {
        using var manager = await world.AsAsync(DemoSite.Manager);
        world.Site.Page("/kept", WatchedSite.Html());
        var reference = await world.ReportedAsync(manager, "/kept");
        Assert.Equal(0, world.Site.Requests("/kept"));

        var after = await manager.ApproachAsync(reference);

        var events = after.Events().ToList();
        Assert.True(events.IndexOf("item-captured") < events.IndexOf("notice-sent"), string.Join(", ", events));
        Assert.Equal(1, world.Site.Requests("/kept"));
        await manager.SubmitAsync("/cases/" + reference, $"/cases/{reference}/open");
        var page = await manager.GetAsync("/cases/" + reference);
        var sha = page.Text.Split($"/cases/{reference}/evidence/")[1][..64];
        var kept = (await manager.GetAsync($"/cases/{reference}/evidence/{sha}")).Is(HttpStatusCode.OK).Text;
        Assert.Contains("This coach cheats in every match", kept, StringComparison.Ordinal);
        Assert.Contains(world.Site.Url("/kept"), kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_goes_is_seen_gone_confirmed_by_a_person_and_found_again_after_closing()
    {
        using var manager = await world.AsAsync(DemoSite.Manager);
        var reference = await world.ApproachedAsync(manager, "/comes-back");
        await manager.AdvanceAsync("PT2H");
        Assert.Equal("up", (await manager.CaseAsync(reference))["urls"]![0]!.Word("machineSaw"));

        world.Site.Remove("/comes-back");
        await manager.AdvanceAsync("PT10H30M");
        var gone = await manager.CaseAsync(reference);
        Assert.Equal(("SeenGone", "gone"), (gone.Word("status"), gone["urls"]![0]!.Word("machineSaw")));
        await manager.AdvanceAsync("PT13H");
        Assert.DoesNotContain("window-missed", (await manager.CaseAsync(reference)).Events());

        await manager.DoAsync(reference, "confirm-removed", new { finding = "gone" });
        await manager.DoAsync(reference, "record-support", new { answer = "offered" });
        await manager.DoAsync(reference, "close", new { minutes = 12 });
        await manager.AdvanceAsync("P1D");
        Assert.Equal("Closed", (await manager.CaseAsync(reference)).Word("status"));

        world.Site.Page("/comes-back", WatchedSite.Html());
        await manager.AdvanceAsync("P6D");
        var back = await manager.CaseAsync(reference);
        Assert.Equal("Reopened", back.Word("status"));
        Assert.Contains("content-back", back.Events());
        Assert.Contains(await manager.MailAsync(reference), m => m.Word("subject").Contains("It is back", StringComparison.Ordinal));

        var again = await manager.ApproachAsync(reference);
        Assert.Equal("Approached", again.Word("status"));
        Assert.Equal(TimeSpan.FromHours(24), again["approaches"]![1]!.Time("windowEndsAt") - again["approaches"]![1]!.Time("receivedAt"));
    }

    [Fact]
    public async Task A_page_with_a_part_taken_out_is_amended_and_the_host_is_chased_on()
    {
        using var manager = await world.AsAsync(DemoSite.Manager);
        var reference = await world.ApproachedAsync(manager, "/amended");
        world.Site.Page("/amended", WatchedSite.Html(
            "<p>Nobody at the school does anything about it, and the manager looks away.</p>"));

        await manager.AdvanceAsync("PT13H");

        var now = await manager.CaseAsync(reference);
        Assert.Equal("amended", now["urls"]![0]!.Word("machineSaw"));
        Assert.Contains("chaser-due", now.Events());
    }

    public static TheoryData<string> Hiding => ["login", "soft-404", "to-login", "robot", "country", "hangs", "endless", "busy", "metadata", "mapped", "nat64", "circle"];

    [Theory]
    [MemberData(nameof(Hiding))]
    public async Task What_hides_is_cannot_tell_never_gone(string how)
    {
        using var manager = await world.AsAsync(DemoSite.Manager);
        var path = "/hides-" + how;
        var reference = await world.ApproachedAsync(manager, path);
        Hide(path, how);

        await manager.AdvanceAsync("PT1H5M");

        var now = await manager.CaseAsync(reference);
        var looks = now["timeline"]!.AsArray().Where(t => t!.Word("event") == "item-probed").Select(t => t!.Word("text")).ToList();
        Assert.Contains("cannot tell", Assert.Single(looks), StringComparison.Ordinal);
        Assert.Equal("up", now["urls"]![0]!.Word("machineSaw"));
        Assert.Equal("Approached", now.Word("status"));
    }

    [Fact]
    public async Task A_page_that_cannot_be_kept_says_why_and_holds_no_letter_for_ever()
    {
        using var manager = await world.AsAsync(DemoSite.Manager);
        world.Site.Answer("/dead", async context => await Task.Delay(Timeout.Infinite, context.RequestAborted));
        var reference = await world.ReportedAsync(manager, "/dead");

        var after = await manager.ApproachAsync(reference);

        Assert.Equal("Approached", after.Word("status"));
        Assert.Contains(after["timeline"]!.AsArray(), t =>
            t!.Word("event") == "item-captured" && t!.Word("text").Contains("could not be kept", StringComparison.Ordinal));
    }

    private void Hide(string path, string how)
    {
        var site = world.Site;
        switch (how)
        {
            case "login":
                site.Page(path, WatchedSite.Html("<form><label>Password <input type=\"password\"></label><button>Log in</button></form>", "Log in"));
                break;
            case "soft-404":
                site.Page(path, WatchedSite.Html("<p>Sorry, this content is not available.</p>", "Content not available"));
                break;
            case "to-login":
                site.Page("/login", WatchedSite.Html("<form><input type=\"password\"></form>", "Sign in"));
                site.Redirect(path, "/login?next=" + path);
                break;
            case "robot":
                site.Page(path, WatchedSite.Html("<p>Checking that you are not a robot.</p><div class=\"g-recaptcha\"></div>", "One moment"), 403);
                break;
            case "country":
                site.Page(path, WatchedSite.Html("<p>This content is not available in your country.</p>"), 451);
                break;
            case "hangs":
                site.Answer(path, async context => await Task.Delay(Timeout.Infinite, context.RequestAborted));
                break;
            case "endless":
                site.Answer(path, EndlessAsync);
                break;
            case "busy":
                site.Page(path, "Slow down", 429);
                break;
            case "metadata":
                site.Redirect(path, "http://169.254.169.254/latest/meta-data/");
                break;
            case "mapped":
                site.Redirect(path, "http://[::ffff:10.0.0.1]/");
                break;
            case "nat64":
                site.Redirect(path, "http://[64:ff9b::a00:1]/");
                break;
            default:
                site.Redirect(path, path);
                break;
        }
    }

    private static async Task EndlessAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html";
        var chunk = new byte[64 * 1024];
        while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
    }
}
