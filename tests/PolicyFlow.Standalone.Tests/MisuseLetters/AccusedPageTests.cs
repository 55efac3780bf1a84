using System.Net;
using PolicyFlow.Standalone.Tests.InvestigationPages;
using PolicyFlow.Standalone.Tests.PrivatePages;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.MisuseLetters;

/// <summary>What somebody whom an investigation is about gets and can do (17.1).</summary>
public sealed class AccusedPageTests(OwnSite site) : IClassFixture<OwnSite>
{
    private const string Words = "Dear Morgan, it is said that you wrote about pupils.";

    [Fact]
    public async Task The_mail_is_a_link_and_the_page_shows_the_letter_a_contact_and_support_and_nothing_else()
    {
        var (misuse, link, mail) = await ReleasedAsync("morgan-a@invented.example");
        using var accused = site.Visitor();

        var page = (await accused.GetAsync(link)).Is(HttpStatusCode.OK);

        Assert.DoesNotContain("pupils", mail, StringComparison.Ordinal);
        Assert.Contains(Words, page.Text, StringComparison.Ordinal);
        Assert.Contains(DemoSite.Principal, page.Text, StringComparison.Ordinal);
        Assert.Contains("You are offered full support and counselling", page.Text, StringComparison.Ordinal);
        Assert.Contains("govuk-exit-this-page", page.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers["Cache-Control"]);
        foreach (var secret in (string[])["01632", "Demo Coach", Steps.Address, misuse.Reference])
            Assert.DoesNotContain(secret, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_put_on_record_once_and_an_empty_one_is_not()
    {
        var (misuse, link, _) = await ReleasedAsync("morgan-b@invented.example");
        using var accused = site.Visitor();
        var id = Html.Field((await accused.GetAsync(link)).Text, "id");
        (await accused.AnswerAgainAsync(link, link, id, ("words", " "))).Is(HttpStatusCode.UnprocessableEntity);

        for (var i = 0; i < 2; i++)
            Assert.Equal("/letters/answered", (await accused.AnswerAgainAsync(link, link, id, ("words", "It was a joke"))).Location);

        (await accused.GetAsync("/letters/answered")).Is(HttpStatusCode.OK);
        Assert.Single((await misuse.StateAsync()).Replies);
        Assert.Contains("You answered on", (await accused.GetAsync(link)).Text, StringComparison.Ordinal);
        using var manager = await site.AsAsync(DemoSite.Manager);
        Assert.Contains("It was a joke", await misuse.PageAsync(manager), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_closes_the_page_and_its_end_opens_it_again()
    {
        var (misuse, link, _) = await ReleasedAsync("morgan-c@invented.example");
        using var accused = site.Visitor();
        using var manager = await site.AsAsync(DemoSite.Manager);

        await misuse.DoAsync(manager, "place-hold", ("kind", "police"), ("reason", "The police asked"));
        var gone = (await accused.GetAsync(link)).Is(HttpStatusCode.NotFound);
        Assert.Equal((await accused.GetAsync("/letters/nothing-at-all")).Words(), gone.Words());

        await misuse.DoAsync(manager, "lift-hold", ("kind", "police"), ("reason", "They are done"));
        (await accused.GetAsync(link)).Is(HttpStatusCode.OK);
        foreach (var other in (string[])[link[..^1], link + "A", "/letters/" + link.Split('/')[^1][..30]])
            (await accused.GetAsync(other)).Is(HttpStatusCode.NotFound);
    }

    private async Task<(Misuse Misuse, string Link, string Mail)> ReleasedAsync(string email)
    {
        var misuse = await Misuse.ReportAsync(site);
        using var manager = await site.AsAsync(DemoSite.Manager);
        await misuse.OpenAsync(manager);
        await misuse.DoAsync(manager, "involve-person", ("name", "Morgan Invented"), ("part", "subject"), ("email", email));
        await misuse.DoAsync(manager, "release-letter",
            ("who", "n1"), ("kind", "allegation"), ("contact", DemoSite.Principal), ("by", "mail"), ("text", Words));
        await manager.AdvanceAsync("PT1M");
        var mail = Assert.Single(await manager.MailAsync(misuse.Reference), m => m.Word("to") == email).Word("text");
        var line = mail.Split('\n').Single(l => l.Contains("/letters/", StringComparison.Ordinal));
        return (misuse, new Uri(line).AbsolutePath, mail);
    }
}
