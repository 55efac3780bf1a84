using System.Net;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.InvestigationPages;

/// <summary>Both kinds of case in one list, and the report on paper (6.2).</summary>
public sealed class ListedTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task Today_and_the_list_show_both_kinds_and_filter_by_kind_and_status()
    {
        var misuse = await Misuse.ReportAsync(site);
        using var manager = await site.AsAsync(DemoSite.Manager);
        var takedown = await manager.ReportAsync();

        var today = (await manager.GetAsync("/today")).Text;
        Assert.Contains(misuse.Reference, today, StringComparison.Ordinal);
        Assert.Contains(takedown, today, StringComparison.Ordinal);
        var only = (await manager.GetAsync("/cases?kind=Investigation&status=Reported")).Text;
        Assert.Contains(misuse.Reference, only, StringComparison.Ordinal);
        Assert.DoesNotContain(takedown, only, StringComparison.Ordinal);
        Assert.DoesNotContain(misuse.Reference, (await manager.GetAsync("/cases?kind=Takedown")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(misuse.Reference, (await manager.GetAsync("/cases?status=Closed")).Text, StringComparison.Ordinal);
        Assert.Contains(misuse.Reference, (await manager.GetAsync($"/cases?q={misuse.Reference}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_opens_whatever_kind_of_case_it_is()
    {
        var misuse = await Misuse.ReportAsync(site);
        using var manager = await site.AsAsync(DemoSite.Manager);
        var found = (await manager.GetAsync($"/cases/{misuse.Reference}")).Is(HttpStatusCode.SeeOther);
        Assert.Equal(misuse.Path, found.Location);
    }

    [Fact]
    public async Task The_report_without_names_has_none_and_is_logged_as_what_it_is()
    {
        var misuse = await Misuse.ReportAsync(site);
        using var manager = await site.AsAsync(DemoSite.Manager);
        await misuse.OpenAsync(manager);
        await misuse.DoAsync(manager, "involve-person", ("name", "Morgan Invented"), ("part", "subject"));
        await misuse.DoAsync(manager, "involve-person", ("name", "Robin Made-Up"), ("part", "witness"), ("email", "robin@home.example"));
        await misuse.DoAsync(manager, "add-note", ("text", "ROBIN says that Morgan has @morgan_plays; ask robin@home.example"));

        var whole = (await manager.GetAsync($"{misuse.Path}/report")).Is(HttpStatusCode.OK).Text;
        Assert.Contains("Morgan Invented", whole, StringComparison.Ordinal);
        var redacted = (await manager.GetAsync($"{misuse.Path}/report?redacted=true")).Is(HttpStatusCode.OK).Text;
        foreach (var word in (string[])["Morgan", "Robin", "robin", "ROBIN", "960123", "morgan_plays", "Demo Coach", Steps.Address])
            Assert.DoesNotContain(word, Article(redacted), StringComparison.Ordinal);
        Assert.Contains("Witness 1 says that Subject 1 has [address]", redacted, StringComparison.Ordinal);
        Assert.Contains("Read every word before you give it away", redacted, StringComparison.Ordinal);

        var log = (await site.Get<ICaseStore>().ReadAsync(AccessLog.Prefix + misuse.Stream))!.Events.Select(e => e.Data).ToList();
        Assert.Contains(log, d => d.Contains("\"redacted-report\"", StringComparison.Ordinal));
        Assert.Contains(log, d => d.Contains("\"report\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_in_look_alike_letters_is_hidden_and_does_not_break_the_report()
    {
        var misuse = await Misuse.ReportAsync(site, words: "\u212Aim wrote it.");
        using var manager = await site.AsAsync(DemoSite.Manager);
        await misuse.OpenAsync(manager);
        await misuse.DoAsync(manager, "involve-person", ("name", "Kim Made-Up"), ("part", "subject"));

        var redacted = (await manager.GetAsync($"{misuse.Path}/report?redacted=true")).Is(HttpStatusCode.OK).Text;
        Assert.Contains("[name] wrote it.", redacted, StringComparison.Ordinal);
    }

    /// <summary>Without the head, which says who printed it.</summary>
    private static string Article(string page) => page[page.IndexOf("<h1", StringComparison.Ordinal)..];
}
