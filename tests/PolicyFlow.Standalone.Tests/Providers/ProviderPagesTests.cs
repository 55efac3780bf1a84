using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Providers;

/// <summary>The directory of providers on the real program, as people use it.</summary>
public sealed class ProviderPagesTests(DemoSite demo) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task Other_addresses_are_proposed_by_one_and_confirmed_by_another()
    {
        using var dana = await demo.AsAsync(DemoSite.Manager);
        using var marek = await demo.AsAsync(DemoSite.OtherManager);

        var changed = await ChangeAsync(dana, "zen", ("email", "abuse@zen-invented.example"));
        Assert.Equal("/providers/zen?done=waits", changed.Is(HttpStatusCode.SeeOther).Location);
        var mine = (await dana.GetAsync("/providers/zen")).Text;
        Assert.Contains("Take back", mine);
        Assert.DoesNotContain(">Confirm<", mine);
        var alone = await AnswerAsync(dana, "zen", "confirm");
        Assert.Contains("A second person has to confirm this", alone.Is(HttpStatusCode.UnprocessableEntity).Text);
        Assert.Contains("Zen Internet</a> wait until", (await marek.GetAsync("/providers")).Text);
        Assert.Contains("Proposed by Demo Dana", (await marek.GetAsync("/providers/zen")).Text);

        (await AnswerAsync(marek, "zen", "confirm")).Is(HttpStatusCode.SeeOther);

        Assert.Equal("abuse@zen-invented.example", (await ProviderAsync(dana, "zen")).Word("email"));
    }

    [Fact]
    public async Task A_page_that_was_open_while_somebody_else_saved_writes_over_nothing()
    {
        using var dana = await demo.AsAsync(DemoSite.Manager);
        using var sofia = await demo.AsAsync(DemoSite.NetworkLead);

        (await ChangeAsync(dana, "three", ("hours", "Always"))).Is(HttpStatusCode.SeeOther);
        var late = await ChangeAsync(sofia, "three", ("hours", "Never"), ("edition", "0"));

        Assert.Contains("Somebody has changed this entry", late.Is(HttpStatusCode.UnprocessableEntity).Text);
        Assert.Contains("Never", late.Text);
        Assert.Equal("Always", (await ProviderAsync(dana, "three")).Word("hours"));
    }

    [Fact]
    public async Task One_press_says_that_an_entry_is_still_right_until_it_grows_old()
    {
        using var priya = await demo.AsAsync(DemoSite.Principal);
        Assert.Contains("Not checked by your network yet", (await priya.GetAsync("/providers/posh")).Text);

        (await priya.SubmitAsync("/providers/posh", "/providers/posh/checked", Command, ("edition", "0")))
            .Is(HttpStatusCode.SeeOther);

        Assert.Contains(", by Demo Priya", (await priya.GetAsync("/providers/posh")).Text);
        Assert.Equal("checked", (await ProviderAsync(priya, "posh")).Word("check"));
        await priya.AdvanceAsync("P181D");
        Assert.Equal("stale", (await ProviderAsync(priya, "posh")).Word("check"));
        Assert.Contains("Check again", (await priya.GetAsync("/providers")).Text);
    }

    [Fact]
    public async Task Bad_words_come_back_beside_their_fields_and_nothing_is_kept()
    {
        using var dana = await demo.AsAsync(DemoSite.Manager);

        var page = await ChangeAsync(
            dana, "talktalk", ("form", "javascript:alert(1)"), ("email", "a@b.example\r\nBcc: c@d.example"),
            ("takes", new string('x', 1001)), ("hosts", "https://chatter.example/"), ("scope", "Elsewhere"),
            ("name", "<script>alert(1)</script>"));

        page.Is(HttpStatusCode.UnprocessableEntity);
        foreach (var field in (string[])["form", "email", "takes", "hosts", "scope", "name"])
            Assert.Contains($"href=\"#{field}\"", page.Text);
        Assert.DoesNotContain("<script>alert", page.Text);
        Assert.DoesNotContain("href=\"javascript:", page.Text);
        Assert.Empty(Raw.Query(demo.Database, "SELECT stream FROM streams WHERE stream = 'provider/talktalk'"));
    }

    [Fact]
    public async Task The_search_works_with_a_name_and_with_the_address_of_a_post()
    {
        using var dana = await demo.AsAsync(DemoSite.Manager);

        var byName = (await dana.GetAsync("/providers?q=snap")).Text;
        var byAddress = (await dana.GetAsync("/providers?q=https%3A%2F%2Fwww.tiktok.com%2F%40x%2Fvideo%2F1")).Text;

        Assert.Contains("/providers/snapchat", byName);
        Assert.DoesNotContain("/providers/tiktok", byName);
        Assert.Contains("/providers/tiktok", byAddress);
        Assert.Contains("No provider matches", (await dana.GetAsync("/providers?q=rutabaga")).Text);
    }

    [Fact]
    public async Task A_provider_is_added_and_taken_out_of_use()
    {
        using var dana = await demo.AsAsync(DemoSite.Manager);

        var added = (await dana.SubmitAsync(
            "/providers/add", "/providers/add", Command, ("name", "Example Host"), ("scope", "HostingNetwork"),
            ("hosts", "Host.Example"))).Is(HttpStatusCode.SeeOther);
        var page = added.Location!.Split('?')[0];
        Assert.Contains("host.example", (await dana.GetAsync(page)).Is(HttpStatusCode.OK).Text);

        (await dana.SubmitAsync(page + "/retire", page + "/retire", Command)).Is(HttpStatusCode.SeeOther);
        Assert.Contains("No longer used", (await dana.GetAsync(page)).Text);
        (await dana.SubmitAsync(page, page + "/return", Command)).Is(HttpStatusCode.SeeOther);
        Assert.Contains("Checked today, still right", (await dana.GetAsync(page)).Text);
    }

    [Fact]
    public async Task The_call_lists_providers_of_one_scope_and_names_the_scopes()
    {
        using var dana = await demo.AsAsync(DemoSite.Manager);

        var isps = (await dana.GetAsync("/api/providers?scope=access-isp")).Is(HttpStatusCode.OK).Json.All("providers");

        Assert.Contains(isps, p => p.Word("id") == "bt");
        Assert.All(isps, p => Assert.Equal("access-isp", p.Word("scope")));
        (await dana.GetAsync("/api/providers?scope=planet")).IsProblem(HttpStatusCode.UnprocessableEntity);
    }

    private static (string, string) Command => ("command", Guid.NewGuid().ToString("N"));

    private static async Task<System.Text.Json.Nodes.JsonNode> ProviderAsync(Caller caller, string id) =>
        (await caller.GetAsync("/api/providers")).Is(HttpStatusCode.OK).Json.All("providers")
        .Single(p => p.Word("id") == id);

    /// <summary>Sends the form of an entry as it stands, but for what is given.</summary>
    private static async Task<Reply> ChangeAsync(Caller caller, string id, params (string Name, string Value)[] fields)
    {
        var entry = await ProviderAsync(caller, id);
        var page = (await caller.GetAsync($"/providers/{id}/change")).Is(HttpStatusCode.OK).Text;
        (string Name, string Value)[] standing =
        [
            Command, ("edition", Html.Field(page, "edition")), ("name", entry.Word("name")), ("scope", "AccessIsp"),
            ("takes", entry.Word("takes")), ("steps", string.Join('\n', entry.All("steps").Select(s => s.ToString()))),
        ];
        return await caller.SubmitAsync(
            $"/providers/{id}/change", $"/providers/{id}/change",
            [.. standing.Where(s => fields.All(f => f.Name != s.Name)), .. fields]);
    }

    private static async Task<Reply> AnswerAsync(Caller caller, string id, string answer) => await caller.SubmitAsync(
        $"/providers/{id}", $"/providers/{id}/answer", Command, ("proposal", "1"), ("answer", answer));
}
