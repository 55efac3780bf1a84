using System.Net;
using PolicyFlow.App.Acknowledgement.Campaigns;

namespace PolicyFlow.Acknowledgement.Tests.Desk;

/// <summary>Campaigns over HTTP.</summary>
public sealed class CampaignApiTests(DeskSite site) : IClassFixture<DeskSite>
{
    private const string Path = "/api/campaigns";

    [Fact]
    public async Task A_campaign_is_drafted_and_opened_in_one_call_and_the_same_key_opens_no_other()
    {
        var policy = await site.PublishAsync(DeskSite.Markdown);
        using var manager = await site.AsAsync(DeskSite.Manager);
        var body = new
        {
            policy,
            schools = (string[])[site.Park],
            kinds = (string[])["volunteer"],
            deadline = "2027-02-26",
            quiz = (object[])[new { question = "First?", answers = (string[])["think", "post"], right = 1, clause = "2.1" }],
        };

        var first = (await manager.PostJsonAsync(Path, body, "key-1")).Is(HttpStatusCode.Created);
        var again = (await manager.PostJsonAsync(Path, body, "key-1")).Is(HttpStatusCode.Created);

        var id = first.Json["id"]!.GetValue<string>();
        Assert.Equal(id, again.Json["id"]!.GetValue<string>());
        Assert.Equal(Path + "/" + id, first.Location);
        Assert.Equal("open", first.Json["status"]!.GetValue<string>());
        Assert.Equal("invitation", first.Json["rounds"]![0]!["kind"]!.GetValue<string>());
        Assert.Equal([site.Park], (await site.Get<CampaignDesk>().FindAsync(id))!.Audience.Schools);
        Assert.Single((await site.Get<CampaignDesk>().OfPolicyAsync(policy)));
    }

    [Fact]
    public async Task A_campaign_is_read_with_counts_by_state_and_without_names()
    {
        await site.ConfirmAsync(await site.MemberAsync("Demo Counted"));
        await site.MemberAsync("Demo Uncounted");
        using var principal = await site.AsAsync(DeskSite.Principal);

        var read = (await principal.GetAsync($"{Path}/{site.Campaign}")).Is(HttpStatusCode.OK);

        Assert.True(read.Json["counts"]!["acknowledged"]!.GetValue<int>() >= 1);
        Assert.True(read.Json["counts"]!["pending"]!.GetValue<int>() >= 1);
        Assert.Equal(0, read.Json["counts"]!["recorded-on-behalf"]!.GetValue<int>());
        Assert.DoesNotContain("Demo", read.Html);
        var all = (await principal.GetAsync(Path)).Is(HttpStatusCode.OK).Json["campaigns"]!.AsArray();
        Assert.Contains(all, c => c!["id"]!.GetValue<string>() == site.Campaign);
    }

    [Fact]
    public async Task A_draft_stays_a_draft_and_only_managers_see_it()
    {
        var policy = await site.PublishAsync(DeskSite.Markdown);
        using var manager = await site.AsAsync(DeskSite.Manager);
        using var principal = await site.AsAsync(DeskSite.Principal);

        var draft = (await manager.PostJsonAsync(Path, new { policy, deadline = "2027-02-26", open = false }))
            .Is(HttpStatusCode.Created);

        Assert.Equal("draft", draft.Json["status"]!.GetValue<string>());
        (await manager.GetAsync(draft.Location!)).Is(HttpStatusCode.OK);
        (await principal.GetAsync(draft.Location!)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_wrong_is_named_by_field()
    {
        using var manager = await site.AsAsync(DeskSite.Manager);

        var none = (await manager.PostJsonAsync(Path, new { })).Is(HttpStatusCode.UnprocessableEntity).Json["errors"]!;
        Assert.NotNull(none["deadline"]);
        Assert.NotNull(none["policy"]);
        var wrong = (await manager.PostJsonAsync(Path, new
        {
            policy = "pol-foreign",
            schools = (string[])["s-foreign"],
            kinds = (string[])["robot"],
            jobRoles = (string[])[""],
            deadline = "2027-02-26",
            quiz = (object[])[new { question = "Without answers?" }],
        })).Is(HttpStatusCode.UnprocessableEntity).Json["errors"]!.AsObject();
        Assert.Equal(["jobRoles", "kinds", "quiz[0]", "schools"], wrong.Select(e => e.Key).Order(StringComparer.Ordinal));
        var past = (await manager.PostJsonAsync(Path, new { policy = site.Policy, deadline = "2020-01-01" }))
            .Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("deadline-over", past.Json["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_does_not_open_leaves_no_draft_behind()
    {
        var policy = await site.PublishAsync(DeskSite.Markdown);
        using var manager = await site.AsAsync(DeskSite.Manager);
        (await manager.PostJsonAsync("/demo/clock", new { advance = "PT9H" })).Is(HttpStatusCode.OK);

        var refused = await manager.PostJsonAsync(
            Path, new { policy, deadline = site.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });

        Assert.Equal("deadline-over", refused.Is(HttpStatusCode.UnprocessableEntity).Json["code"]!.GetValue<string>());
        Assert.Empty(await site.Get<CampaignDesk>().OfPolicyAsync(policy));
    }

    [Theory]
    [InlineData(DeskSite.Principal, HttpStatusCode.NotFound)]
    [InlineData(DeskSite.Governor, HttpStatusCode.NotFound)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task Only_managers_open_campaigns(string? email, HttpStatusCode expected)
    {
        using var caller = await site.AsAsync(email);
        (await caller.PostJsonAsync(Path, new { policy = site.Policy, deadline = "2027-02-26" })).Is(expected);
    }
}
