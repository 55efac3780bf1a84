using System.Globalization;
using System.Net;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Evidence.Custody;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Audit;

public sealed class AuditTests(OwnSite site) : IClassFixture<OwnSite>
{
    private static readonly string Today =
        PolicyFlow.App.Web.UkTime.Date(TimeProvider.System.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task An_auditor_sees_who_read_which_case_and_no_word_of_it()
    {
        var reference = await ReportAsync();
        using var manager = await site.AsAsync(DemoSite.Manager);
        using var lead = await site.AsAsync(DemoSite.NetworkLead);
        await manager.CaseAsync(reference);
        (await manager.GetAsync("/cases/" + reference)).Is(HttpStatusCode.OK);
        await lead.CaseAsync(reference);
        using var auditor = await site.AsAsync(DemoSite.Auditor);

        foreach (var question in (string[])["", "?case=" + reference, "?day=" + Today, $"?day={Today}&case={reference}"])
        {
            var page = (await auditor.GetAsync("/audit" + question)).Is(HttpStatusCode.OK).Text;
            Assert.Contains(reference, page, StringComparison.Ordinal);
            Assert.Contains("Demo Dana", page, StringComparison.Ordinal);
            Assert.Contains("Demo Sofia", page, StringComparison.Ordinal);
            foreach (var word in (string[])["kohlrabi", "Demo Witness", "other.example"])
                Assert.DoesNotContain(word, page, StringComparison.OrdinalIgnoreCase);
        }

        (await auditor.GetAsync("/cases/" + reference)).Is(HttpStatusCode.NotFound);
        (await auditor.GetAsync("/cases")).Is(HttpStatusCode.NotFound);
        (await auditor.GetAsync("/today")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Looks_at_evidence_are_told_in_words_and_without_its_hash()
    {
        var reference = await ReportAsync();
        var hash = new string('a', 64);
        using var manager = await site.AsAsync(DemoSite.Manager);
        (await manager.GetAsync($"/cases/{reference}/evidence")).Is(HttpStatusCode.OK);
        var dana = site.Get<IPeopleDirectory>().FindByEmail(DemoSite.Manager)!.Id;
        await site.Get<AccessLog>().RecordAsync(
            TakedownStreams.Of(reference), dana, EvidenceReads.Of(CustodyDeed.Downloaded, hash), default);
        using var auditor = await site.AsAsync(DemoSite.Auditor);

        var page = (await auditor.GetAsync("/audit?case=" + reference)).Is(HttpStatusCode.OK).Text;

        Assert.Contains("The list of its evidence", page, StringComparison.Ordinal);
        Assert.Contains("A piece of evidence. Asked to download it", page, StringComparison.Ordinal);
        Assert.DoesNotContain(hash, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readings_of_one_person_or_another_day_are_found_and_wrong_questions_are_put_right()
    {
        var reference = await ReportAsync();
        using var manager = await site.AsAsync(DemoSite.OtherManager);
        await manager.CaseAsync(reference);
        using var auditor = await site.AsAsync(DemoSite.Auditor);
        var marek = site.Get<IPeopleDirectory>().FindByEmail(DemoSite.OtherManager)!.Id;
        var nadia = site.Get<IPeopleDirectory>().FindByEmail(DemoSite.DeputyLead)!.Id;

        Assert.Contains(reference, await ReadAsync($"?person={marek}"), StringComparison.Ordinal);
        Assert.Contains(reference, await ReadAsync($"?person={marek}&day={Today}"), StringComparison.Ordinal);
        Assert.Contains(reference, await ReadAsync($"?person={marek}&case={reference}"), StringComparison.Ordinal);
        Assert.DoesNotContain(reference, await ReadAsync($"?person={marek}&day=2020-01-01"), StringComparison.Ordinal);
        Assert.DoesNotContain(reference, await ReadAsync($"?person={nadia}"), StringComparison.Ordinal);
        Assert.DoesNotContain(reference, await ReadAsync("?day=2020-01-01"), StringComparison.Ordinal);
        Assert.Contains("Enter a reference such as", await ReadAsync("?case=x"), StringComparison.Ordinal);
        Assert.Contains("Enter a day such as", await ReadAsync("?day=yesterday"), StringComparison.Ordinal);

        async Task<string> ReadAsync(string question) =>
            (await auditor.GetAsync("/audit" + question)).Is(HttpStatusCode.OK).Text;
    }

    [Fact]
    public async Task Many_readings_are_paged_and_all_are_in_the_spreadsheet()
    {
        var reference = await ReportAsync();
        var dana = site.Get<IPeopleDirectory>().FindByEmail(DemoSite.Manager)!.Id;
        var stream = TakedownStreams.Of(reference);
        for (var n = 0; n < 120; n++) await site.Get<AccessLog>().RecordAsync(stream, dana, "case", default);
        using var auditor = await site.AsAsync(DemoSite.Auditor);

        var rows = 0;
        for (var next = $"/audit?case={reference}"; next is not null;)
        {
            var page = (await auditor.GetAsync(next)).Is(HttpStatusCode.OK).Text;
            rows += page.Split("pf-people__row").Length - 1;
            next = Html.Links(page).SingleOrDefault(l => l.Contains("after=", StringComparison.Ordinal));
        }

        var csv = await auditor.GetAsync($"/audit/readings.csv?case={reference}");
        Assert.Equal(120, rows);
        Assert.StartsWith("text/csv", csv.Type, StringComparison.Ordinal);
        Assert.Equal(121, csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains($"\"Takedown\",\"{reference}\",\"The case\",\"Demo Dana\"", csv.Text, StringComparison.Ordinal);

        // However often somebody reads, the index has one entry a day of each sort.
        var store = site.Get<ICaseStore>();
        var found = await store.FindAsync(new KeyQuery(AccessKeys.ByPerson, dana, 1000));
        Assert.Single(found.Found, f => f.Stream == AccessLog.Prefix + stream);
    }

    [Fact]
    public async Task What_looks_like_a_formula_is_none_in_the_spreadsheet()
    {
        var reference = await ReportAsync();
        await site.Get<AccessLog>().RecordAsync(TakedownStreams.Of(reference), "=Demo+1", "@page", default);
        using var auditor = await site.AsAsync(DemoSite.Auditor);

        var csv = (await auditor.GetAsync($"/audit/readings.csv?case={reference}")).Is(HttpStatusCode.OK).Text;

        Assert.Contains("\"'@page\",\"'=Demo+1\"", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_auditor_whom_a_case_is_about_finds_no_trace_of_it()
    {
        var audra = site.Get<IPeopleDirectory>().FindByEmail(DemoSite.Auditor)!.Id;
        using var visitor = site.Visitor();
        var reference = await visitor.ReportAsync(new
        {
            urls = (string[])[Steps.Address],
            description = "About the auditor",
            leftOut = (string[])[audra],
        });
        using var manager = await site.AsAsync(DemoSite.Manager);
        await manager.CaseAsync(reference);
        using var auditor = await site.AsAsync(DemoSite.Auditor);
        var dana = site.Get<IPeopleDirectory>().FindByEmail(DemoSite.Manager)!.Id;

        foreach (var question in (string[])["/audit", $"/audit?person={dana}", "/audit/readings.csv", $"/audit?day={Today}"])
            Assert.DoesNotContain(reference, (await auditor.GetAsync(question)).Text, StringComparison.Ordinal);
        Assert.Contains(
            "Nobody read anything of that", (await auditor.GetAsync("/audit?case=" + reference)).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_is_checked_when_the_auditor_asks_and_the_result_is_kept()
    {
        using var auditor = await site.AsAsync(DemoSite.Auditor);
        var page = (await auditor.GetAsync("/audit")).Text;

        (await auditor.SubmitAsync("/audit", "/audit/check", ("command", Html.Field(page, "command"))))
            .Is(HttpStatusCode.SeeOther);

        for (var n = 0; n < 100 && !page.Contains("asked for by Demo Audra", StringComparison.Ordinal); n++)
        {
            await Task.Delay(100);
            page = (await auditor.GetAsync("/audit")).Text;
        }

        Assert.Contains("Everything is as it was written.", page, StringComparison.Ordinal);
    }

    private async Task<string> ReportAsync()
    {
        using var visitor = site.Visitor();
        return await visitor.ReportAsync(new
        {
            urls = (string[])[Steps.Address],
            description = "Nasty kohlrabi",
            reporterName = "Demo Witness",
        });
    }
}
