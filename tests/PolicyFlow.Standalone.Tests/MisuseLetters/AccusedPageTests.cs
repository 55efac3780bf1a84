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

    [Fact]
    public async Task Files_that_come_with_an_answer_are_evidence_from_whom_it_is_about()
    {
        var (misuse, link, _) = await ReleasedAsync("morgan-d@invented.example");
        using var accused = site.Visitor();

        Assert.Equal("/letters/answered", (await UploadAsync(accused, link, "It was a joke", "%PDF-1.7\n%made up\n"u8.ToArray())).Location);

        var reply = Assert.Single((await misuse.StateAsync()).Replies).Replied;
        Assert.Equal("application/pdf", Assert.Single(reply.Files).ContentType);
        using var manager = await site.AsAsync(DemoSite.Manager);
        var evidence = (await manager.GetAsync($"/investigations/{misuse.Reference}/evidence")).Is(HttpStatusCode.OK).Text;
        Assert.Contains("The answer of somebody whom the case is about", evidence, StringComparison.Ordinal);
        Assert.DoesNotContain("evidence", (await accused.GetAsync(link)).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_program_is_not_taken_and_nothing_is_sent()
    {
        var (misuse, link, _) = await ReleasedAsync("morgan-e@invented.example");
        using var accused = site.Visitor();

        var page = (await UploadAsync(accused, link, "It was a joke", [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0])).Is(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("cannot be taken", page.Text, StringComparison.Ordinal);
        Assert.Empty((await misuse.StateAsync()).Replies);
    }

    [Fact]
    public async Task Once_it_is_not_about_them_the_link_is_dead_and_no_file_comes_in()
    {
        var (misuse, link, _) = await ReleasedAsync("morgan-f@invented.example");
        using var accused = site.Visitor();
        var form = (await accused.GetAsync(link)).Is(HttpStatusCode.OK).Text;
        using var manager = await site.AsAsync(DemoSite.Manager);

        await misuse.DoAsync(manager, "remove-person", ("who", "n1"), ("reason", "It was somebody else"));

        (await SendAsync(accused, link, form, "It was a joke", "%PDF-1.7\n"u8.ToArray())).Is(HttpStatusCode.NotFound);
        (await accused.GetAsync(link)).Is(HttpStatusCode.NotFound);
        Assert.Empty((await misuse.StateAsync()).Replies);
    }

    private static async Task<Reply> UploadAsync(Caller accused, string link, string words, byte[] file) =>
        await SendAsync(accused, link, (await accused.GetAsync(link)).Is(HttpStatusCode.OK).Text, words, file);

    private static Task<Reply> SendAsync(Caller accused, string link, string form, string words, byte[] file) =>
        accused.SendAsync(new HttpRequestMessage(HttpMethod.Post, link)
        {
            Content = new MultipartFormDataContent
            {
                { new StringContent(Html.Field(form, "__RequestVerificationToken")), "__RequestVerificationToken" },
                { new StringContent(Html.Field(form, "id")), "id" }, { new StringContent(words), "words" },
                { new ByteArrayContent(file), "files", "mine.pdf" },
            },
        });

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
