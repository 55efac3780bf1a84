using System.Net;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Standalone.Tests.InvestigationPages;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.InvestigationReports;

/// <summary>What somebody did is looked into beside the takedown (16.1).</summary>
public sealed class FromTakedownTests(OwnSite site) : IClassFixture<OwnSite>
{
    private const string Kept = "https://other.example/post/5";
    private const string Locked = "https://other.example/post/6";

    [Fact]
    public async Task An_investigation_of_its_own_takes_what_is_not_locked_and_each_leads_to_the_other()
    {
        using var lead = await site.AsAsync(DemoSite.NetworkLead);
        using var subject = await site.AsAsync(DemoSite.SchoolLead);
        var takedown = await lead.ReportAsync(new
        {
            description = "Nasty words",
            urls = (string[])[Kept, Locked],
            school = Told.SchoolOf(site),
        });
        await lead.DoAsync(takedown, "lock-item", new { items = (string[])["i2"] });
        foreach (var seer in (Caller[])[lead, subject])
            (await seer.SubmitAsync($"/cases/{takedown}", $"/cases/{takedown}/open")).Is(HttpStatusCode.SeeOther);
        var fields = new Dictionary<string, object>
        {
            ["category"] = "general",
            ["what"] = "A colleague posted it",
            ["left-out"] = (string[])[Told.IdOf(site, DemoSite.SchoolLead)],
        };

        (await lead.ActAsync(takedown, "open-investigation", fields, "once")).Is(HttpStatusCode.OK);
        (await lead.ActAsync(takedown, "open-investigation", fields, "once")).Is(HttpStatusCode.OK);

        var rows = (await lead.GetAsync("/api/investigations")).Json.All("investigations");
        var opened = Assert.Single(rows).Word("reference");
        var answer = (await lead.GetAsync("/api/investigations/" + opened)).Is(HttpStatusCode.OK).Json;
        Assert.Equal([Kept], answer["places"]!.AsArray().Select(p => p!.GetValue<string>()));
        Assert.Contains(opened, (await lead.GetAsync($"/cases/{takedown}")).Text, StringComparison.Ordinal);

        Assert.DoesNotContain(opened, (await subject.GetAsync($"/cases/{takedown}")).Text, StringComparison.Ordinal);
        (await subject.GetAsync("/investigations/" + opened)).Is(HttpStatusCode.NotFound);

        var page = await new Misuse(site, opened).OpenAsync(lead);
        Assert.Contains($"/cases/{takedown}", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Locked, page, StringComparison.Ordinal);
        Assert.Equal(InvestigationStatus.Reported, (await new Misuse(site, opened).StateAsync()).Status);
    }
}
