using System.Net;
using PolicyFlow.App.People;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.PrivatePages;

/// <summary>No letter leads to a page that is closed, and what it would have asked a person asks.</summary>
public sealed class LeftOutLettersTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_goes_to_an_affected_person_who_was_left_out_and_the_questions_are_tasks_for_a_person(bool knownById)
    {
        var her = site.Get<IPeopleDirectory>().FindByEmail(DemoSite.Staff)!;
        var opened = await PrivateCase.OpenAsync(site, her.Email, knownById ? her.Id : null);
        using var anybody = site.Visitor();
        await anybody.AdvanceAsync("PT1M");
        var before = await LinksAsync(anybody, opened);

        await opened.AskAuthorAsync("A letter", DemoSite.Staff);
        await opened.DoAsync(_ => new RequestPoliceConsent());
        await anybody.AdvanceAsync("PT1M");

        Assert.Equal(before, await LinksAsync(anybody, opened));
        if (knownById)
        {
            Assert.Contains(
                CaseTasks.Of(await opened.StateAsync()),
                t => t.Action == "record-police-consent" && t.Text.Contains("about them too", StringComparison.Ordinal));
        }
        else
        {
            Assert.Equal(CareWords.PageClosed, (await opened.LastAsync<LetterSkipped>()).Reason);
        }
    }

    [Fact]
    public async Task Recording_her_on_the_page_finds_her_in_the_directory()
    {
        using var manager = await site.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();
        await manager.DoAsync(reference, "record-affected", new { name = "Demo Colin", email = " Colin@demo.invalid" });
        var opened = new PrivateCase(site, reference);
        Assert.Equal(site.Get<IPeopleDirectory>().FindByEmail(DemoSite.Staff)!.Id, (await opened.StateAsync()).Care.Person);

        await manager.DoAsync(reference, "ask-author", new { email = DemoSite.Staff });
        await manager.DoAsync(reference, "request-police-consent");

        await manager.SubmitAsync($"/cases/{reference}", $"/cases/{reference}/open");
        Assert.Contains(
            "The private page of the person concerned is closed, since the matter is about them too: ask them yourself about the "
            + "police",
            (await manager.GetAsync($"/cases/{reference}")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
    }

    private static async Task<int> LinksAsync(Caller anybody, PrivateCase opened) =>
        (await anybody.MailAsync(opened.Reference)).Count(m => m.Word("text").Contains("/yours/", StringComparison.Ordinal));
}
