using System.Net;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.PrivatePages;

public sealed class RequestPageTests(OwnSite site) : IClassFixture<OwnSite>
{
    private const string Letter = "Please remove <it>.\n\nThank you.";

    [Fact]
    public async Task The_page_shows_the_released_letter_and_until_when_to_answer_and_nothing_else()
    {
        var opened = await PrivateCase.OpenAsync(site);
        using var author = site.Visitor();
        var link = await opened.AskAuthorAsync(Letter);

        var page = (await author.GetAsync(link)).Is(HttpStatusCode.OK);

        Assert.Contains("Please remove &lt;it&gt;.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Please answer by", page.Text, StringComparison.Ordinal);
        Assert.Contains("govuk-exit-this-page", page.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers["Cache-Control"]);
        foreach (var secret in (string[])["kohlrabi", "Witness", "Hurt", Steps.Address, opened.Reference])
            Assert.DoesNotContain(secret, page.Text, StringComparison.Ordinal);
        Assert.False(page.HasChoice());
    }

    [Fact]
    public async Task Removed_is_put_on_record_once_and_can_be_changed()
    {
        var (opened, link) = await AskedAsync();
        using var author = site.Visitor();
        var id = Html.Field((await author.GetAsync(link)).Text, "id");

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(
                "/request/answered", (await author.AnswerAgainAsync(link, link, id, ("answer", "removed"))).Location);
        }

        (await author.GetAsync("/request/answered")).Is(HttpStatusCode.OK);
        Assert.Equal(AuthorAnswer.Removed, (await opened.StateAsync()).Find("a1")!.AuthorAnswer);
        Assert.Equal(1, (await opened.EventsAsync()).Count(e => e == "author-answered"));
        Assert.Contains("You told us that you have removed it.", (await author.GetAsync(link)).Text, StringComparison.Ordinal);

        await author.AnswerAsync(link, link, ("answer", "disagree"), ("words", "It was not me after all"));
        Assert.Equal(AuthorAnswer.Disagrees, (await opened.StateAsync()).Find("a1")!.AuthorAnswer);
    }

    [Fact]
    public async Task Whoever_does_not_agree_says_so_in_words_and_the_page_ends()
    {
        var (opened, link) = await AskedAsync();
        using var author = site.Visitor();
        var id = Html.Field((await author.GetAsync(link)).Text, "id");

        var nothing = (await author.AnswerAgainAsync(link, link, id)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("href=\"#answer\"", nothing.Text, StringComparison.Ordinal);
        var silent = await author.AnswerAgainAsync(link, link, id, ("answer", "disagree"));
        Assert.Contains("href=\"#words\"", silent.Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        (await author.AnswerAgainAsync(link, link, id, ("answer", "disagree"), ("words", new string('x', 10_001))))
            .Is(HttpStatusCode.UnprocessableEntity);
        Assert.DoesNotContain("author-answered", await opened.EventsAsync());

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("/request/answered", (await author.AnswerAgainAsync(
                "/track", link, id, ("answer", "disagree"), ("words", "It is fair comment"))).Location);
        }

        var answered = await opened.LastAsync<AuthorAnswered>();
        Assert.Equal("It is fair comment", await opened.WordsAsync(answered.Words!));
        Assert.Equal(1, (await opened.EventsAsync()).Count(e => e == "author-answered"));
        Assert.True((await opened.StateAsync()).AwaitsDecision);
        await IsGoneAsync(author, link);
    }

    [Fact]
    public async Task A_hold_ends_the_link_for_as_long_as_it_is_on()
    {
        var (opened, link) = await AskedAsync();
        using var author = site.Visitor();
        var id = Html.Field((await author.GetAsync(link)).Text, "id");

        await opened.HoldAsync();

        await IsGoneAsync(author, link);
        (await author.AnswerAgainAsync("/track", link, id, ("answer", "removed"))).Is(HttpStatusCode.NotFound);
        Assert.Null((await opened.StateAsync()).Find("a1")!.AuthorAnswer);
        await opened.LiftAsync();
        (await author.GetAsync(link)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Closing_ends_the_link()
    {
        var (opened, link) = await AskedAsync();
        using var author = site.Visitor();
        await opened.DoAsync(_ => new RecordSupport(SupportAnswer.Accepted, null));

        await opened.CloseAsync();

        await IsGoneAsync(author, link);
    }

    [Fact]
    public async Task Another_request_has_a_link_of_its_own_and_looking_or_forging_changes_nothing()
    {
        var (opened, link) = await AskedAsync();
        using var author = site.Visitor();
        await author.AdvanceAsync("PT0.001S");
        var before = await opened.EventsAsync();
        for (var i = 0; i < 2; i++)
        {
            await author.GetAsync(link);
            await author.HeadAsync(link);
            await author.GetAsync("/request/answered");
        }

        (await author.PostRawAsync(
            link, "answer=removed&id=" + new string('a', 32), "application/x-www-form-urlencoded")).Is(HttpStatusCode.BadRequest);
        (await author.AnswerAgainAsync(link, link, "no number", ("answer", "removed"))).Is(HttpStatusCode.BadRequest);
        Assert.Equal(before, await opened.EventsAsync());

        await author.AnswerAsync(link, link, ("answer", "disagree"), ("words", "No"));
        var second = await opened.AskAuthorAsync("Another letter");

        await IsGoneAsync(author, link);
        Assert.Contains("Another letter", (await author.GetAsync(second)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_that_are_missing_altered_of_another_sort_or_outlived_look_alike()
    {
        var (opened, link) = await AskedAsync();
        using var author = site.Visitor();

        foreach (var bad in (string[])
                 [
                     "/request/nonsense", link[..^1], link + "A", link[..^6] + "AAAAAA", link[..30],
                     "/request/" + (await opened.LinkAsync()).Split('/')[^1],
                 ])
            await IsGoneAsync(author, bad);
        await author.AdvanceAsync("P59D");
        (await author.GetAsync(link)).Is(HttpStatusCode.OK);
        await author.AdvanceAsync("P2D");
        await IsGoneAsync(author, link);
    }

    private static async Task IsGoneAsync(Caller author, string link)
    {
        var gone = (await author.GetAsync(link)).Is(HttpStatusCode.NotFound);
        Assert.Contains("This page is not available", gone.Text, StringComparison.Ordinal);
        Assert.Contains("Speak to your manager.", gone.Text, StringComparison.Ordinal);
        Assert.Equal((await author.GetAsync("/request/nothing-at-all")).Words(), gone.Words());
    }

    private async Task<(PrivateCase Opened, string Link)> AskedAsync()
    {
        var opened = await PrivateCase.OpenAsync(site);
        return (opened, await opened.AskAuthorAsync(Letter));
    }
}
