using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Locking;

/// <summary>Clauses 7.1 and 8.1: a sexual image of a child may be involved.</summary>
public sealed class LockingTests(DemoSite demo) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task One_press_of_the_reporter_locks_all_of_it_for_everybody()
    {
        var picture = new Picture();
        var (reference, track) = await Scene.ReportAsync(demo.Program);
        (await Scene.AddFileAsync(demo.Program, track, picture)).Is(HttpStatusCode.SeeOther);
        using var manager = await demo.AsAsync(DemoSite.Manager);
        using var lead = await demo.AsAsync(DemoSite.NetworkLead);
        (await manager.GetAsync($"/cases/{reference}/evidence/{picture.Sha256}")).Is(HttpStatusCode.OK);

        await Scene.LockAllAsync(demo.Program, track);

        foreach (var caller in (Caller[])[manager, lead])
            (await caller.GetAsync($"/cases/{reference}/evidence/{picture.Sha256}")).Is(HttpStatusCode.Forbidden);
        var found = await manager.CaseAsync(reference);
        Assert.Equal("locked", found.All("urls").Single().Word("url"));
        Assert.Equal("It is at [locked] I think", found.Word("description"));
        Assert.DoesNotContain("approve-approach", found.All("actions").Select(a => a.Word("name")));
        using var reporter = demo.Visitor();
        var page = (await reporter.GetAsync(track)).Text;
        Assert.Contains("Everything that you reported is locked", page, StringComparison.Ordinal);
        Assert.Contains("Report Remove", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_press_of_a_manager_locks_one_place_and_nothing_of_it_is_read_anywhere()
    {
        var picture = new Picture();
        var (reference, track) = await Scene.ReportAsync(
            demo.Program, new { urls = (string[])[Scene.Address, "https://harmless.example/1"], description = "Two places, see " + Scene.Address });
        await Scene.AddFileAsync(demo.Program, track, picture, "beweis-foto.png");
        using var manager = await demo.AsAsync(DemoSite.Manager);
        await manager.DoAsync(reference, "add-note", new { text = "I saw other.example/v/" + Scene.Word + " myself" });
        Assert.NotEmpty((await manager.GetAsync("/api/cases?q=" + Scene.Word)).Json.All("cases"));

        (await manager.SubmitAsync("/sign-out", $"/cases/{reference}/lock", ("items", "i1"), ("files", picture.Sha256)))
            .Is(HttpStatusCode.SeeOther);
        await manager.AdvanceAsync("PT0.001S");

        foreach (var email in (string[])[DemoSite.Manager, DemoSite.OtherManager])
        {
            using var caller = await demo.AsAsync(email);
            foreach (var (path, text) in await Scene.ReadAllAsync(caller, reference))
            {
                Assert.False(text.Contains(Scene.Word, StringComparison.OrdinalIgnoreCase), $"{email} reads it at {path}");
                Assert.False(text.Contains("beweis-foto", StringComparison.OrdinalIgnoreCase), $"{email} reads its name at {path}");
            }
        }

        Assert.DoesNotContain(
            reference, (await manager.GetAsync("/api/cases?q=" + Scene.Word)).Json.All("cases").Select(c => c.Word("reference")));
        Assert.Contains(
            reference, (await manager.GetAsync("/api/cases?q=harmless")).Json.All("cases").Select(c => c.Word("reference")));
        Assert.Contains("https://harmless.example/1", (await manager.CaseAsync(reference)).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_lead_reads_where_it_is_as_text_and_is_told_the_steps()
    {
        var (reference, track) = await Scene.ReportAsync(demo.Program);
        await Scene.LockAllAsync(demo.Program, track);
        using var lead = await demo.AsAsync(DemoSite.NetworkLead);
        await lead.SubmitAsync("/sign-out", $"/cases/{reference}/open");

        var page = WebUtility.HtmlDecode((await lead.GetAsync($"/cases/{reference}")).Text);

        Assert.Contains(">" + Scene.Address + "</pre>", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{Scene.Address}", page, StringComparison.Ordinal);
        foreach (var step in (string[])["999", "101", "report.iwf.org.uk", "ceop", "Report Remove", "Do not view, copy, print", "March 2024"])
            Assert.Contains(step, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Scene.Word, (await lead.CaseAsync(reference)).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lead_unlocks_with_a_reason_and_nobody_else_does()
    {
        const string Address = "https://other.example/v/cleared9";
        var (reference, track) = await Scene.ReportAsync(demo.Program, new { urls = (string[])[Address] });
        await Scene.LockAllAsync(demo.Program, track);
        using var manager = await demo.AsAsync(DemoSite.Manager);
        using var lead = await demo.AsAsync(DemoSite.NetworkLead);

        var refused = await manager.ActAsync(reference, "unlock-item", new { reason = "I think so" });
        await lead.DoAsync(reference, "unlock-item", new { reason = "The police say that it is none" });

        Assert.Equal("needs-a-lead", refused.IsProblem(HttpStatusCode.UnprocessableEntity).Word("code"));
        Assert.Equal(Address, (await manager.CaseAsync(reference)).All("urls").Single().Word("url"));
        Assert.Contains(
            reference, (await manager.GetAsync("/api/cases?q=cleared9")).Json.All("cases").Select(c => c.Word("reference")));
    }

    [Fact]
    public async Task A_report_of_one_is_locked_from_the_first_second_and_takes_no_file()
    {
        var picture = new Picture();
        var (reference, track) = await Scene.ReportAsync(
            demo.Program, new { urls = (string[])[Scene.Address], category = "sexual-image", description = "A class mate" });
        var refused = await Scene.AddFileAsync(demo.Program, track, picture);
        using var lead = await demo.AsAsync(DemoSite.NetworkLead);
        using var manager = await demo.AsAsync(DemoSite.Manager);

        var found = await lead.CaseAsync(reference);

        Assert.Equal(422, refused.Code);
        Assert.Contains("we take no picture of this", refused.Text, StringComparison.Ordinal);
        Assert.True(found["childAtRisk"]!.GetValue<bool>());
        Assert.Equal("locked", found.All("urls").Single().Word("url"));
        Assert.Equal(["takedown-reported", "content-locked"], found.Events().Where(e => e is not "mail-sent").Take(2));
        (await manager.GetAsync("/api/cases/" + reference)).Is(HttpStatusCode.NotFound);
        Assert.Empty(picture.In(demo.Data));
    }

    [Fact]
    public async Task No_thumbnail_or_other_copy_is_made_of_a_picture()
    {
        var picture = new Picture();
        var (_, track) = await Scene.ReportAsync(demo.Program, new { description = "Only a file" });
        await Scene.AddFileAsync(demo.Program, track, picture);

        var copies = picture.In(demo.Data).Select(f => Path.GetRelativePath(demo.Data, f).Split('/')[1]);

        Assert.Equal(["draft", "evidence"], copies.Order());
    }
}
