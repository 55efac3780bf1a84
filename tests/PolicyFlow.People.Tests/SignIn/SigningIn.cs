using System.Net;
using PolicyFlow.App.People;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.People.Tests.SignIn;

public sealed class SigningIn : IAsyncLifetime
{
    private static readonly RoleGrant Manager = new(Role.Manager);
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task The_code_signs_in_the_browser_that_asked()
    {
        var dana = await _site.PersonAsync("Demo Dana", Manager);
        using var browser = _site.NewBrowser();

        var asked = await browser.SubmitAsync(
            "/sign-in?returnTo=/work", "/sign-in", ("email", " DEMO.dana@demo.invalid "));
        Assert.Equal((HttpStatusCode.SeeOther, "/sign-in/code"), (asked.Status, asked.Location));
        var letter = await _site.NextMailAsync();
        Assert.Equal(dana.Email, letter.Mail.To);

        var entered = await browser.SubmitAsync(
            "/sign-in/code", "/sign-in/code", ("code", $"{letter.Code![..3]} {letter.Code[3..]}"));

        Assert.Equal((HttpStatusCode.SeeOther, "/work"), (entered.Status, entered.Location));
        Assert.Equal("work", (await browser.GetAsync("/work")).Html);
        Assert.Contains("Demo Dana", (await browser.GetAsync("/")).Text);
    }

