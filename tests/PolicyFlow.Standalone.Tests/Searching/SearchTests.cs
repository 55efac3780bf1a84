using System.Net;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Standalone.Tests.InvestigationPages;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Searching;

/// <summary>Cases of both kinds are found by reference, person, address and words, and only by whoever may see them.</summary>
public sealed class SearchTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task One_search_finds_both_kinds_newest_first()
    {
        using var manager = await site.AsAsync(DemoSite.Manager);
        var takedown = await manager.ReportAsync(new { description = "About gooseberries" });
        var misuse = await Misuse.ReportAsync(site, words: "Also about GOOSEBERRIES");

        Assert.Equal([misuse.Reference, takedown], await FindAsync(manager, "gooseberries"));
        Assert.Equal([misuse.Reference], await FindAsync(manager, misuse.Reference));
        Assert.Equal([misuse.Reference], await FindAsync(manager, "gooseberries&kind=investigation"));
        var page = (await manager.GetAsync("/cases?q=gooseberries")).Is(HttpStatusCode.OK).Text;
        Assert.Contains(misuse.Reference, page, StringComparison.Ordinal);
        Assert.Contains(takedown, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://damson.example/watch?v=17&utm_source=mail")]
    [InlineData("http://WWW.damson.example/watch?v=17#comments")]
    [InlineData("m.damson.example/watch/?fbclid=abc&v=17")]
    public async Task An_address_is_found_however_it_is_written(string variant)
    {
        using var manager = await site.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync(new { urls = (string[])["https://damson.example/watch?v=17"], description = "A film" });

        Assert.Contains(reference, await FindAsync(manager, Uri.EscapeDataString(variant)));
        Assert.DoesNotContain(reference, await FindAsync(manager, Uri.EscapeDataString("https://damson.example/watch?v=18")));
    }

    [Fact]
    public async Task A_subject_finds_nothing_and_others_find_the_case_by_the_name()
    {
        var about = site.Get<IPeopleDirectory>().FindByEmail(DemoSite.OtherManager)!;
        var misuse = await Misuse.ReportAsync(site, leftOut: new HashSet<string> { about.Id }, words: "About sloes");
        using var manager = await site.AsAsync(DemoSite.Manager);
        using var subject = await site.AsAsync(DemoSite.OtherManager);

        Assert.Contains(misuse.Reference, await FindAsync(manager, Uri.EscapeDataString(about.Name)));
        foreach (var query in (string[])["sloes", misuse.Reference, Uri.EscapeDataString(about.Name)])
            Assert.DoesNotContain(misuse.Reference, await FindAsync(subject, query));
    }

    [Fact]
    public async Task What_somebody_may_not_see_fills_no_page_and_makes_no_next_one()
    {
        using var manager = await site.AsAsync(DemoSite.Manager);
        using var lead = await site.AsAsync(DemoSite.NetworkLead);
        for (var n = 0; n < 60; n++) await Misuse.ReportAsync(site, atRisk: true, words: "About medlars");

        Assert.Equal(60, (await FindAsync(lead, "medlars")).Count);
        var first = (await lead.GetAsync("/cases?q=medlars")).Text;
        Assert.Contains("Older cases", first, StringComparison.Ordinal);
        var nothing = (await manager.GetAsync("/cases?q=medlars")).Text;
        Assert.Contains("No case was found that you may see.", nothing, StringComparison.Ordinal);
        Assert.DoesNotContain("Older cases", nothing, StringComparison.Ordinal);
        var answer = (await manager.GetAsync("/api/cases?q=medlars")).Json;
        Assert.Empty(answer.All("cases"));
        Assert.Null(answer["next"]);
    }

    [Fact]
    public async Task Erased_words_find_nothing()
    {
        using var manager = await site.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync(
            new { urls = (string[])["https://bullace.example/p/1"], description = "About bullaces" });
        Assert.Equal([reference], await FindAsync(manager, "bullaces"));

        var erased = await site.Get<Eraser>().EraseAsync(
            TakedownStreams.Of(reference), "reporter", "asked", "They asked", Actor.System);
        Assert.IsType<Execution<Domain.Takedown.TakedownState>.Done>(erased);

        Assert.Empty(await FindAsync(manager, "bullaces"));
        Assert.Empty(await FindAsync(manager, Uri.EscapeDataString("https://bullace.example/p/1")));
        var store = site.Get<ICaseStore>();
        Assert.Equal(0, await store.CountAsync(SearchWords.Index, "bullaces", 10));
        Assert.Equal(0, await store.CountAsync(SearchWords.Addresses, "bullace.example/p/1", 10));
    }

    private static async Task<IReadOnlyList<string>> FindAsync(Caller caller, string query) =>
    [
        .. (await caller.GetAsync("/api/cases?q=" + query)).Is(HttpStatusCode.OK).Json.All("cases").Select(c => c.Word("reference")),
    ];
}
