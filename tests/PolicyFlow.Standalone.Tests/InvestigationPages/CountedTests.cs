using System.Net;
using PolicyFlow.App.People;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.PolicyReview;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.InvestigationPages;

/// <summary>Governors see how many investigations there were, and nothing else of them (5.1).</summary>
public sealed class CountedTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task Governors_see_counts_of_investigations_in_steps_of_five_and_no_word_of_one()
    {
        var school = site.Get<IPeopleDirectory>().FindByEmail(DemoSite.Principal)!.Grants[0].School!;
        using var governor = await site.AsAsync(DemoSite.Governor);
        var term = SchoolTerm.Of(UkTime.Date(TimeProvider.System.GetUtcNow())).Id;
        var path = $"/governors/{school}/{term}";
        var before = (await governor.GetAsync(path)).Is(HttpStatusCode.OK).Text;

        var reported = new List<Misuse>();
        for (var n = 0; n < 5; n++) reported.Add(await Misuse.ReportAsync(site, school));
        var after = (await governor.GetAsync(path)).Is(HttpStatusCode.OK).Text;

        Assert.Contains("Reports of misuse of social media", before, StringComparison.Ordinal);
        Assert.DoesNotContain("5 to 9", before, StringComparison.Ordinal);
        Assert.Equal(3, after.Split("5 to 9").Length);
        Assert.DoesNotContain("Morgan", after, StringComparison.Ordinal);
        Assert.All(reported, m => Assert.DoesNotContain(m.Reference, after, StringComparison.Ordinal));
    }
}
