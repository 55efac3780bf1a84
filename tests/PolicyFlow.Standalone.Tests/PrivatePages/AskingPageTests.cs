using System.Net;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.PrivatePages;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.PrivatePages;

public sealed class AskingPageTests(OwnSite site) : IClassFixture<OwnSite>
{
    private static readonly PackFacts Facts = new(
        "PF-TEST", "Demo Network", "Example Site", "nasty words", ["https://example.invalid/post"], new SupportOptions());

    private static string Pack => ComplainantPack.Of(Facts).ToText(Facts.Reference, Facts.NetworkName);

    [Fact]
    public async Task She_reads_the_pack_copies_its_words_and_says_that_she_has_asked()
    {
        var (opened, link) = await AskedAsync();
        using var she = site.Visitor();
        var page = WebUtility.HtmlDecode((await she.GetAsync(link)).Text);
        Assert.Contains("you decide whether you do it", page, StringComparison.Ordinal);
        Assert.Contains($">{ComplainantPack.Of(Facts).TextToCopy.Trim()}</pre>", page, StringComparison.Ordinal);

        (await she.AnswerAsync(link, link + "/asking", ("approach", "a1"), ("asking-a1", "asked"), ("ticket-a1", "T-4711")))
            .Is(HttpStatusCode.SeeOther);

        var approach = (await opened.StateAsync()).Find("a1")!;
        Assert.Equal(ComplainantAnswer.Asked, approach.ComplainantAnswer);
        Assert.Equal("T-4711", await opened.WordsAsync(approach.Ticket!));
        var after = await she.GetAsync(link);
        Assert.Contains("You told us that you have asked the website.", after.Text, StringComparison.Ordinal);
        Assert.Contains("T-4711", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_can_be_asked_for_again_and_whoever_would_rather_not_is_left_in_peace()
    {
        var (opened, link) = await AskedAsync();
        using var she = site.Visitor();
        await she.AnswerAsync(link, link + "/asking", ("approach", "a1"), ("asking-a1", "help"));
        await she.AnswerAsync(link, link + "/asking", ("approach", "a1"), ("asking-a1", "help"));
        Assert.Equal(2, (await opened.EventsAsync()).Count(e => e == "complainant-answered"));

        (await she.AnswerAsync(link, link + "/asking", ("approach", "a1"), ("asking-a1", "rather-not")))
            .Is(HttpStatusCode.SeeOther);

        Assert.True((await opened.StateAsync()).AwaitsDecision);
        var after = await she.GetAsync(link);
        Assert.DoesNotContain("I have asked them", after.Text, StringComparison.Ordinal);
        Assert.Contains("A manager decides what is done.", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_on_two_lines_or_without_end_is_refused_with_the_answer_kept()
    {
        var (opened, link) = await AskedAsync();
        using var she = site.Visitor();

        foreach (var ticket in (string[])["one\ntwo", new string('9', 300)])
        {
            var again = await she.AnswerAsync(
                link, link + "/asking", ("approach", "a1"), ("asking-a1", "asked"), ("ticket-a1", ticket));
            again.Is(HttpStatusCode.UnprocessableEntity);
            Assert.Contains("href=\"#ticket-a1\"", again.Text, StringComparison.Ordinal);
            Assert.True(again.HasChoice());
        }

        (await she.AnswerAsync(link, link + "/asking", ("approach", "a1"), ("asking-a1", "")))
            .Is(HttpStatusCode.UnprocessableEntity);
        Assert.Null((await opened.StateAsync()).Find("a1")!.ComplainantAnswer);
    }

    [Fact]
    public async Task While_a_hold_is_on_nobody_is_sent_to_the_site_but_what_she_has_done_is_recorded()
    {
        var (opened, link) = await AskedAsync();
        using var she = site.Visitor();
        var id = Html.Field((await she.GetAsync(link)).Text, "id");
        await opened.HoldAsync();

        var held = await she.GetAsync(link);
        Assert.DoesNotContain("Asking the website yourself", held.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Words that you can copy", held.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("police asked", held.Text, StringComparison.OrdinalIgnoreCase);

        (await she.AnswerAgainAsync(link, link + "/asking", id, ("approach", "a1"), ("asking-a1", "asked")))
            .Is(HttpStatusCode.SeeOther);
        Assert.Equal(ComplainantAnswer.Asked, (await opened.StateAsync()).Find("a1")!.ComplainantAnswer);

        await opened.LiftAsync();
        Assert.Contains("Words that you can copy", (await she.GetAsync(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_does_not_say_what_to_copy_is_shown_whole()
    {
        Assert.Equal(new PackText("Ask them.", null, ""), PackText.Of("Ask them.\r\n"));
        Assert.Equal(Pack.Trim(), string.Join(
            "\n\n",
            PackText.Of(Pack) is var parts
                ? [parts.Before, "Words that you can copy", parts.ToCopy!, parts.After] : Array.Empty<string>()));
    }

    private async Task<(PrivateCase Opened, string Link)> AskedAsync()
    {
        var opened = await PrivateCase.OpenAsync(site);
        await opened.AskComplainantAsync(Pack);
        return (opened, await opened.LinkAsync());
    }
}
