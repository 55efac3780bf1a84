using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Demonstration;

/// <summary>The moved clock of the demonstration runs a whole campaign.</summary>
public sealed class WholeCampaignTests(DemoSite demo) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task Everybody_is_asked_and_reminded_until_the_principals_are_told_and_nobody_twice_on_a_day()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var deadline = DateOnly.FromDateTime((await manager.AdvanceAsync("PT0.001S")).UtcDateTime).AddDays(28);
        var opened = await manager.PostAsync(
            "/api/campaigns", new { policy = "social-media", deadline });
        Assert.Equal(HttpStatusCode.Created, opened.Status);

        await manager.AdvanceAsync("P45D");

        var campaign = (await manager.GetAsync("/api/campaigns/" + opened.Json.Word("id"))).Json;
        Assert.Equal("closing", campaign.Word("status"));
        Assert.All(campaign.All("rounds"), round => Assert.True(round!["begun"]!.GetValue<bool>()));
        Assert.Equal(40, campaign["counts"]!["pending"]!.GetValue<int>());

        var mails = (await manager.GetAsync("/demo/mailbox.json")).Json.AsArray();
        var coach = mails.Where(m => m!.Word("to") == "kemi@demo.invalid").Select(m => m!.Time("at")).Order().ToList();
        Assert.Equal(4, coach.Count);
        Assert.Equal(4, coach.Select(at => at.Date).Distinct().Count());
        Assert.All(coach, at => Assert.True(at.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)));

        // A head of department is reminded on the same days, and told of the team on a day in between.
        Assert.Equal(5, mails.Count(m => m!.Word("to") == "bram@demo.invalid"));
        // Two people have this address: each has mails of their own.
        Assert.Equal(8, mails.Count(m => m!.Word("to") == "club@demo.invalid"));
    }
}
