using System.Net;
using PolicyFlow.App.People;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.SightOfRoutes;

public sealed class LeftOutTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task A_manager_who_is_left_out_finds_no_trace_of_the_case_anywhere()
    {
        using var visitor = site.Visitor();
        using var leftOut = await site.AsAsync(DemoSite.Manager);
        using var colleague = await site.AsAsync(DemoSite.OtherManager);
        var id = site.Get<IPeopleDirectory>().FindByEmail(DemoSite.Manager)!.Id;
        var emptyToday = Words(await leftOut.GetAsync("/today"));

        var reference = await visitor.ReportAsync(new
        {
            urls = (string[])[Steps.Address],
            description = "About the rutabaga manager",
            threatening = true,
            leftOut = (string[])[id],
        });
        await colleague.ApproachAsync(reference);
        await visitor.AdvanceAsync("P2D");

        (await leftOut.GetAsync($"/api/cases/{reference}")).IsProblem(HttpStatusCode.NotFound);
        (await leftOut.ActAsync(reference, "add-note", new { text = "x" })).IsProblem(HttpStatusCode.NotFound);
        Assert.Equal(
            Words(await leftOut.GetAsync("/cases/PF-0000-0000")), Words(await leftOut.GetAsync($"/cases/{reference}")));
        foreach (var list in (string[])
                 ["/api/cases", "/api/cases?q=rutabaga", "/api/cases?q=" + reference, "/cases", "/cases?q=rutabaga"])
            Assert.DoesNotContain(
                reference, (await leftOut.GetAsync(list)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        Assert.Equal(emptyToday, Words(await leftOut.GetAsync("/today")));

        var mails = (await visitor.GetAsync("/demo/mailbox.json")).Json.AsArray()
            .Where(m => m!.ToJsonString().Contains(reference, StringComparison.Ordinal)).ToList();
        Assert.Contains(mails, m => m!.Word("to") == DemoSite.OtherManager);
        Assert.DoesNotContain(mails, m => m!.Word("to") == DemoSite.Manager);
        Assert.Contains(reference, (await colleague.GetAsync("/today")).Text, StringComparison.Ordinal);
        Assert.Contains(reference, (await colleague.GetAsync("/api/cases?q=rutabaga")).Text, StringComparison.Ordinal);
    }

    /// <summary>A page without what differs from one answer to the next.</summary>
    private static string Words(Reply page) =>
        System.Text.RegularExpressions.Regex.Replace(page.Text, "value=\"[^\"]*\"|<time[^>]*>[^<]*</time>", "");
}
