using System.Net;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Acknowledgement.Tests.Reading;

/// <summary>Whoever signs in finds on their own page what waits for them.</summary>
public sealed class OwnPageTests(ReadingSite site) : IClassFixture<ReadingSite>
{
    private const string Line = "You are asked to confirm:";

    [Fact]
    public async Task A_colleague_finds_what_waits_until_it_is_confirmed()
    {
        const string Email = "newcomer@demo.invalid";
        await site.Get<PeopleOffice>().AddAsync(Actor.System, "newcomer", "Demo Newcomer", Email);
        await site.AskAsync("Demo Newcomer", Email);
        using var newcomer = site.Reader();
        await newcomer.SignInAsync(Email);

        var me = (await newcomer.GetAsync("/me")).Is(HttpStatusCode.OK).Says(Line, "Sample social media policy, version 1");
        var link = System.Text.RegularExpressions.Regex.Match(me.Html, "href=\"(/confirm/[^\"]+)\"").Groups[1].Value;
        await newcomer.ReadAllAsync(link);
        (await newcomer.SignAsync(link)).LeadsTo(link + "/certificate");

        // By day the other campaign of this site asks them too.
        Assert.Equal(Lines(me) - 1, Lines(await newcomer.GetAsync("/me")));
    }

    private static int Lines(Sheet page) => page.Text.Split(Line).Length - 1;

    [Fact]
    public async Task Where_two_members_share_the_address_nothing_is_guessed()
    {
        await site.AskAsync("Demo Grace's husband", "grace@demo.invalid");
        using var grace = site.Reader();
        await grace.SignInAsync("grace@demo.invalid");

        Assert.DoesNotContain(Line, (await grace.GetAsync("/me")).Text, StringComparison.Ordinal);
    }
}
