using System.Net;

namespace PolicyFlow.Acknowledgement.Tests.Reading;

/// <summary>Whoever signs in finds on their own page what waits for them.</summary>
public sealed class OwnPageTests(ReadingSite site) : IClassFixture<ReadingSite>
{
    private const string Line = "You are asked to confirm:";

    [Fact]
    public async Task A_colleague_finds_what_waits_until_it_is_confirmed()
    {
        await site.AskAsync("Demo Colin", "colin@demo.invalid");
        using var colin = site.Reader();
        await colin.SignInAsync("colin@demo.invalid");

        var me = (await colin.GetAsync("/me")).Is(HttpStatusCode.OK).Says(Line, "Sample social media policy, version 1");
        var link = System.Text.RegularExpressions.Regex.Match(me.Html, "href=\"(/confirm/[^\"]+)\"").Groups[1].Value;
        await colin.ReadAllAsync(link);
        (await colin.SignAsync(link)).LeadsTo(link + "/certificate");

        Assert.DoesNotContain(Line, (await colin.GetAsync("/me")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_two_members_share_the_address_nothing_is_guessed()
    {
        await site.AskAsync("Demo Grace", "grace@demo.invalid");
        await site.AskAsync("Demo Grace's husband", "grace@demo.invalid");
        using var grace = site.Reader();
        await grace.SignInAsync("grace@demo.invalid");

        Assert.DoesNotContain(Line, (await grace.GetAsync("/me")).Text, StringComparison.Ordinal);
    }
}
