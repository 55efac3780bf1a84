using System.Net;
using System.Text.RegularExpressions;
using PolicyFlow.App.Acknowledgement.Entries;

namespace PolicyFlow.Acknowledgement.Tests.Desk;

/// <summary>Those whom mail does not reach get a letter with their own link and code.</summary>
public sealed partial class ByHandTests(DeskSite site) : IClassFixture<DeskSite>
{
    private string ByHand => site.Url + "/by-hand";

    private string Letters => ByHand + "/letters";

    [Fact]
    public async Task Letters_have_a_page_each_with_a_picture_and_a_code_that_opens_the_persons_page()
    {
        var one = await site.MemberAsync("Demo Postal", email: null, school: site.Park);
        var two = await site.MemberAsync("Demo Paperly", email: null);
        using var manager = await site.AsAsync(DeskSite.Manager);
        Assert.Contains("Demo Postal", (await manager.GetAsync(ByHand)).Is(HttpStatusCode.OK).Text);
        Assert.DoesNotContain("Demo Paperly", (await manager.GetAsync($"{ByHand}?school={site.Park}")).Text);

        var letters = (await manager.SubmitAsync(ByHand, Letters, ("who", one), ("who", two))).Is(HttpStatusCode.OK);

        Assert.Equal(2, Regex.Count(letters.Html, "<article"));
        Assert.Equal(2, Regex.Count(letters.Html, "<svg[^>]*role=\"img\""));
        var code = Code().Matches(letters.Html).Select(m => m.Groups[1].Value).First();
        Assert.Equal(site.Get<ShortCodes>().Of(await site.EntryAsync(one)), code);
        using var visitor = await site.AsAsync(null);
        Assert.StartsWith(
            "/confirm/", (await visitor.SubmitAsync("/confirm", null, ("code", code))).Is(HttpStatusCode.SeeOther).Location);
        Assert.Contains("letter-printed", await site.EventsAsync(one));
        Assert.Contains("letter-printed", await site.EventsAsync(two));
        Assert.Contains(
            "Demo Dana printed a letter", (await manager.GetAsync($"{site.Url}/people/{one}")).Text);
    }

    [Fact]
    public async Task Whoever_has_confirmed_gets_no_letter_and_choosing_nobody_is_said()
    {
        var done = await site.MemberAsync("Demo Swift", email: null);
        await site.ConfirmAsync(done);
        using var manager = await site.AsAsync(DeskSite.Manager);
        await site.MemberAsync("Demo Waiting", email: null);

        foreach (var who in (string[])[done, "m-foreign", ""])
        {
            var answer = await manager.SubmitAsync(ByHand, Letters, ("who", who));
            Assert.Contains("Choose at least one person", answer.Is(HttpStatusCode.UnprocessableEntity).Text);
        }
    }

    [Fact]
    public async Task Letters_are_shown_to_managers_only_and_by_no_address_that_can_be_opened_again()
    {
        using var manager = await site.AsAsync(DeskSite.Manager);
        (await manager.GetAsync(Letters)).Is(HttpStatusCode.MethodNotAllowed);
        using var principal = await site.AsAsync(DeskSite.Principal);
        Assert.DoesNotContain("Show the letters", (await principal.GetAsync(ByHand)).Is(HttpStatusCode.OK).Text);
    }

    [GeneratedRegex("pf-code\">([^<]+)<")]
    private static partial Regex Code();
}
