using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.PrivatePages;

public sealed class AffectedPageTests(OwnSite site) : IClassFixture<OwnSite>
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Her_page_tells_how_it_stands_and_shows_nothing_of_the_report_nor_of_other_people()
    {
        var opened = await PrivateCase.OpenAsync(site);
        using var she = site.Visitor();

        var page = (await she.GetAsync(await opened.LinkAsync())).Is(HttpStatusCode.OK);

        Assert.Contains("A manager decides what is done.", page.Text, StringComparison.Ordinal);
        Assert.Contains("call 999", page.Text, StringComparison.Ordinal);
        Assert.Contains("You may go to the police yourself at any time", page.Text, StringComparison.Ordinal);
        Assert.Contains(new SupportOptions().Number, page.Text, StringComparison.Ordinal);
        Assert.Contains("govuk-exit-this-page", page.Text, StringComparison.Ordinal);
        Assert.Contains("<title>Your page ", page.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers["Cache-Control"]);
        Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);
        foreach (var secret in (string[])["kohlrabi", "Witness", "Hurt", Steps.Address, "hurt@"])
            Assert.DoesNotContain(secret, page.Text, StringComparison.Ordinal);

        // She was not asked about the police, and there is nothing to ask the site for.
        Assert.DoesNotContain(PoliceConsentWords.Question, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("I have asked them", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_changes_nothing_and_a_form_without_its_token_neither()
    {
        var opened = await PrivateCase.OpenAsync(site);
        using var she = site.Visitor();
        var link = await opened.LinkAsync();
        var before = await opened.EventsAsync();

        for (var i = 0; i < 2; i++)
        {
            (await she.GetAsync(link)).Is(HttpStatusCode.OK);
            (await she.GetAsync(link + "?done=police")).Is(HttpStatusCode.OK);
            Assert.True((await she.HeadAsync(link)).Code < 500);
            Assert.True((await she.GetAsync(link + "/naming")).Code is 404 or 405);
        }

        var id = Html.Field((await she.GetAsync(link)).Text, "id");
        var forged = await she.PostRawAsync(link + "/naming", $"naming=yes&id={id}", "application/x-www-form-urlencoded");

        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.Equal(before, await opened.EventsAsync());
    }

    [Fact]
    public async Task Nobody_is_named_before_she_says_so_and_she_may_change_her_mind()
    {
        var opened = await PrivateCase.OpenAsync(site);
        using var she = site.Visitor();
        var link = await opened.LinkAsync();
        var page = await she.GetAsync(link);
        Assert.False(page.HasChoice());
        Assert.Contains("You have not answered: letters to the website do not name you.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Websites may pass our letters on", page.Text, StringComparison.Ordinal);

        var nothing = (await she.AnswerAsync(link, link + "/naming")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("href=\"#naming\"", nothing.Text, StringComparison.Ordinal);
        Assert.Null((await opened.StateAsync()).Care.Named);

        Assert.Equal(link + "?done=naming", (await she.AnswerAsync(link, link + "/naming", ("naming", "yes"))).Location);
        Assert.True((await opened.StateAsync()).Care.Named);
        var kept = await opened.WordsAsync((await opened.LastAsync<NamingChosen>()).Wording!);
        var read = WebUtility.HtmlDecode(page.Text);
        Assert.Contains(NamingWords.Agreement(site.Get<SiteOptions>().NetworkName), kept, StringComparison.Ordinal);
        Assert.EndsWith("Their answer: " + NamingWords.Yes, kept, StringComparison.Ordinal);
        foreach (var words in kept.Split("\n\n")[..^1]) Assert.Contains(words, read, StringComparison.Ordinal);
        await she.AnswerAsync(link, link + "/naming", ("naming", "yes"));
        (await she.AnswerAsync(link, link + "/naming", ("naming", "no"))).Is(HttpStatusCode.SeeOther);

        Assert.False((await opened.StateAsync()).Care.Named);
        Assert.Equal(2, (await opened.EventsAsync()).Count(e => e == "naming-chosen"));
        Assert.Contains("You said no", (await she.GetAsync(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_of_the_case_shows_the_wording_that_she_agreed_to()
    {
        var opened = await PrivateCase.OpenAsync(site);
        using var she = site.Visitor();
        using var manager = await site.AsAsync(DemoSite.Manager);
        var link = await opened.LinkAsync();

        await she.AnswerAsync(link, link + "/naming", ("naming", "yes"));

        var row = (await manager.CaseAsync(opened.Reference)).Event("naming-chosen");
        Assert.Contains(
            NamingWords.Agreement(site.Get<SiteOptions>().NetworkName), row.ToJsonString(Plain), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_nobody_has_checked_is_shown_as_such()
    {
        using var she = site.Visitor();

        var page = await she.GetAsync(await (await PrivateCase.OpenAsync(site)).LinkAsync());

        Assert.Contains("Nobody has checked this number yet.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accept", SupportAnswer.Accepted)]
    [InlineData("decline", SupportAnswer.Declined)]
    [InlineData("not-now", SupportAnswer.Offered)]
    public async Task She_answers_the_offer_of_support_herself(string value, SupportAnswer expected)
    {
        var opened = await PrivateCase.OpenAsync(site);
        using var she = site.Visitor();
        var link = await opened.LinkAsync();

        (await she.AnswerAsync(link, link + "/support", ("support", value))).Is(HttpStatusCode.SeeOther);

        Assert.Equal(expected, (await opened.StateAsync()).Support);
    }

    [Theory]
    [InlineData("naming")]
    [InlineData("police")]
    [InlineData("support")]
    [InlineData("asking")]
    public async Task Nonsense_is_answered_with_a_problem_and_puts_nothing_on_record(string part)
    {
        var opened = await PrivateCase.OpenAsync(site);
        using var she = site.Visitor();
        var link = await opened.LinkAsync();
        var before = await opened.EventsAsync();

        foreach (var value in (string[])["", "maybe", "take-back", new string('x', 20_000)])
        {
            var answer = await she.AnswerAsync(
                link, $"{link}/{part}", (part, value), ("approach", value), ("shown", value));
            answer.Is(HttpStatusCode.UnprocessableEntity);
            Assert.Contains("There is a problem", answer.Text, StringComparison.Ordinal);
        }

        (await she.AnswerAgainAsync(link, $"{link}/{part}", "no number")).Is(HttpStatusCode.BadRequest);
        (await she.AnswerAsync(link, $"{link}/everything", ("everything", "yes"))).Is(HttpStatusCode.NotFound);
        Assert.Equal(before, await opened.EventsAsync());
    }
}
