using System.Net;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.PrivatePages;

public sealed partial class HandOverTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task The_link_of_somebody_whom_no_mail_reaches_is_shown_once_to_be_handed_over_and_stands_on_record()
    {
        var (opened, manager) = await OpenedAsync(null);
        using var _ = manager;
        var (page, action) = ($"/cases/{opened.Reference}", $"/cases/{opened.Reference}/private-link");
        Assert.DoesNotContain("/yours/", (await manager.GetAsync(page)).Text, StringComparison.Ordinal);
        var readings = await ReadingsAsync(opened);
        var id = FormId().Match((await manager.GetAsync(page)).Text).Groups[1].Value;

        var shown = (await manager.AnswerAgainAsync(page, action, id)).Is(HttpStatusCode.OK);

        Assert.Contains("<svg", shown.Text, StringComparison.Ordinal);
        Assert.Contains("shown only once", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hurt", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("kohlrabi", shown.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", shown.Headers["Cache-Control"]);
        using var she = site.Visitor();
        var link = Link().Match(shown.Text).Value;
        Assert.Contains("<h1 class=\"govuk-heading-l\">Your page</h1>", (await she.GetAsync(link)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        Assert.Equal(1, (await opened.EventsAsync()).Count(e => e == "private-link-shown"));
        Assert.True(await ReadingsAsync(opened) > readings);

        // Loaded anew, the answer is the case, which says in its history that the link was shown.
        Assert.Equal(page, (await manager.AnswerAgainAsync(page, action, id)).Location);
        Assert.Equal(1, (await opened.EventsAsync()).Count(e => e == "private-link-shown"));
        var after = (await manager.GetAsync(page)).Text;
        Assert.DoesNotContain("/yours/", after, StringComparison.Ordinal);
        Assert.Contains("Was shown the private link of the person concerned", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_may_not_see_the_case_is_shown_it_and_no_link_is_a_press()
    {
        var (opened, manager) = await OpenedAsync(null);
        using var _ = manager;
        using var staff = await site.AsAsync(DemoSite.Staff);
        var action = $"/cases/{opened.Reference}/private-link";

        (await staff.AnswerAgainAsync("/track", action, new string('a', 32))).Is(HttpStatusCode.NotFound);
        Assert.True((await manager.GetAsync(action)).Code is 404 or 405);
        (await manager.AnswerAgainAsync($"/cases/{opened.Reference}", action, "no number")).Is(HttpStatusCode.BadRequest);
        Assert.DoesNotContain("private-link-shown", await opened.EventsAsync());
    }

    [Fact]
    public async Task Once_the_matter_is_about_her_too_there_is_no_link_to_hand_over()
    {
        var her = site.Get<IPeopleDirectory>().FindByEmail(DemoSite.Staff)!;
        var (opened, manager) = await OpenedAsync(her.Email, her.Id);
        using var _ = manager;
        await opened.AskAuthorAsync("A letter", DemoSite.Staff);

        var page = (await manager.GetAsync($"/cases/{opened.Reference}")).Text;
        Assert.Contains(CareWords.PageClosed, page, StringComparison.Ordinal);
        Assert.DoesNotContain("/private-link", page, StringComparison.Ordinal);
        (await manager.AnswerAgainAsync(
            $"/cases/{opened.Reference}", $"/cases/{opened.Reference}/private-link", new string('b', 32)))
            .Is(HttpStatusCode.Conflict);
    }

    private async Task<(PrivateCase Opened, Caller Manager)> OpenedAsync(string? email, string? person = null)
    {
        var opened = await PrivateCase.OpenAsync(site, email, person);
        var manager = await site.AsAsync(DemoSite.Manager);
        await manager.SubmitAsync($"/cases/{opened.Reference}", $"/cases/{opened.Reference}/open");
        return (opened, manager);
    }

    private async Task<int> ReadingsAsync(PrivateCase opened) =>
        (await site.Get<ICaseStore>().ReadAsync(AccessLog.Prefix + opened.Stream))!.Events.Count(e => e.Data.Contains("private link", StringComparison.Ordinal));

    [System.Text.RegularExpressions.GeneratedRegex(@"/yours/[\w%-]+")]
    private static partial System.Text.RegularExpressions.Regex Link();

    [System.Text.RegularExpressions.GeneratedRegex("private-link\"[^§]*?name=\"id\" value=\"([0-9a-f]{32})\"")]
    private static partial System.Text.RegularExpressions.Regex FormId();
}
