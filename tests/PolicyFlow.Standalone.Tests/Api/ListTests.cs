using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Api;

public sealed class ListTests(DemoSite demo) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task Cases_are_found_by_kind_status_and_words()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var open = await manager.ReportAsync(new { description = "About marmalade" });
        var approached = await manager.ReportAsync(
            new { urls = (string[])[Steps.Address], description = "Also marmalade" });
        await manager.ApproachAsync(approached);

        Assert.Equal([approached, open], await FindAsync(manager, "q=marmalade"));
        Assert.Equal([approached], await FindAsync(manager, "q=marmalade&status=Approached"));
        Assert.Equal([open], await FindAsync(manager, "q=marmalade&status=reported&kind=takedown"));
        Assert.Equal([open], await FindAsync(manager, "q=" + open));
        Assert.Empty(await FindAsync(manager, "q=marmalade&status=Closed"));
        Assert.Empty(await FindAsync(manager, "q=marmalade&kind=Investigation"));
        Assert.Empty(await FindAsync(manager, "q=marzipan"));
    }

    [Fact]
    public async Task A_row_has_what_a_list_needs()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync(new { description = "quinces", threatening = true });

        var row = Assert.Single((await manager.GetAsync("/api/cases?q=quinces")).Json.All("cases"));

        Assert.Equal(
            (reference, "Takedown", "Reported"), (row.Word("reference"), row.Word("kind"), row.Word("status")));
        Assert.Equal(row.Time("reportedAt").AddHours(4), row.Time("dueAt"));
        Assert.True(row["threatening"]!.GetValue<bool>());
    }

    [Fact]
    public async Task An_unknown_status_is_refused_with_the_list_of_known_ones()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);

        var problem = (await manager.GetAsync("/api/cases?status=Nonsense"))
            .IsProblem(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("WindowMissed", problem.Word("detail"), StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> FindAsync(Caller caller, string query) =>
        (await caller.GetAsync("/api/cases?" + query)).Is(HttpStatusCode.OK)
        .Json.All("cases").Select(c => c.Word("reference"));
}
