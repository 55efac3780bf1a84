using System.Net;
using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Acknowledgement.Tests.Reading;

/// <summary>A plain page for each way in which somebody is not asked just now.</summary>
public sealed class StandingTests(ReadingSite site) : IClassFixture<ReadingSite>
{
    private DateOnly Today => LondonDay.Of(site.Get<CaseClock>().Now);

    [Fact]
    public async Task Superseded_left_and_lapsed_are_told_and_may_do_nothing_more()
    {
        await IsToldAsync(_ => new SupersedeEntry(), "There is a newer version");
        await IsToldAsync(_ => new CloseAsLeft(), "The staff list says that you have left");
        await IsToldAsync(_ => new LapseEntry(), "Nothing more is asked of you");

        async Task IsToldAsync(Func<App.Cases.BodyVault, ICaseCommand> command, string words)
        {
            var asked = await site.AskAsync();
            using var reader = site.Reader();
            var link = await asked.LinkAsync();
            await reader.ReadAllAsync(link);
            var sign = await reader.GetAsync(link + "/sign");
            await asked.DoAsync(command);

            (await reader.GetAsync(link)).Is(HttpStatusCode.OK).Says(words);
            foreach (var below in (string[])["/section/1", "/whole", "/sign", "/quiz", "/certificate", "/decline"])
                (await reader.GetAsync(link + below)).LeadsTo(link);
            (await reader.SubmitAsync(sign, link + "/sign", ("name", "Demo Reader"), ("agree", "yes"))).LeadsTo(link);
            (await reader.PostAsync(link + "/question", sign.Hidden(link + "/sign"))).LeadsTo(link + "/question");
            Assert.False((await asked.StateAsync()).Status.IsDone());
        }
    }

    [Fact]
    public async Task Once_the_campaign_is_over_nobody_confirms_although_their_entry_is_still_open()
    {
        var campaign = await site.World.OpenAsync(site.Version);
        var asked = await site.World.AskAsync(campaign, site.Version);
        using var reader = site.Reader();
        var link = await asked.LinkAsync();

        await site.World.DoAsync(campaign, new SupersedeCampaign("campaign-c-newer"));

        (await reader.GetAsync(link)).Says("There is a newer version");
        (await reader.GetAsync(link + "/section/1")).LeadsTo(link);
    }

    [Fact]
    public async Task Who_is_let_off_sees_until_when_and_may_confirm_all_the_same()
    {
        var asked = await site.AskAsync();
        using var reader = site.Reader();
        var link = await asked.LinkAsync();
        await asked.DoAsync(vault => new Exempt(vault.Keep("why", "manager", "On a course"), Today.AddDays(20)));

        var page = (await reader.GetAsync(link)).Says("let you off until");
        Assert.DoesNotContain("On a course", page.Text, StringComparison.Ordinal);

        await reader.ReadAllAsync(link);
        (await reader.SignAsync(link)).LeadsTo(link + "/certificate");
        Assert.Equal(EntryStatus.Acknowledged, (await asked.StateAsync()).Status);
    }

    [Fact]
    public async Task What_a_manager_recorded_is_shown_with_the_way_and_the_day()
    {
        var asked = await site.AskAsync("Demo Paper");
        using var reader = site.Reader();
        var link = await asked.LinkAsync();
        await asked.DoAsync(vault => new RecordOnBehalf("paper", Today, vault.Keep("why", "manager", "Signed at work")));

        (await reader.GetAsync(link)).Says("This is on record for you", "on paper");
        var sheet = (await reader.GetAsync(link + "/certificate")).Says("Demo Paper", "On paper, recorded by a manager", site.Version.Hash);
        Assert.DoesNotContain("Signed at work", sheet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Name as typed", sheet.Text, StringComparison.Ordinal);
    }
}
