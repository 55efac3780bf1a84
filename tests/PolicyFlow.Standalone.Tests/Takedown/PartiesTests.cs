using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Takedown;

/// <summary>Clauses 13.1, 16.3 and 17.2 on the running program: whoever else than the host can act.</summary>
public sealed class PartiesTests(DemoSite demo) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task An_author_among_our_own_is_left_out_from_that_second_and_silence_is_no_refusal()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        using var author = await demo.AsAsync(DemoSite.OtherManager);
        var reference = await manager.ReportAsync();
        (await author.GetAsync("/api/cases/" + reference)).Is(HttpStatusCode.OK);

        await manager.DoAsync(reference, "ask-author", new { email = DemoSite.OtherManager, hours = 24 });
        (await author.GetAsync("/api/cases/" + reference)).IsProblem(HttpStatusCode.NotFound);
        await manager.AdvanceAsync("PT24H1M");
        Assert.Contains("author-silent", (await manager.CaseAsync(reference)).Events());

        var early = await manager.ActAsync(reference, "refer-to-employer", new { reason = "No answer." });
        Assert.Equal("not-delivered", early.IsProblem(HttpStatusCode.UnprocessableEntity).Word("code"));
        await manager.DoAsync(reference, "record-delivery", new { way = "in-person" });
        Assert.Equal("too-early", (await manager.ActAsync(reference, "refer-to-employer", new { reason = "No answer." }))
            .IsProblem(HttpStatusCode.UnprocessableEntity).Word("code"));
        await manager.AdvanceAsync("PT24H1M");
        const string Task = "The author has not answered";
        await manager.SubmitAsync($"/cases/{reference}", $"/cases/{reference}/open");
        Assert.Contains(Task, (await manager.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);

        await manager.DoAsync(reference, "refer-to-employer", new { reason = "No answer after it was given in person." });
        Assert.DoesNotContain(Task, (await manager.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_for_the_person_concerned_leaves_the_clock_on()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();
        var ends = (await manager.ApproachAsync(reference)).Time("windowEndsAt");
        await manager.AdvanceAsync("PT5H");
        await manager.DoAsync(reference, "record-host-answer", new { answer = "asks-complainant", ticket = "T-17" });
        await manager.DoAsync(reference, "record-affected", new { name = "Demo Colin", email = "colin@demo.invalid" });

        await manager.DoAsync(reference, "ask-complainant");

        Assert.Equal(ends, (await manager.CaseAsync(reference)).Time("windowEndsAt"));
        await manager.DoAsync(reference, "record-complainant-answer", new { answer = "would-rather-not" });
        Assert.Contains("decline-approach", (await manager.CaseAsync(reference)).All("actions").Select(a => a.Word("name")));
    }

    [Fact]
    public async Task Content_on_our_own_account_is_told_to_the_leads_and_the_it_director()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync(new { urls = (string[])[Steps.Address], category = "own-account" });

        await manager.DoAsync(reference, "remove-ourselves", new { account = "Our page" });
        await manager.AdvanceAsync("PT1M");

        var told = (await manager.MailAsync(reference)).Where(m => m.Word("subject").Contains("our own accounts", StringComparison.Ordinal))
            .Select(m => m.Word("to")).ToList();
        Assert.Contains(DemoSite.NetworkLead, told);
        Assert.Contains(DemoSite.ItDirector, told);
    }

    [Fact]
    public async Task A_notice_on_another_ground_names_what_is_missing_and_only_that()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();

        var missing = (await manager.ActAsync(reference, "approve-approach", new { to = Steps.HostMail, ground = "personal-data" }))
            .IsProblem(HttpStatusCode.UnprocessableEntity)["errors"]!.AsObject().Select(e => e.Key).ToList();

        Assert.NotEmpty(missing);
        Assert.All(missing, field => Assert.StartsWith("data-", field, StringComparison.Ordinal));
    }
}
