using System.Net;
using PolicyFlow.App.People;
using PolicyFlow.App.PolicyReview.Documents;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.PolicyReview;

/// <summary>One chain (19.2, 5.3): guidance changes, a review opens, its new version is published, and everybody is asked.
/// </summary>
public sealed class OneChainTests
{
    private const string Early = "/policy-review/early";
    private const string Policy = "social-media";

    [Fact]
    public async Task A_review_publishes_a_version_everybody_is_asked_for_it_and_nobody_is_chased_for_the_old_one()
    {
        await using var site = await ReviewSite.StartAsync();
        using var manager = await site.AsAsync(DemoSite.Manager);
        var asked = await manager.PostAsync("/api/campaigns", new { policy = Policy, deadline = "2027-02-12" });
        var old = asked.Is(HttpStatusCode.Created).Json.Word("id");
        await manager.AdvanceAsync("P1D");

        var review = (await manager.SendAsync(
            Early, Early, ("title", "New guidance"), ("date-day", "16"), ("date-month", "1"), ("date-year", "2027")))
            .Is(HttpStatusCode.SeeOther).Location!;
        var id = review.Split('/')[^1];
        await manager.AdvanceAsync("PT0.001S");
        Assert.Contains((await manager.ReviewAsync(id)).All("points"), p => p.Word("topic") == "finding");
        await manager.TickAllAsync(id);
        (await manager.SendAsync(review, review + "/draft", ("policy", Policy))).Is(HttpStatusCode.SeeOther);
        Assert.Contains(
            "The draft has not been sent to the schools yet.",
            (await manager.SendAsync(review, review + "/approve", ("sure", "yes"))).Text);
        await ApproveAsync(site);
        (await manager.SendAsync(review, review + "/approve", ("sure", "yes"))).Is(HttpStatusCode.SeeOther);

        // The weekend passes, and two days more.
        await manager.AdvanceAsync("P3D");

        var done = (await manager.ReviewAsync(id))["review"]!;
        Assert.Equal(("published", 2), (done.Word("state"), done["version"]!.GetValue<int>()));
        var campaign = await CampaignAsync(manager, done.Word("campaign"));
        Assert.Equal(("open", 2, 40), campaign);
        Assert.Equal(("superseded", 1, 0), await CampaignAsync(manager, old));
        var mails = (await manager.GetAsync("/demo/mailbox.json")).Json.AsArray()
            .Where(m => m!.Word("to") == "kemi@demo.invalid").OrderBy(m => m!.Time("at")).Select(m => m!.Word("text")).ToList();
        Assert.Equal(2, mails.Count);
        Assert.Contains("version 1", mails[0]);
        Assert.Contains("version 2", mails[1]);
        Assert.Contains("Version 2", (await manager.GetAsync("/policies/" + Policy)).Text);
    }

    /// <summary>How it stands, for which version, and how many it waits for.</summary>
    private static async Task<(string Status, int Version, int Pending)> CampaignAsync(Caller manager, string id)
    {
        var found = (await manager.GetAsync("/api/campaigns/" + id)).Is(HttpStatusCode.OK).Json;
        return (found.Word("status"), found["version"]!.GetValue<int>(), found["counts"]!["pending"]!.GetValue<int>());
    }

    private static async Task ApproveAsync(ReviewSite site)
    {
        var (office, people) = (site.Get<PolicyOffice>(), site.Get<PeopleDirectory>());
        var draft = (await site.Get<PolicyLibrary>().FindAsync(Policy))!.Draft!.Number;
        Assert.True((await office.ProposeAsync(By(DemoSite.Manager), "chain", Policy, draft)).Done);
        foreach (var school in people.Schools)
        {
            var principal = school.Name == "Sample Hill Academy" ? DemoSite.OtherPrincipal : DemoSite.Principal;
            Assert.True((await office.ApproveAsync(By(principal), "chain:" + school.Id, Policy, draft, school.Id)).Done);
        }

        Actor By(string email) => Actor.Person(people.FindByEmail(email)!.Id);
    }
}
