using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.PolicyReview;

/// <summary>A review that leads to a new version: approving it publishes it and opens its campaign in one step.</summary>
public sealed class NewVersionTests
{
    private const string Page = "/policy-review/2027";

    private readonly InventedPolicies _policies = new();

    [Fact]
    public async Task Approving_publishes_once_and_opens_the_campaign_although_the_first_answer_was_lost()
    {
        _policies.Failures = 1;
        await using var site = await OpenAsync();
        using var manager = await site.AsAsync(DemoSite.Manager);
        await manager.TickAllAsync("2027");
        await StartAsync(manager);

        (await manager.SendAsync(Page, Page + "/approve", ("sure", "yes"))).Is(HttpStatusCode.SeeOther);
        await manager.AdvanceAsync("PT1H");

        var review = (await manager.ReviewAsync("2027"))["review"]!;
        Assert.Equal(
            ("published", "social-media", 4, "campaign-social-media-4"),
            (review.Word("state"), review.Word("policy"), review["version"]!.GetValue<int>(), review.Word("campaign")));
        Assert.Equal("policy-review-2027", Assert.Single(_policies.Published).Value.Review);
        var page = (await manager.GetAsync(Page)).Text;
        Assert.Contains("/policies/social-media", Html.Links(page));
        Assert.Contains("/campaigns/campaign-social-media-4", Html.Links(page));
        Assert.Contains("Version 4 is published, and everybody is asked to confirm it", page);
        Assert.DoesNotContain("Approve and publish", page);
    }

    [Fact]
    public async Task What_cannot_be_published_is_said_before_anything_is_approved_and_again_where_it_comes_late()
    {
        _policies.WhyNot = "An approver of Sample Hill Academy is missing.";
        await using var site = await OpenAsync();
        using var manager = await site.AsAsync(DemoSite.Manager);
        await manager.TickAllAsync("2027");
        await StartAsync(manager);

        var early = await manager.SendAsync(Page, Page + "/approve", ("sure", "yes"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("An approver of Sample Hill Academy is missing.", early.Text);
        var unsure = await manager.SendAsync(Page, Page + "/approve");
        Assert.Contains("Confirm that the new version is to be published", unsure.Text);

        (_policies.WhyNot, _policies.Refusal) = (null, "The draft was changed meanwhile.");
        (await manager.SendAsync(Page, Page + "/approve", ("sure", "yes"))).Is(HttpStatusCode.SeeOther);
        await manager.AdvanceAsync("PT0.001S");
        Assert.Contains("could not be published: The draft was changed meanwhile.", (await manager.GetAsync(Page)).Text);
        Assert.Equal("drafting", (await manager.ReviewAsync("2027"))["review"]!.Word("state"));
        Assert.Empty(_policies.Published);
    }

    [Fact]
    public async Task The_checklist_brings_the_findings_and_the_last_campaign_and_is_filled_again_by_a_button()
    {
        await using var site = await OpenAsync();
        using var manager = await site.AsAsync(DemoSite.Manager);
        await manager.TickAllAsync("2027");
        Assert.Equal(
            ["finding", "removals", "outcomes", "overdue-steps", "misuse", "workload", "acknowledgement"],
            (await manager.ReviewAsync("2027")).All("points").Select(p => p.Word("topic")));
        Assert.Contains("110 of 120 people have confirmed it (91 percent), 1 declined.", (await manager.GetAsync(Page)).Text);

        _policies.Findings.Add(new("social-media/12.5/link", "Clause 12.5 has a dead link", "It leads nowhere.", null));
        (await manager.SendAsync(Page, Page + "/checklist")).Is(HttpStatusCode.SeeOther);
        await manager.AdvanceAsync("PT0.001S");

        var todo = Assert.Single((await manager.ReviewAsync("2027")).All("points"), p => p["answer"] is null);
        Assert.Equal("Clause 12.5 has a dead link", todo.Word("title"));

        var key = todo.Word("id");
        var empty = await manager.SendAsync(Page, $"{Page}/points/{key}", ("answer-" + key, "not-needed"));
        Assert.Contains("Say why it is not needed", empty.Text);
        (await manager.SendAsync(
            Page, $"{Page}/points/{key}", ("answer-" + key, "not-needed"), ("note-" + key, "The page moved and is back.")))
            .Is(HttpStatusCode.SeeOther);
        var ticked = (await manager.ReviewAsync("2027")).All("points").Single(p => p.Word("id") == key);
        Assert.Equal(
            ("not-needed", "Demo Dana", "The page moved and is back."),
            (ticked.Word("answer"), ticked.Word("by"), ticked.Word("note")));
        (await manager.SendAsync(Page, $"{Page}/points/{key}", ("answer-" + key, "take-back"))).Is(HttpStatusCode.SeeOther);
        Assert.Null((await manager.ReviewAsync("2027")).All("points").Single(p => p.Word("id") == key)["answer"]);
    }

    [Fact]
    public async Task A_page_that_was_open_in_two_tabs_loses_no_tick_and_a_second_click_changes_nothing()
    {
        await using var site = await OpenAsync();
        using var manager = await site.AsAsync(DemoSite.Manager);
        var command = Guid.NewGuid().ToString("N");
        foreach (var key in (string[])["removals", "workload", "workload"])
        {
            (await manager.SubmitAsync(Page, $"{Page}/points/{key}", ("answer-" + key, "done"), ("command", command)))
                .Is(HttpStatusCode.SeeOther);
        }

        var review = await manager.ReviewAsync("2027");
        Assert.Equal(2, review["review"]!["checklist"]!["done"]!.GetValue<int>());
        Assert.Equal(2, review.All("history").Count(h => h.Word("event") == "point-ticked"));
    }

    /// <summary>The program on 2 October 2027.</summary>
    private async Task<ReviewSite> OpenAsync()
    {
        var site = await ReviewSite.StartAsync(_policies.Use);
        using var manager = await site.AsAsync(DemoSite.Manager);
        await manager.AdvanceAsync("P260D");
        return site;
    }

    private static async Task StartAsync(Caller manager)
    {
        (await manager.SendAsync(Page, Page + "/draft", ("policy", "social-media"))).Is(HttpStatusCode.SeeOther);
        Assert.Contains("The draft is approved by 2 of 2.", (await manager.GetAsync(Page)).Text);
    }
}
