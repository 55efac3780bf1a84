using System.Net;
using System.Security.Cryptography;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Investigation;
using PolicyFlow.App.Investigation.Keeping;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.People;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.InvestigationPages;

/// <summary>What is kept of an investigation, and what goes (6.3, 9.2).</summary>
public sealed class KeptTests(OwnSite site) : IClassFixture<OwnSite>
{
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 1, 2, 3];
    private static readonly string Sha = Convert.ToHexStringLower(SHA256.HashData(Picture));

    [Fact]
    public async Task The_files_of_a_report_are_evidence_with_a_custody_log_for_those_who_see_the_case()
    {
        var misuse = await Misuse.ReportAsync(site, picture: Picture);
        using var manager = await site.AsAsync(DemoSite.Manager);
        using var governor = await site.AsAsync(DemoSite.Governor);

        var page = (await manager.GetAsync($"{misuse.Path}/evidence")).Is(HttpStatusCode.OK).Text;
        Assert.Contains("shot.png", page, StringComparison.Ordinal);
        Assert.Contains(Sha, page, StringComparison.Ordinal);
        (await manager.GetAsync($"{misuse.Path}/evidence/{Sha}")).Is(HttpStatusCode.OK);
        var piece = (await manager.GetAsync($"/api{misuse.Path}/evidence")).Is(HttpStatusCode.OK).Text;
        Assert.Contains("downloaded", piece, StringComparison.Ordinal);
        Assert.Contains("reported", piece, StringComparison.Ordinal);
        (await governor.GetAsync($"{misuse.Path}/evidence")).Is(HttpStatusCode.NotFound);
        (await governor.GetAsync($"{misuse.Path}/evidence/{Sha}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whom_it_is_about_gets_no_file_of_it()
    {
        var about = site.Get<IPeopleDirectory>().FindByEmail(DemoSite.Manager)!.Id;
        var misuse = await Misuse.ReportAsync(site, leftOut: new HashSet<string> { about }, picture: Picture);
        using var manager = await site.AsAsync(DemoSite.Manager);
        using var colleague = await site.AsAsync(DemoSite.OtherManager);

        (await manager.GetAsync($"{misuse.Path}/evidence/{Sha}")).Is(HttpStatusCode.NotFound);
        (await colleague.GetAsync($"{misuse.Path}/evidence/{Sha}")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_open_case_keeps_its_words_and_a_merged_one_lets_them_go_with_the_files()
    {
        var (misuse, other) = (await Misuse.ReportAsync(site, picture: Picture), await Misuse.ReportAsync(site));
        var eraser = site.Get<InvestigationEraser>();

        var refused = await EraseAsync(eraser, misuse);
        Assert.Equal("not-closed", Assert.IsType<Execution<InvestigationState>.Refused>(refused).Code);
        Assert.True(await HasFileAsync(misuse));

        using var manager = await site.AsAsync(DemoSite.Manager);
        await misuse.OpenAsync(manager);
        await other.OpenAsync(manager);
        await misuse.DoAsync(manager, "merge", ("into", other.Reference), ("reason", "The same post"));
        Assert.IsType<Execution<InvestigationState>.Done>(await EraseAsync(eraser, misuse));

        Assert.False(await HasFileAsync(misuse));
        var page = (await manager.GetAsync($"{misuse.Path}/evidence")).Is(HttpStatusCode.OK).Text;
        Assert.DoesNotContain("shot.png", page, StringComparison.Ordinal);
        Assert.Contains("They asked", page, StringComparison.Ordinal);
        Assert.Contains("[erased]", await misuse.PageAsync(manager), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_police_get_what_they_asked_to_be_held_and_it_is_on_record_who_gave_it_why_and_to_whom()
    {
        var misuse = await Misuse.ReportAsync(site, picture: Picture);
        using var manager = await site.AsAsync(DemoSite.Manager);
        using var governor = await site.AsAsync(DemoSite.Governor);
        await misuse.OpenAsync(manager);
        await misuse.DoAsync(manager, "place-hold", ("kind", "police"), ("reason", "PC Invented asked, ref 12"));
        var export = misuse.Path + "/export";

        (await manager.SubmitAsync(export, export, ("id", Guid.NewGuid().ToString("N")), ("to", ""), ("why", "Asked for")))
            .Is(HttpStatusCode.UnprocessableEntity);
        (await governor.GetAsync(export)).Is(HttpStatusCode.NotFound);
        var form = (await manager.GetAsync(export)).Is(HttpStatusCode.OK).Text;
        (await manager.SubmitAsync(
            export, export, ("id", Html.Field(form, "id")), ("to", "PC Invented, Madeup Constabulary"), ("why", "Their request 12"),
            ("files", Sha))).Is(HttpStatusCode.OK);

        var page = (await manager.GetAsync($"{misuse.Path}/evidence")).Is(HttpStatusCode.OK).Text;
        Assert.Contains("Exported", page, StringComparison.Ordinal);
        Assert.Contains("To PC Invented, Madeup Constabulary. Reason: Their request 12", page, StringComparison.Ordinal);
        var who = site.Get<IPeopleDirectory>().FindByEmail(DemoSite.Manager)!.Name;
        Assert.Contains(who, page[page.IndexOf("Exported", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.True((await misuse.StateAsync()).Held);
    }

    [Fact]
    public async Task Nothing_of_a_case_on_hold_is_erased_though_it_goes_on_in_another_one()
    {
        var (misuse, other) = (await Misuse.ReportAsync(site, picture: Picture), await Misuse.ReportAsync(site));
        using var manager = await site.AsAsync(DemoSite.Manager);
        await misuse.OpenAsync(manager);
        await other.OpenAsync(manager);
        await misuse.DoAsync(manager, "merge", ("into", other.Reference), ("reason", "The same post"));
        await misuse.DoAsync(manager, "place-hold", ("kind", "police"), ("reason", "PC Invented asked"));
        var eraser = site.Get<InvestigationEraser>();

        Assert.Equal("held", Assert.IsType<Execution<InvestigationState>.Refused>(await EraseAsync(eraser, misuse)).Code);
        Assert.True(await HasFileAsync(misuse));
        await misuse.DoAsync(manager, "lift-hold", ("kind", "police"), ("reason", "They have what they need"));
        Assert.IsType<Execution<InvestigationState>.Done>(await EraseAsync(eraser, misuse));
    }

    [Fact]
    public async Task A_chair_of_governors_finds_in_the_lists_what_came_to_them()
    {
        // The route led past everybody whom it is about, to the chair.
        var people = site.Get<IPeopleDirectory>();
        var misuse = await Misuse.ReportAsync(site, picture: Picture);
        var state = await misuse.StateAsync();
        var keys = new InvestigationKeys();
        var led = state with
        {
            LeftOut = [people.FindByEmail(DemoSite.Manager)!.Id],
            Report = state.Report with
            {
                Places = [new ToldPlace(Role.Principal, Role.Chair, ["chair"])],
            },
        };

        var values = keys.Of(led).Select(k => k.Value).ToList();

        Assert.Contains(values, v => v.StartsWith("@chair/", StringComparison.Ordinal));
        Assert.Contains(values, v => v.StartsWith("chairs:*/", StringComparison.Ordinal));
        Assert.DoesNotContain(keys.Of(state), k => k.Value.StartsWith("chairs:", StringComparison.Ordinal));
    }

    private static Task<Execution<InvestigationState>> EraseAsync(InvestigationEraser eraser, Misuse misuse) =>
        eraser.EraseAsync(misuse.Stream, "reporter", "on-request", "They asked", Actor.Person("operator"));

    private async Task<bool> HasFileAsync(Misuse misuse)
    {
        await using var file = await site.Get<IFileStore>().OpenAsync(EvidenceKey.Of(misuse.Stream, Sha));
        return file is not null;
    }
}