    [Fact]
    public async Task The_link_signs_in_on_another_device_and_only_when_the_button_is_pressed()
    {
        await _site.PersonAsync("Demo Dana", Manager);
        using var pc = _site.NewBrowser();
        await pc.SubmitAsync("/sign-in", "/sign-in", ("email", "demo.dana@demo.invalid"));
        var letter = await _site.NextMailAsync();

        using var phone = _site.NewBrowser();
        for (var scan = 0; scan < 3; scan++)
        {
            await phone.HeadAsync(letter.Link);
            var looked = await phone.GetAsync(letter.Link);
            Assert.Contains("Demo Dana", looked.Text);
            Assert.DoesNotContain(looked.Cookies, c => c.Contains(Session.CookieName));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await phone.GetAsync("/work")).Status);
        var entered = await phone.SubmitAsync(letter.Link, letter.Link);
        Assert.Equal((HttpStatusCode.SeeOther, "/today"), (entered.Status, entered.Location));
        Assert.Equal("work", (await phone.GetAsync("/work")).Html);
    }

    [Fact]
    public async Task Who_has_no_cases_to_work_on_starts_on_the_first_page()
    {
        await _site.PersonAsync("Demo Colin");
        using var browser = _site.NewBrowser();
        await browser.SubmitAsync("/sign-in", "/sign-in", ("email", "demo.colin@demo.invalid"));
        var letter = await _site.NextMailAsync();

        var entered = await browser.SubmitAsync(letter.Link, letter.Link);

        Assert.Equal((HttpStatusCode.SeeOther, "/"), (entered.Status, entered.Location));
    }

    [Fact]
    public async Task Link_and_code_are_one_sign_in_and_work_once()
    {
        await _site.PersonAsync("Demo Dana");
        using var browser = _site.NewBrowser();
        await browser.SubmitAsync("/sign-in", "/sign-in", ("email", "demo.dana@demo.invalid"));
        var letter = await _site.NextMailAsync();
        var linkPage = await browser.GetAsync(letter.Link);
        var codePage = await browser.GetAsync("/sign-in/code");

        using var phone = _site.NewBrowser();
        await phone.SubmitAsync(letter.Link, letter.Link);

        Assert.Equal(HttpStatusCode.Gone, (await browser.SubmitAsync(linkPage, letter.Link)).Status);
        Assert.Equal(
            HttpStatusCode.Gone,
            (await browser.SubmitAsync(codePage, "/sign-in/code", ("code", letter.Code!))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await phone.GetAsync(letter.Link)).Status);
    }

    [Fact]
    public async Task An_unknown_address_gets_the_same_pages_and_no_mail()
    {
        var dana = await _site.PersonAsync("Demo Dana");
        var robin = await _site.PersonAsync("Demo Robin");
        await _site.Get<PeopleOffice>().LeaveAsync(Actor.System, _site.NewCommand(), robin.Id);

        var pages = new List<List<string>>();
        foreach (var email in new[] { "nobody@demo.invalid", robin.Email, dana.Email })
        {
            using var browser = _site.NewBrowser();
            var seen = new List<string>();
            await browser.SubmitAsync("/sign-in", "/sign-in", ("email", email));
            var letter = email == dana.Email ? await _site.NextMailAsync() : null;
            var page = await browser.GetAsync("/sign-in/code");
            for (var n = 0; n < 6; n++)
            {
                var answer = await browser.SubmitAsync(
                    page, "/sign-in/code", ("code", letter?.WrongCode ?? "123456"));
                seen.Add($"{answer.Status} {Words(answer)}");
            }

            pages.Add(seen);
        }

        Assert.Equal(pages[2], pages[0]);
        Assert.Equal(pages[2], pages[1]);
        Assert.Equal(
            dana.Email, Assert.Single(_site.Get<App.Mail.MailboxTransport>().All).Mail.To);
    }

    [Fact]
    public async Task Five_wrong_codes_end_it_for_the_link_as_well()
    {
        await _site.PersonAsync("Demo Dana");
        using var browser = _site.NewBrowser();
        await browser.SubmitAsync("/sign-in", "/sign-in", ("email", "demo.dana@demo.invalid"));
        var letter = await _site.NextMailAsync();
        var link = await browser.GetAsync(letter.Link);
        var page = await browser.GetAsync("/sign-in/code");

        var unreadable = await browser.SubmitAsync(page, "/sign-in/code", ("code", "12345"));
        Assert.Contains("Enter the six digits", unreadable.Text);
        var first = await browser.SubmitAsync(page, "/sign-in/code", ("code", letter.WrongCode));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, first.Status);
        Assert.Contains("There is a problem", first.Text);
        Assert.Contains("You can try 4 more times", first.Text);
        for (var n = 0; n < 4; n++) await browser.SubmitAsync(page, "/sign-in/code", ("code", letter.WrongCode));

        Assert.Equal(
            HttpStatusCode.Gone, (await browser.SubmitAsync(page, "/sign-in/code", ("code", letter.Code!))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await browser.SubmitAsync(link, letter.Link)).Status);
    }

    [Fact]
    public async Task Many_codes_at_once_are_counted_one_by_one()
    {
        await _site.PersonAsync("Demo Dana");
        using var browser = _site.NewBrowser();
        await browser.SubmitAsync("/sign-in", "/sign-in", ("email", "demo.dana@demo.invalid"));
        var letter = await _site.NextMailAsync();
        var page = await browser.GetAsync("/sign-in/code");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ =>
            browser.SubmitAsync(page, "/sign-in/code", ("code", letter.WrongCode))));

        Assert.Equal(4, answers.Count(a => a.Status == HttpStatusCode.UnprocessableEntity));
        Assert.Equal(8, answers.Count(a => a.Status == HttpStatusCode.Gone));
    }

    [Fact]
    public async Task After_ten_minutes_neither_works()
    {
        await _site.PersonAsync("Demo Dana");
        using var browser = _site.NewBrowser();
        await browser.SubmitAsync("/sign-in", "/sign-in", ("email", "demo.dana@demo.invalid"));
        var letter = await _site.NextMailAsync();
        var link = await browser.GetAsync(letter.Link);
        var page = await browser.GetAsync("/sign-in/code");

        _site.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(
            HttpStatusCode.Gone, (await browser.SubmitAsync(page, "/sign-in/code", ("code", letter.Code!))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await browser.SubmitAsync(link, letter.Link)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(letter.Link)).Status);
    }

    [Fact]
    public async Task A_code_is_worth_nothing_in_a_browser_that_did_not_ask()
    {
        await _site.PersonAsync("Demo Dana");
        using var asking = _site.NewBrowser();
        await asking.SubmitAsync("/sign-in", "/sign-in", ("email", "demo.dana@demo.invalid"));
        var letter = await _site.NextMailAsync();

        using var other = _site.NewBrowser();
        Assert.Equal("/sign-in", (await other.GetAsync("/sign-in/code")).Location);
        await other.SubmitAsync("/sign-in", "/sign-in", ("email", "nobody@demo.invalid"));
        var answer = await other.SubmitAsync("/sign-in/code", "/sign-in/code", ("code", letter.Code!));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Fact]
    public async Task An_altered_or_invented_link_opens_nothing()
    {
        await _site.PersonAsync("Demo Dana");
        using var browser = _site.NewBrowser();
        await browser.SubmitAsync("/sign-in", "/sign-in", ("email", "demo.dana@demo.invalid"));
        var letter = await _site.NextMailAsync();
        var page = await browser.GetAsync(letter.Link);
        var altered = letter.Link[..^2] + (letter.Link.EndsWith("AA", StringComparison.Ordinal) ? "BB" : "AA");

        foreach (var link in new[] { altered, "/sign-in/link/x", "/sign-in/link/..%2F..", "/sign-in/link/a.b" })
        {
            Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(link)).Status);
            var posted = page with { Html = page.Html.Replace(letter.Link, link, StringComparison.Ordinal) };
            Assert.Equal(HttpStatusCode.Gone, (await browser.SubmitAsync(posted, link)).Status);
        }

        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SubmitAsync(page, letter.Link)).Status);
    }

    [Fact]
    public async Task The_store_has_neither_code_nor_link_nor_address()
    {
        await _site.PersonAsync("Demo Dana");
        using var browser = _site.NewBrowser();
        await browser.SubmitAsync("/sign-in", "/sign-in", ("email", "demo.dana@demo.invalid"));
        var letter = await _site.NextMailAsync();
        await browser.SubmitAsync("/sign-in/code", "/sign-in/code", ("code", letter.Code!));

        var store = _site.Get<ICaseStore>();
        var head = Assert.Single(
            await store.HeadsAsync(null, 1000), h => h.Stream.StartsWith("sign-in/", StringComparison.Ordinal));
        var events = (await store.ReadAsync(head.Stream))!.Events;
        Assert.Equal(["sign-in-asked", "signed-in"], events.Select(e => e.Name));
        var secret = letter.Link.Split('.')[^1];
        Assert.DoesNotContain(events, e =>
            e.Data.Contains(letter.Code!, StringComparison.Ordinal) || e.Data.Contains(secret, StringComparison.Ordinal)
            || e.Data.Contains("dana", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("")]
    [InlineData("dana")]
    [InlineData("dana@demo.invalid\r\nBcc: all@demo.invalid")]
    [InlineData("=cmd|calc@demo.invalid")]
    public async Task What_is_no_address_gets_a_clear_answer(string email)
    {
        using var browser = _site.NewBrowser();

        var answer = await browser.SubmitAsync("/sign-in", "/sign-in", ("email", email));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("There is a problem", answer.Text);
        Assert.Contains("<title>Error: ", answer.Html);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/sign-in")]
    public async Task Nobody_is_sent_to_another_site_after_signing_in(string returnTo)
    {
        await _site.PersonAsync("Demo Dana");
        using var browser = _site.NewBrowser();

        await browser.SubmitAsync(
            "/sign-in", "/sign-in", ("email", "demo.dana@demo.invalid"), ("returnTo", returnTo));
        var letter = await _site.NextMailAsync();

        Assert.Equal("/", (await browser.SubmitAsync(letter.Link, letter.Link)).Location);
    }

    private static string Words(View view) =>
        string.Join(' ', view.Text.Split("<main")[1].Split("</main>")[0].Split("value=\"CfDJ")[0].Split());
}
