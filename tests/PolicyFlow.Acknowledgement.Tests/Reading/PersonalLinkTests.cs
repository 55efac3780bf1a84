using System.Net;
using Microsoft.AspNetCore.DataProtection;
using PolicyFlow.App.Acknowledgement.Entries;
using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.Acknowledgement.Tests.Reading;

/// <summary>Links that open nothing answer alike, whatever is wrong with them.</summary>
public sealed class PersonalLinkTests(ReadingSite site) : IClassFixture<ReadingSite>
{
    private static readonly SiteOptions Options = new() { PublicAddress = "https://policyflow.example", NetworkName = "Demo" };

    [Fact]
    public async Task Damaged_forged_foreign_and_superfluous_links_look_alike_and_offer_a_new_one()
    {
        var asked = await site.AskAsync();
        using var reader = site.Reader();
        var link = await asked.LinkAsync();
        var start = await reader.GetAsync(link);
        var gone = (await reader.GetAsync("/confirm/nonsense")).Is(HttpStatusCode.NotFound).Says("Send me a new link");
        var foreign = new PersonalLinks(new EphemeralDataProtectionProvider(), site.Get<CaseClock>(), Options);

        foreach (var bad in (string[])
                 [
                     link[..^1], link + "A", link[..^6] + "AAAAAA", link[..30], link.Replace("/confirm/", "/confirm/x", StringComparison.Ordinal),
                     "/confirm/" + foreign.TokenOf(await asked.StateAsync()), "/confirm/" + new string('A', 4000),
                     "/confirm/%3Cscript%3E",
                 ])
        {
            Assert.Equal(gone.Words, (await reader.GetAsync(bad)).Is(HttpStatusCode.NotFound).Words);
            foreach (var below in (string[])["/certificate", "/section/1", "/whole", "/sign", "/quiz", "/question", "/decline"])
                Assert.Equal(gone.Words, (await reader.GetAsync(bad + below)).Is(HttpStatusCode.NotFound).Words);
            (await reader.PostAsync(bad + "/start", start.Hidden(link + "/start"))).Is(HttpStatusCode.NotFound);
            (await reader.PostAsync(bad + "/sign", start.Hidden(link + "/start"))).Is(HttpStatusCode.NotFound);
        }

        Assert.Null((await asked.StateAsync()).OpenedAt);
    }

    [Fact]
    public async Task A_token_longer_than_any_line_is_turned_away()
    {
        using var reader = site.Reader();

        Assert.InRange((int)(await reader.GetAsync("/confirm/" + new string('A', 20_000))).Status, 400, 499);
    }

    [Fact]
    public async Task A_link_that_went_to_an_address_that_was_wrong_opens_nothing_any_more()
    {
        var asked = await site.AskAsync(email: "old@demo.invalid");
        using var reader = site.Reader();
        var (link, code) = (await asked.LinkAsync(), await asked.CodeAsync());

        await asked.DoAsync(_ => new AddressChanged(HasAddress: true, new DateOnly(2026, 11, 25)));

        (await reader.GetAsync(link)).Is(HttpStatusCode.NotFound);
        Assert.Null(await site.Get<ShortCodes>().FindAsync(code));
        (await reader.GetAsync(await asked.LinkAsync())).Is(HttpStatusCode.OK);
    }

    [Fact]
    public void A_link_ends_after_sixty_days_of_case_time()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 10, 5, 7, 0, 0, TimeSpan.Zero));
        var links = new PersonalLinks(new EphemeralDataProtectionProvider(), new CaseClock(time), Options);
        var entry = new EntryState(
            "campaign-c-1", "m-1", "pol-1", 2, "hash", null, "Coach", StaffKind.Casual, EntryStatus.Pending);
        var token = links.TokenOf(entry, EntryWays.ShortCode);

        time.Advance(PersonalLinks.Lifetime - TimeSpan.FromMilliseconds(1));
        Assert.Equal(new PersonalProof("acknowledgement/c-1/m-1", 1, EntryWays.ShortCode), links.ProofOf(token));
        time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(links.ProofOf(token));
        Assert.Null(links.ProofOf(""));
    }

    [Fact]
    public async Task Looking_at_every_page_with_get_and_head_twice_changes_nothing()
    {
        var unread = await (await site.AskAsync()).LinkAsync();
        var done = await (await site.AskAsync()).LinkAsync();
        using var reader = site.Reader();
        await reader.ReadAllAsync(done);
        var ready = await (await site.AskAsync()).LinkAsync();
        await reader.ReadAllAsync(ready);
        await reader.SignAsync(done);
        var before = await site.HeadsAsync();

        foreach (var link in (string[])[unread, ready, done, "/confirm/nonsense"])
            foreach (var below in (string[])
                     ["", "/start", "/section/1", "/section/3", "/section/99", "/whole", "/quiz", "/sign", "/certificate", "/question", "/decline"])
                foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head, HttpMethod.Get, HttpMethod.Head])
                    Assert.True((int)(await reader.SendAsync(method, link + below)).Status < 500, method + link + below);
        foreach (var path in (string[])["/confirm", "/confirm/new-link", "/confirm/new-link?sent=yes"])
            (await reader.GetAsync(path)).Is(HttpStatusCode.OK);

        Assert.Equal(before, await site.HeadsAsync());
    }
}
