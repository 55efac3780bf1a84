using System.Net;
using PolicyFlow.Domain.People;

namespace PolicyFlow.People.Tests.SignIn;

public sealed class GateStory : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_route_without_a_rule_is_missing_for_everybody()
    {
        using var admin = await _site.SignedInAsync(
            await _site.PersonAsync("Demo Ada", new RoleGrant(Role.Administrator)));

        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/forgotten")).Status);
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in_and_comes_back_to_the_page()
    {
        using var browser = _site.NewBrowser();

        var answer = await browser.GetAsync("/work?status=open");

        Assert.Equal("/sign-in?returnTo=%2Fwork%3Fstatus%3Dopen", answer.Location);
        Assert.Contains("value=\"/work?status=open\"", (await browser.GetAsync(answer.Location!)).Html);
    }

    [Fact]
    public async Task A_call_without_a_session_gets_401_as_problem_json()
    {
        using var browser = _site.NewBrowser();

        var answer = await browser.GetAsync("/api/work");

        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (answer.Status, answer.ContentType));
    }

    [Fact]
    public async Task Forbidden_and_missing_look_alike()
    {
        using var staff = await _site.SignedInAsync(await _site.PersonAsync("Demo Dana"));

        var forbidden = await staff.GetAsync("/people");
        var missing = await staff.GetAsync("/no-such-page");
        Assert.Equal(HttpStatusCode.NotFound, forbidden.Status);
        Assert.Equal(WithoutTokens(missing), WithoutTokens(forbidden));

        Assert.Equal("application/problem+json", (await staff.GetAsync("/api/work")).ContentType);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync("/api/work")).Status);
    }

    [Fact]
    public async Task A_case_is_left_to_its_handler_once_somebody_has_signed_in()
    {
        using var visitor = _site.NewBrowser();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/case")).Status);

        using var staff = await _site.SignedInAsync(await _site.PersonAsync("Demo Dana"));
        Assert.Equal("case", (await staff.GetAsync("/case")).Html);
    }

    [Fact]
    public async Task Pages_of_the_demonstration_are_missing_in_real_use()
    {
        await using var real = await Site.StartAsync(demo: false);
        using var browser = real.NewBrowser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/demo/mailbox")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/demo/mailbox.json")).Status);
        using var visitor = _site.NewBrowser();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/demo/mailbox")).Status);
    }

    private static string WithoutTokens(View view) =>
        System.Text.RegularExpressions.Regex.Replace(view.Html, "value=\"[^\"]*\"", "");
}
