using System.Net;
using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Merging;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Standalone.Tests.InvestigationPages;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.MisuseLetters;

/// <summary>What goes out by itself for an investigation, and what it does elsewhere.</summary>
public sealed class LettersTests(OwnSite site) : IClassFixture<OwnSite>
{
    private const string Reporter = "coach@demo.invalid";

    [Fact]
    public async Task The_reporter_gets_a_receipt_with_a_private_link_and_no_word_of_the_report()
    {
        var misuse = await Misuse.ReportAsync(site, email: Reporter);
        using var manager = await site.AsAsync(DemoSite.Manager);
        await manager.AdvanceAsync("PT1M");

        var receipt = Assert.Single(await manager.MailAsync(misuse.Reference), m => m.Word("to") == Reporter);
        Assert.Equal($"[{misuse.Reference}] We have your report", receipt.Word("subject"));
        Assert.Contains("/track/", receipt.Word("text"), StringComparison.Ordinal);
        Assert.DoesNotContain("own to tell the police", receipt.Word("text"), StringComparison.Ordinal);
        Assert.DoesNotContain("Morgan", receipt.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_child_may_be_at_risk_the_leads_are_alerted_and_the_receipt_keeps_a_teachers_own_duty()
    {
        var misuse = await Misuse.ReportAsync(site, atRisk: true, email: Reporter);
        using var lead = await site.AsAsync(DemoSite.NetworkLead);
        await lead.AdvanceAsync("PT1M");

        var mails = await lead.MailAsync(misuse.Reference);
        var alert = Assert.Single(mails, m => m.Word("to") == DemoSite.NetworkLead);
        Assert.Contains("A child may be at risk", alert.Word("subject"), StringComparison.Ordinal);
        Assert.Contains($"/investigations/{misuse.Reference}", alert.Word("text"), StringComparison.Ordinal);
        var receipt = Assert.Single(mails, m => m.Word("to") == Reporter);
        Assert.Contains("This report does not discharge it.", receipt.Word("text"), StringComparison.Ordinal);
        Assert.DoesNotContain("Morgan", string.Concat(mails.Select(m => m.ToJsonString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_decides_for_a_working_day_and_everybody_in_line_is_told_at_once()
    {
        var misuse = await Misuse.ReportAsync(site);
        using var manager = await site.AsAsync(DemoSite.Manager);
        await manager.AdvanceAsync("P6D");

        Assert.Contains(
            await manager.MailAsync(misuse.Reference),
            m => m.Word("to") == DemoSite.Manager && m.Word("subject").EndsWith("Nobody has decided what becomes of a report", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_takedown_that_is_asked_for_is_opened_once_about_the_same_places_and_without_those_left_out()
    {
        var about = site.Get<App.People.IPeopleDirectory>().FindByEmail(DemoSite.OtherManager)!.Id;
        var misuse = await Misuse.ReportAsync(site, leftOut: new HashSet<string> { about });
        using var manager = await site.AsAsync(DemoSite.Manager);
        await misuse.OpenAsync(manager);
        await misuse.DoAsync(manager, "open-takedown", ("items", "i1"));
        await manager.AdvanceAsync("PT1M");

        var stream = Assert.Single((await misuse.StateAsync()).Takedowns);
        Assert.False((await misuse.StateAsync()).TakedownPending);
        var takedown = (await site.Get<CaseEngine<TakedownState>>().LoadAsync(stream))!.State;
        Assert.Equal([about], takedown.LeftOut);
        Assert.Equal("investigation", takedown.Channel);
        var path = $"/cases/{CaseReference.OfStream(stream)}";
        (await manager.SubmitAsync(path, path + "/open")).Is(HttpStatusCode.SeeOther);
        Assert.Contains(
            Steps.Address, (await manager.GetAsync(path)).Is(HttpStatusCode.OK).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_reaches_the_takedown_that_was_opened_before_it()
    {
        var misuse = await Misuse.ReportAsync(site);
        using var manager = await site.AsAsync(DemoSite.Manager);
        await misuse.OpenAsync(manager);
        await misuse.DoAsync(manager, "open-takedown", ("items", "i1"));
        await manager.AdvanceAsync("PT1M");
        var stream = Assert.Single((await misuse.StateAsync()).Takedowns);

        await misuse.DoAsync(manager, "place-hold", ("kind", "police"), ("reason", "The police asked"));
        await manager.AdvanceAsync("PT1M");

        var held = (await site.Get<CaseEngine<TakedownState>>().LoadAsync(stream))!.State;
        Assert.Equal([HoldKind.Police], held.Holds.Select(h => h.Kind));
        Assert.Contains("are held as well", await misuse.PageAsync(manager), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_case_in_which_a_report_goes_on_hears_of_it()
    {
        var (first, second) = (await Misuse.ReportAsync(site), await Misuse.ReportAsync(site));
        using var manager = await site.AsAsync(DemoSite.Manager);
        var id = site.Get<App.People.IPeopleDirectory>().FindByEmail(DemoSite.Manager)!.Id;
        var vault = new BodyVault("merge");
        await site.Get<CaseEngine<InvestigationState>>().ExecuteAsync(new CaseRequest(
            second.Stream, new MergeInto(first.Stream, vault.Keep("why", "involved", "The same post")), Actor.Person(id), "merge")
        {
            Bodies = vault.Bodies,
        });
        await manager.AdvanceAsync("PT1M");

        Assert.Equal([second.Stream], (await first.StateAsync()).MergedFrom);
    }
}
