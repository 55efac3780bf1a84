using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.PolicyReview;

/// <summary>A year with its review (19.2), on the real program.</summary>
public sealed class ReviewStoryTests : IDisposable
{
    private const string Page = "/policy-review/2027";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_coming_review_is_in_the_calendar_warned_of_opened_and_put_on_record()
    {
        await using var program = await InJanuaryAsync();
        using var manager = await program.AsAsync(DemoSite.Manager);
        Assert.Contains(Page, Html.Links((await manager.GetAsync("/policy-review")).Is(HttpStatusCode.OK).Text));
        Assert.Contains("In the calendar", (await manager.GetAsync(Page)).Is(HttpStatusCode.OK).Text);

        await manager.AdvanceAsync("P260D");

        var open = (await manager.GetAsync(Page)).Text;
        Assert.Contains("Open", open);
        Assert.Contains("Minutes of work that reporting cost (18.1)", open);
        Assert.Contains("A review of the policy is open.", (await manager.GetAsync("/today")).Text);
        Assert.Equal(
            [
                "The policy is reviewed in October 2027", "The policy is reviewed in October 2027",
                "The policy is reviewed in October 2027", "The yearly review of the policy is open",
            ],
            await manager.MailsAsync(DemoSite.Manager));
        Assert.Equal(4, (await manager.MailsAsync(DemoSite.Principal)).Count);

        var nothing = await manager.SendAsync(Page, Page);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Status);
        Assert.Contains("Enter the day when it was held", nothing.Text);
        var future = await manager.HeldAsync("2027", "9", "10", "2027", "no");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, future.Status);
        Assert.Contains("cannot have been held in the future", future.Text);
        var unticked = await manager.HeldAsync("2027", "1", "10", "2027", "no");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unticked.Status);
        Assert.Matches("[0-9]+ points of the checklist are not ticked yet", unticked.Text);

        await manager.TickAllAsync("2027");
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.HeldAsync("2027", "1", "10", "2027", "no")).Status);
        var held = (await manager.GetAsync(Page)).Text;
        Assert.Contains("Held", held);
        Assert.Contains("No change", held);
        Assert.Contains("Clause 12 names services that are gone.", held);
        Assert.Contains("Demo Dana, Demo Marek, Demo Owen, Demo Priya", string.Join('\n', (await manager.ReviewAsync("2027"))
            .All("history").Where(h => h.Word("event") == "mail-sent").Select(h => Sorted(h.Word("detail")))));
        Assert.DoesNotContain("Record the review", held);

        await manager.AdvanceAsync("P60D");
        Assert.Equal(4, (await manager.MailsAsync(DemoSite.Manager)).Count);
    }

    [Fact]
    public async Task A_review_that_nobody_records_climbs_to_the_governors_when_october_is_over()
    {
        await using var program = await InJanuaryAsync();
        using var principal = await program.AsAsync(DemoSite.Principal);

        await principal.AdvanceAsync("P300D");

        Assert.Equal("The yearly review of the policy is overdue", (await principal.MailsAsync(DemoSite.Principal))[^1]);
        Assert.Contains("Overdue", (await principal.GetAsync(Page)).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await principal.GetAsync("/policy-review/1999")).Status);
        using var governor = await program.AsAsync(DemoSite.Governor);
        Assert.Equal(HttpStatusCode.NotFound, (await governor.GetAsync(Page)).Status);
        Assert.DoesNotContain(
            "The review of the social media policy has not been done", await principal.MailsAsync(DemoSite.Governor));

        await principal.AdvanceAsync("P35D");

        Assert.Equal(
            2, (await principal.MailsAsync(DemoSite.Governor))
                .Count(s => s == "The review of the social media policy has not been done"));
        Assert.Contains("Overdue since Monday 1 November 2027", (await governor.GetAsync("/governors")).Text);
    }

    [Fact]
    public async Task One_review_leads_to_the_next_over_five_octobers_on_a_clock_that_is_moved()
    {
        await using var program = await InJanuaryAsync();
        using var manager = await program.AsAsync(DemoSite.Manager);

        for (var year = 2027; year < 2032; year++) await manager.AdvanceAsync("P365D");

        var mails = await manager.MailsAsync(DemoSite.Manager);
        Assert.Equal(5, mails.Count(m => m == "The yearly review of the policy is open"));
        Assert.Equal(5, mails.Count(m => m == "The yearly review of the policy is overdue"));
        for (var year = 2027; year < 2032; year++)
            Assert.Equal(3, mails.Count(m => m == $"The policy is reviewed in October {year}"));
        Assert.Equal(
            15, (await manager.MailsAsync(DemoSite.Governor)).Count(m => m == "Your page for last term is complete"));
    }

    [Fact]
    public async Task Governors_are_told_each_term_and_see_counts_without_names()
    {
        await using var program = await InJanuaryAsync();
        using var governor = await program.AsAsync(DemoSite.Governor);
        using var manager = await program.AsAsync(DemoSite.Manager);
        var school = Html.Links((await governor.GetAsync("/governors")).Is(HttpStatusCode.OK).Text)
            .Single(l => l.EndsWith("/2027-spring", StringComparison.Ordinal)).Split('/')[2];
        for (var n = 0; n < 6; n++)
        {
            await manager.ReportAsync(
                new { urls = (string[])[$"https://other.example/post/{n}"], description = "Nasty words", school });
        }

        for (var n = 0; n < 6; n++)
        {
            (await manager.PostAsync("/api/investigations", new { category = "misuse", about = "Robin Madeup", description = "A post", school }))
                .Is(HttpStatusCode.Created);
        }

        await manager.AdvanceAsync("P100D");

        Assert.Equal(["Your page for last term is complete"], await manager.MailsAsync(DemoSite.Governor));
        var page = (await governor.GetAsync($"/governors/{school}/2027-spring")).Is(HttpStatusCode.OK).Text;
        Assert.Contains("5 to 9", page);
        Assert.Contains("fewer than 5", page);
        Assert.Matches("Reports of misuse of social media</th>\\s*<td[^>]*>5 to 9<", page);
        Assert.Matches("Reports in which a child may have been at risk \\(8\\.1\\)</th>\\s*<td[^>]*>fewer than 5<", page);
        Assert.DoesNotContain("other.example", page);
        Assert.DoesNotContain("Madeup", page);
        Assert.Equal(HttpStatusCode.NotFound, (await governor.GetAsync($"/governors/{school}/2027-autumn")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await governor.GetAsync("/governors/s-other/2027-spring")).Status);
        using var other = await program.AsAsync(DemoSite.OtherPrincipal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/governors/{school}/2027-spring")).Status);
        using var staff = await program.AsAsync(DemoSite.Staff);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync("/governors")).Status);
    }

    private static string Sorted(string names) => string.Join(", ", names.Split(", ").Order(StringComparer.Ordinal));

    /// <summary>The program with its clock in January 2027, whatever today is.</summary>
    private Task<PolicyFlowProgram> InJanuaryAsync()
    {
        ReviewSite.SetClock(_folder["data"], new DateTimeOffset(2027, 1, 15, 9, 0, 0, TimeSpan.Zero));
        return PolicyFlowProgram.DemoAsync(_folder["data"]);
    }
}
