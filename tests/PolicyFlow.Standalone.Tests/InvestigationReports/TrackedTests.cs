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

    [Fact]
    public async Task What_is_written_for_the_reporter_stands_on_their_page_and_no_reason_does()
    {
        using var visitor = site.Visitor();
        using var manager = await site.AsAsync(DemoSite.Manager);
        var told = await Told.ReportAsync(visitor, new { category = "general", description = "It was in a group" });
        var misuse = new Misuse(site, told.Reference);
        await misuse.OpenAsync(manager);
        await misuse.DoAsync(manager, "triage", ("branches", "conduct"), ("severity", "low"), ("reason", "Only we read this"));
        await misuse.DoAsync(manager, "update-reporter", ("words", "We have talked with whoever runs the group"));

        var page = (await visitor.GetAsync(told.Track)).Is(HttpStatusCode.OK).Text;

        Assert.Contains("<h1 class=\"govuk-heading-l\">Your report</h1>", page, StringComparison.Ordinal);
        Assert.Contains("We have talked with whoever runs the group", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Only we read this", page, StringComparison.Ordinal);
        Assert.DoesNotContain("It was in a group", page, StringComparison.Ordinal);
    }
}
