using System.Net;
using PolicyFlow.App.PolicyReview.Samples;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.PolicyHealth;

/// <summary>The policy check, its list and the term dates on the real program, as people use them.</summary>
public sealed class HealthPagesTests(DemoSite demo) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task A_draft_is_checked_and_every_finding_shows_clause_words_advice_and_source()
    {
        using var dana = await demo.AsAsync(DemoSite.Manager);
        var id = await WriteAsync(dana, SamplePolicy.Markdown);
        Assert.Contains($"/policies/{id}/health?version=draft", (await dana.GetAsync($"/policies/{id}/draft")).Text);
        var before = Raw.Heads(demo.Database);

        var page = (await dana.GetAsync($"/policies/{id}/health")).Is(HttpStatusCode.OK);

        Assert.Equal(before, Raw.Heads(demo.Database));
        Assert.Contains("6.2 A law that has been replaced", page.Text);
        Assert.Contains("the Data Protection Act 1998.</blockquote>", page.Text);
        Assert.Contains("What to do:</strong> Name the UK GDPR", page.Text);
        Assert.Contains("href=\"https://www.legislation.gov.uk/ukpga/2018/12/contents\"", page.Text);
        Assert.Contains("Not looked at yet", page.Text);
        (await dana.GetAsync($"/policies/{id}/health?version=7")).Is(HttpStatusCode.NotFound);
        (await dana.GetAsync($"/policies/{id}/health?version=x")).Is(HttpStatusCode.NotFound);
        (await dana.GetAsync("/policies/none/health")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Where_nothing_is_found_the_page_says_so()
    {
        using var dana = await demo.AsAsync(DemoSite.Manager);
        var id = await WriteAsync(dana, SamplePolicy.NextMarkdown);

        Assert.Contains("Nothing was found.", (await dana.GetAsync($"/policies/{id}/health?version=draft")).Text);
    }

    [Fact]
    public async Task Links_are_looked_at_by_a_press_and_the_day_is_remembered()
    {
        using var dana = await demo.AsAsync(DemoSite.Manager);
        // Inside this network: it is not asked, and so nobody can tell.
        var id = await WriteAsync(dana, "# Links\n\n## 1. One\n\n1.1. See http://10.0.0.1/secret and be kind.");

        var done = await dana.SubmitAsync(
            $"/policies/{id}/health", $"/policies/{id}/health/links", Command, ("version", "draft"));

        Assert.Equal($"/policies/{id}/health?version=draft&done=links", done.Is(HttpStatusCode.SeeOther).Location);
        var page = (await dana.GetAsync(done.Location!)).Text;
        Assert.Contains("Cannot tell", page);
        Assert.Contains("does not lead to a public website", page);
        Assert.DoesNotContain("A link to a page that is gone", page);
    }

    [Theory]
    [InlineData(DemoSite.Staff)]
    [InlineData(DemoSite.Governor)]
    [InlineData(DemoSite.Administrator)]
    public async Task Who_may_not_see_drafts_does_not_see_the_check(string email)
    {
        using var dana = await demo.AsAsync(DemoSite.Manager);
        var id = await WriteAsync(dana, SamplePolicy.Markdown);
        using var other = await demo.AsAsync(email);

        (await other.GetAsync($"/policies/{id}/health?version=draft")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_entry_of_the_list_is_added_by_one_and_confirmed_by_another()
    {
        using var dana = await demo.AsAsync(DemoSite.Manager);
        using var marek = await demo.AsAsync(DemoSite.OtherManager);

        var bad = await AddAsync(dana, ("source", "http://law.example/"), ("words", ""), ("name", "<script>"));
        foreach (var field in (string[])["source", "words", "name"])
            Assert.Contains($"href=\"#{field}\"", bad.Is(HttpStatusCode.UnprocessableEntity).Text);
        var added = (await AddAsync(dana)).Is(HttpStatusCode.SeeOther).Location!.Split('?');
        Assert.Equal("done=waits", added[1]);
        Assert.Contains("Take back", (await dana.GetAsync(added[0])).Text);
        Assert.Contains("A change of", (await marek.GetAsync("/policies/laws")).Text);

        (await marek.SubmitAsync(added[0], added[0] + "/answer", Command, ("proposal", "1"), ("answer", "confirm")))
            .Is(HttpStatusCode.SeeOther);

        Assert.Contains("Demo Marek", (await dana.GetAsync(added[0])).Text);
        var id = await WriteAsync(dana, "# P\n\n## 1. One\n\n1.1. We use the Chatter of the town.");
        Assert.Contains("Chatter (invented): It closed.", (await dana.GetAsync($"/policies/{id}/health")).Text);
    }

    [Fact]
    public async Task Term_dates_are_pasted_shown_and_removed_and_the_history_stays()
    {
        using var dana = await demo.AsAsync(DemoSite.Manager);
        using var priya = await demo.AsAsync(DemoSite.Principal);

        var bad = await dana.SubmitAsync("/term-dates", "/term-dates", Command, ("days", "19 - 23 October 2099"));
        Assert.Contains("Line 1: Write each day in full", bad.Is(HttpStatusCode.UnprocessableEntity).Text);
        Assert.Contains("19 - 23 October 2099", bad.Text);
        (await dana.SubmitAsync("/term-dates", "/term-dates", Command,
            ("days", "18/10/2099 - 23/10/2099 Half-term\r\n21/12/2099 - 31/12/2099 Christmas"))).Is(HttpStatusCode.SeeOther);

        var read = (await priya.GetAsync("/term-dates")).Text;
        Assert.Contains("Sunday 18 October 2099 to Friday 23 October 2099", read);
        Assert.DoesNotContain("/remove", read);
        (await dana.SubmitAsync("/term-dates", "/term-dates/1/remove", Command)).Is(HttpStatusCode.SeeOther);

        var after = (await dana.GetAsync("/term-dates")).Text;
        Assert.Contains("Demo Dana removed Half-term, Sunday 18 October 2099", after);
        Assert.DoesNotContain("/term-dates/1/remove", after);
        (await priya.SubmitAsync("/report", "/term-dates", Command, ("days", "4/9/2099")))
            .Is(HttpStatusCode.UnprocessableEntity);
    }

    private static (string, string) Command => ("command", Guid.NewGuid().ToString("N"));

    private static async Task<string> WriteAsync(Caller manager, string markdown)
    {
        var written = await manager.SubmitAsync(
            "/policies/new", "/policies/new", Command, ("edition", "0"), ("text", markdown));
        return written.Is(HttpStatusCode.SeeOther).Location!.Split('/')[2];
    }

    private static Task<Reply> AddAsync(Caller caller, params (string Name, string Value)[] instead)
    {
        (string Name, string Value)[] good =
        [
            Command, ("edition", "0"), ("kind", "Service"), ("name", "Chatter (invented)"), ("words", "the Chatter"),
            ("became", "It closed."), ("instead", "Take it out."), ("source", "https://law.example/"),
        ];
        return caller.SubmitAsync(
            "/policies/laws/add", "/policies/laws/add", [.. good.Where(g => instead.All(i => i.Name != g.Name)), .. instead]);
    }
}
