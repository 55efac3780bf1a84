using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Demonstration;

/// <summary>The invented cases of the demonstration.</summary>
public sealed class DemoCasesTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task One_press_puts_cases_at_every_point_of_their_way_in_and_another_press_changes_nothing()
    {
        using var visitor = site.Visitor();
        using var principal = await site.AsAsync(DemoSite.Principal);
        (await visitor.SubmitAsync("/demo/people", "/demo/cases")).Is(HttpStatusCode.SeeOther);
        var today = (await principal.GetAsync("/today")).Is(HttpStatusCode.OK).Text;
        (await visitor.SubmitAsync("/demo/people", "/demo/cases")).Is(HttpStatusCode.SeeOther);

        foreach (var state in (string[])["Being looked into", "On hold", "Outcome to sign off", "Host approached", "To decide"])
            Assert.Contains(state, today, StringComparison.Ordinal);
        var cases = (await principal.GetAsync("/api/investigations")).Is(HttpStatusCode.OK).Json.All("investigations");
        Assert.Equal(4, cases.Count);
    }
}
