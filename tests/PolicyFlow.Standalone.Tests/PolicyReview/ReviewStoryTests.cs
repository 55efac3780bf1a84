using System.Globalization;
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
        Assert.Equal(Page, (await manager.GetAsync("/policy-review")).Location);
        Assert.Contains("In the calendar", (await manager.GetAsync(Page)).Is(HttpStatusCode.OK).Text);

        await manager.AdvanceAsync("P260D");

        Assert.Contains("Open", (await manager.GetAsync(Page)).Text);
        Assert.Equal(
            [
                "The policy is reviewed in October 2027", "The policy is reviewed in October 2027",
                "The policy is reviewed in October 2027", "The yearly review of the policy is open",
            ],
            await MailsAsync(manager, DemoSite.Manager));
        Assert.Equal(4, (await MailsAsync(manager, DemoSite.Principal)).Count);
        Assert.Empty(await MailsAsync(manager, DemoSite.Governor));

        var nothing = await manager.SubmitAsync(Page, Page, ("command", Guid.NewGuid().ToString("N")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Status);
        Assert.Contains("Enter the day when it was held", nothing.Text);
        var future = await HeldAsync(manager, "9", "10");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, future.Status);
        Assert.Contains("cannot have been held in the future", future.Text);
        Assert.Equal(HttpStatusCode.SeeOther, (await HeldAsync(manager, "1", "10")).Status);
        var held = (await manager.GetAsync(Page)).Text;
        Assert.Contains("Held", held);
        Assert.Contains("The policy is to be changed", held);
        Assert.DoesNotContain("Record the review", held);

        await manager.AdvanceAsync("P60D");
        Assert.Equal(4, (await MailsAsync(manager, DemoSite.Manager)).Count);
    }

    [Fact]
    public async Task A_review_that_nobody_records_is_told_once_more_when_october_is_over()
    {
        await using var program = await InJanuaryAsync();
        using var principal = await program.AsAsync(DemoSite.Principal);

        await principal.AdvanceAsync("P300D");

        Assert.Equal("The yearly review of the policy is overdue", (await MailsAsync(principal, DemoSite.Principal))[^1]);
        Assert.Contains("Overdue", (await principal.GetAsync(Page)).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await principal.GetAsync("/policy-review/1999")).Status);
        using var governor = await program.AsAsync(DemoSite.Governor);
        Assert.Equal(HttpStatusCode.NotFound, (await governor.GetAsync(Page)).Status);
    }

    /// <summary>The program with its clock in January 2027, whatever today is.</summary>
    private Task<PolicyFlowProgram> InJanuaryAsync()
    {
        var offset = new DateTimeOffset(2027, 1, 15, 9, 0, 0, TimeSpan.Zero) - TimeProvider.System.GetUtcNow();
        Directory.CreateDirectory(_folder["data"]);
        File.WriteAllText(Path.Combine(_folder["data"], "demo-clock"), offset.Ticks.ToString(CultureInfo.InvariantCulture));
        return PolicyFlowProgram.DemoAsync(_folder["data"]);
    }

    private static Task<Reply> HeldAsync(Caller manager, string day, string month) => manager.SubmitAsync(
        Page, Page, ("date-day", day), ("date-month", month), ("date-year", "2027"), ("changes", "yes"),
        ("command", Guid.NewGuid().ToString("N")), ("note", "Clause 12 names services that are gone."));

    private static async Task<IReadOnlyList<string>> MailsAsync(Caller caller, string to) =>
        [.. (await caller.GetAsync("/demo/mailbox.json")).Json.AsArray()
            .Where(m => m!.Word("to") == to).OrderBy(m => m!.Time("at")).Select(m => m!.Word("subject"))];
}
