using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.PolicyReview;

/// <summary>A change in national guidance opens a review before October (19.2).</summary>
public sealed class EarlyStoryTests
{
    private const string Early = "/policy-review/early";

    [Fact]
    public async Task A_change_of_guidance_opens_a_review_at_once_and_the_same_press_opens_no_second_one()
    {
        await using var site = await ReviewSite.StartAsync();
        using var manager = await site.AsAsync(DemoSite.Manager);
        (string, string)[] fields =
        [
            ("title", "A new edition of <the> guidance"), ("link", "https://guidance.example/2027"),
            ("date-day", "1"), ("date-month", "September"), ("date-year", "2027"),
            ("command", Guid.NewGuid().ToString("N")),
        ];

        var first = (await manager.SubmitAsync(Early, Early, fields)).Is(HttpStatusCode.SeeOther);
        var again = (await manager.SubmitAsync(Early, Early, fields)).Is(HttpStatusCode.SeeOther);
        var second = await manager.SendAsync(Early, Early, [.. fields[..^1]]);

        Assert.Equal("/policy-review/2027-early-1", first.Location);
        Assert.Equal(first.Location, again.Location);
        Assert.Equal("/policy-review/2027-early-2", second.Location);
        await manager.AdvanceAsync("PT0.001S");
        var page = (await manager.GetAsync(first.Location!)).Is(HttpStatusCode.OK).Text;
        Assert.Contains("A new edition of &lt;the&gt; guidance", page);
        Assert.Contains("What changed in the guidance", page);
        Assert.DoesNotContain("https://guidance.example/2027", Html.Links(page));
        Assert.DoesNotContain("href=\"https://guidance.example", page);
        Assert.Equal(
            ["The policy is to be reviewed early", "The policy is to be reviewed early"],
            await manager.MailsAsync(DemoSite.Principal));

        // The change takes effect later than in four weeks: until then there is time.
        var review = (await manager.ReviewAsync("2027-early-1"))["review"]!;
        Assert.Equal("2027-09-01T07:00:00+00:00", review.Word("overdueAt"));
        Assert.Equal(
            ["2027", "2027-early-2", "2027-early-1"],
            (await manager.GetAsync("/api/reviews")).Json.All("reviews").Select(r => r.Word("id")));
    }

    [Fact]
    public async Task An_early_review_that_is_not_done_is_overdue_and_climbs()
    {
        await using var site = await ReviewSite.StartAsync();
        using var manager = await site.AsAsync(DemoSite.Manager);
        await manager.SendAsync(
            Early, Early, ("title", "New guidance"), ("date-day", "16"), ("date-month", "1"), ("date-year", "2027"));

        await manager.AdvanceAsync("P45D");

        Assert.Contains("The early review of the policy is overdue", await manager.MailsAsync(DemoSite.Manager));
        Assert.Equal(
            ["The review of the social media policy has not been done"], await manager.MailsAsync(DemoSite.Governor));
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_beside_its_field()
    {
        await using var site = await ReviewSite.StartAsync();
        using var manager = await site.AsAsync(DemoSite.Manager);

        var wrong = await manager.SendAsync(
            Early, Early, ("link", "javascript:alert(1)"), ("date-day", "1"), ("date-month", "9"), ("date-year", "2072"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Say what changed", wrong.Text);
        Assert.Contains("Enter a web address that begins with https://", wrong.Text);
        Assert.Contains("Check the year", wrong.Text);
    }
}
