using System.Net;
using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.Acknowledgement.Tests.Desk;

/// <summary>A campaign is written down, checked and opened on its pages (5.3).</summary>
public sealed class NewCampaignTests(DeskSite site) : IClassFixture<DeskSite>
{
    private const string New = "/campaigns/new";

    private static readonly (string, string)[] Deadline =
        [("deadline-day", "26"), ("deadline-month", "2"), ("deadline-year", "2027")];

    [Fact]
    public async Task A_manager_sees_whom_it_reaches_and_when_before_it_opens()
    {
        var policy = await site.PublishAsync(DeskSite.Markdown);
        await site.MemberAsync("Demo Abroad", school: site.Hill, role: "Groundskeeper", enrolled: false);
        await site.MemberAsync("Demo Addressless", email: null, school: site.Hill, role: "Groundskeeper", enrolled: false);
        using var manager = await site.AsAsync(DeskSite.Manager);

        var drafted = await manager.SubmitAsync(
            New, null,
            [
                ("policy", policy), ("schools", site.Hill), ("roles", "Groundskeeper"), .. Deadline,
                ("q1-text", "Before you post you …"), ("q1-answers", "think\npost first"), ("q1-right", "1"), ("q1-clause", "2.1"),
            ]);
        drafted.Is(HttpStatusCode.SeeOther);
        var check = (await manager.GetAsync(drafted.Location!)).Is(HttpStatusCode.OK);

        Assert.Contains("2 people on the staff list", check.Text);
        Assert.Contains("1 of them has no email address", check.Text);
        Assert.Contains("Before you post you … (right: think)", check.Text);
        Assert.Contains("Monday 18 January 2027 Reminder", check.Text);
        Assert.Contains("Thursday 21 January 2027 Line managers", check.Text);
        Assert.Contains("Monday 25 January 2027 Last reminder", check.Text);
        Assert.Contains("(moved from ", (await CheckOnAsync(manager, drafted.Location!)).Text);

        var opened = await manager.SubmitAsync(drafted.Location!, null, ("decision", "open"));
        opened.Is(HttpStatusCode.SeeOther);
        var id = drafted.Location!.Split('/')[2];
        Assert.Equal(CampaignStatus.Open, (await site.Get<CampaignDesk>().FindAsync(id))!.Status);
        Assert.Equal("2.1", (await site.Get<CampaignDesk>().FindAsync(id))!.Quiz[0].Clause);
        Assert.Contains("The campaign is open", (await manager.GetAsync(opened.Location!)).Text);
    }

    [Fact]
    public async Task A_draft_is_changed_by_another_one_in_its_place_and_can_be_thrown_away()
    {
        var policy = await site.PublishAsync(DeskSite.Markdown);
        using var manager = await site.AsAsync(DeskSite.Manager);
        var first = await manager.SubmitAsync(New, null, [("policy", policy), ("kinds", "volunteer"), .. Deadline]);
        var id = first.Location!.Split('/')[2];

        var form = (await manager.GetAsync($"{New}?from={id}")).Is(HttpStatusCode.OK);
        Assert.Matches("value=\"volunteer\"[^>]*checked", form.Html);
        var second = await manager.SubmitAsync($"{New}?from={id}", null, [("policy", policy), .. Deadline]);

        Assert.Equal(CampaignStatus.Dropped, (await site.Get<CampaignDesk>().FindAsync(id))!.Status);
        (await manager.GetAsync($"/campaigns/{id}/check")).Is(HttpStatusCode.NotFound);
        var dropped = await manager.SubmitAsync(second.Location!, null, ("decision", "drop"));
        Assert.Equal("/campaigns?done=dropped", dropped.Location);
    }

    [Theory]
    [InlineData("deadline-year", "2020", "The deadline must be today or in the future")]
    [InlineData("deadline-year", "2047", "The deadline must be within the next year")]
    [InlineData("deadline-day", "31", "Enter a real date")]
    [InlineData("policy", "pol-foreign", "Choose a policy from the list")]
    [InlineData("schools", "s-foreign", "Choose schools from the list")]
    [InlineData("kinds", "robot", "Choose kinds of people from the list")]
    [InlineData("q1-text", "Only a question", "Enter 2 to 6 answers to question 1")]
    [InlineData("q2-answers", "yes\nno", "Enter question 2, or empty its other fields")]
    [InlineData("q2-answers", "yes\nno", "Choose which answer to question 2 is right")]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_is_written(string field, string value, string problem)
    {
        using var manager = await site.AsAsync(DeskSite.Manager);
        var before = (await site.Get<CampaignDesk>().ListAsync()).Count;
        var typed = new Dictionary<string, string>
        {
            ["policy"] = site.Policy,
            ["deadline-day"] = "26",
            ["deadline-month"] = "2",
            ["deadline-year"] = "2027",
            [field] = value,
        };

        var answer = await manager.SubmitAsync(New, null, [.. typed.Select(t => (t.Key, t.Value))]);

        Assert.Contains(problem, answer.Is(HttpStatusCode.UnprocessableEntity).Text);
        Assert.Equal(before, (await site.Get<CampaignDesk>().ListAsync()).Count);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_draft()
    {
        using var manager = await site.AsAsync(DeskSite.Manager);
        var command = Guid.NewGuid().ToString("N");
        (string, string)[] typed = [("policy", site.Policy), ("command", command), .. Deadline];

        var first = await manager.SubmitAsync(New, null, typed);
        var again = await manager.SubmitAsync(New, null, typed);

        Assert.Equal(first.Is(HttpStatusCode.SeeOther).Location, again.Is(HttpStatusCode.SeeOther).Location);
    }

    [Theory]
    [InlineData(DeskSite.Principal)]
    [InlineData(DeskSite.Governor)]
    [InlineData(DeskSite.Staff)]
    public async Task Only_managers_start_campaigns(string email)
    {
        using var other = await site.AsAsync(email);
        (await other.GetAsync(New)).Is(HttpStatusCode.NotFound);
    }

    /// <summary>The page again, on a day from which a reminder would fall on a Saturday.</summary>
    private static async Task<DeskReply> CheckOnAsync(DeskBrowser manager, string check)
    {
        (await manager.PostJsonAsync("/demo/clock", new { advance = "P1D" })).Is(HttpStatusCode.OK);
        (await manager.PostJsonAsync("/demo/clock", new { advance = "P1D" })).Is(HttpStatusCode.OK);
        return (await manager.GetAsync(check)).Is(HttpStatusCode.OK);
    }
}
