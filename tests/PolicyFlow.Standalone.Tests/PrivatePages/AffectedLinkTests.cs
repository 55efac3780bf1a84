using System.Net;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.PrivatePages;

public sealed class AffectedLinkTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task Links_that_are_missing_altered_or_of_another_sort_look_alike()
    {
        var opened = await PrivateCase.OpenAsync(site);
        using var visitor = site.Visitor();
        var link = await opened.LinkAsync();
        var request = await opened.AskAuthorAsync("A letter");
        var tracking = (await visitor.PostAsync("/api/reports", new { description = "x" })).Json.Word("trackingUrl");
        var gone = await visitor.GetAsync("/yours/nonsense");
        gone.Is(HttpStatusCode.NotFound);

        foreach (var bad in (string[])
                 [
                     link[..^1], link + "A", link[..^6] + "AAAAAA", link[..30], link.Replace("/yours/", "/yours/x"),
                     "/yours/" + request.Split('/')[^1], "/yours/" + tracking.Split('/')[^1],
                 ])
            await IsGoneAsync(bad);
        (await visitor.GetAsync(link)).Is(HttpStatusCode.OK);

        async Task IsGoneAsync(string bad)
        {
            var answer = await visitor.GetAsync(bad);
            answer.Is(HttpStatusCode.NotFound);
            Assert.Equal(gone.Words(), answer.Words());
            (await visitor.AnswerAgainAsync("/track", bad + "/naming", new string('a', 32), ("naming", "yes")))
                .Is(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_link_of_another_installation_opens_nothing()
    {
        using var folder = new TestFolder();
        await using var other = await PolicyFlowProgram.DemoAsync(folder["data"]);
        using var stranger = other.Call();

        (await stranger.GetAsync(await (await PrivateCase.OpenAsync(site)).LinkAsync())).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_that_went_to_a_wrong_address_ends_when_the_right_one_is_recorded()
    {
        var opened = await PrivateCase.OpenAsync(site, "somebody-else@demo.invalid");
        using var visitor = site.Visitor();
        var wrong = await opened.LinkAsync();

        await opened.RecordAffectedAsync();

        (await visitor.GetAsync(wrong)).Is(HttpStatusCode.NotFound);
        (await visitor.GetAsync(await opened.LinkAsync())).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task She_sees_nothing_any_more_once_the_matter_is_about_her()
    {
        var opened = await PrivateCase.OpenAsync(site, "Colin@demo.invalid ");
        using var visitor = site.Visitor();
        var link = await opened.LinkAsync();
        var page = await visitor.GetAsync(link);

        // It turns out that she posted it herself: she is asked as an author, and left out from then on.
        await opened.AskAuthorAsync("A letter", DemoSite.Staff);

        page.Is(HttpStatusCode.OK);
        (await visitor.GetAsync(link)).Is(HttpStatusCode.NotFound);
        (await visitor.AnswerAgainAsync(
            "/track", link + "/naming", Html.Field(page.Text, "id"), ("naming", "yes"))).Is(HttpStatusCode.NotFound);
        Assert.Null((await opened.StateAsync()).Care.Named);
    }

    [Fact]
    public async Task Nobody_whom_the_matter_is_about_reads_it_by_her_link()
    {
        var opened = await PrivateCase.OpenAsync(site);
        using var colleague = await site.AsAsync(DemoSite.Staff);
        using var other = await site.AsAsync(DemoSite.Governor);
        var link = await opened.LinkAsync();
        (await colleague.GetAsync(link)).Is(HttpStatusCode.OK);

        await opened.AskAuthorAsync("A letter", DemoSite.Staff);

        (await colleague.GetAsync(link)).Is(HttpStatusCode.NotFound);
        (await other.GetAsync(link)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Once_her_words_are_erased_her_link_opens_nothing()
    {
        var opened = await PrivateCase.OpenAsync(site);
        using var visitor = site.Visitor();
        var link = await opened.LinkAsync();

        await site.Get<Eraser>().EraseAsync(opened.Stream, "affected", "retention", "Time is over", Actor.System);

        (await visitor.GetAsync(link)).Is(HttpStatusCode.NotFound);
        (await visitor.GetAsync(await opened.LinkAsync())).Is(HttpStatusCode.NotFound);
    }
}
