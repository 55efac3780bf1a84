using System.Net;
using PolicyFlow.Standalone.Tests.InvestigationPages;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.InvestigationReports;

/// <summary>The reporter comes back without an account, and is told the truth.</summary>
public sealed class TrackedTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task Reference_and_code_open_the_page_and_what_is_added_reaches_the_case()
    {
        using var visitor = site.Visitor();
        using var lead = await site.AsAsync(DemoSite.NetworkLead);
        var told = await Told.ReportAsync(visitor, new { description = "Morgan Invented wrote it" });

        var found = (await visitor.SubmitAsync("/track", "/track", ("reference", told.Reference), ("code", told.Code)))
            .Is(HttpStatusCode.SeeOther).Location!;
        var before = (await visitor.GetAsync(found)).Is(HttpStatusCode.OK).Text;
        (await visitor.SubmitAsync("/track", "/track", ("reference", told.Reference), ("code", "7K3M-92QX-4DWP")))
            .Is(HttpStatusCode.UnprocessableEntity);
        (await visitor.SubmitAsync(found, found, ("id", Html.Field(before, "id")), ("text", "There is a second post")))
            .Is(HttpStatusCode.SeeOther);
        await new Misuse(site, told.Reference).OpenAsync(lead);
        var after = (await visitor.GetAsync(found)).Is(HttpStatusCode.OK).Text;

        Assert.Contains("Nobody has opened this yet", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Morgan", before, StringComparison.Ordinal);
        Assert.Contains("Opened by", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Sofia", after, StringComparison.Ordinal);
        Assert.Contains("There is a second post", (await lead.GetAsync(told.Page)).Text, StringComparison.Ordinal);
    }
}
