using System.Net;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.PrivatePages;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.PrivatePages;

public sealed class PoliceConsentTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task Consent_is_given_in_the_exact_words_of_the_page_and_taken_back()
    {
        var opened = await AskedAsync();
        using var she = site.Visitor();
        var link = await opened.LinkAsync();
        var page = WebUtility.HtmlDecode((await she.GetAsync(link)).Text);
        var network = site.Get<SiteOptions>().NetworkName;
        foreach (var words in PoliceConsentWords.Paragraphs.Append(PoliceConsentWords.Consent(network)))
            Assert.Contains(words, page, StringComparison.Ordinal);

        (await she.AnswerAsync(link, link + "/police", ("police", "yes"), ("shown", ""))).Is(HttpStatusCode.SeeOther);

        Assert.True((await opened.StateAsync()).Care.Consents);
        var given = await opened.LastAsync<PoliceConsentAnswered>();
        Assert.Equal(AnswerWay.Page, given.Way);
        Assert.Equal(
            PoliceQuestion.Of(null, network).Kept(ConsentAnswer.Given), await opened.WordsAsync(given.Wording!));
        var after = await she.GetAsync(link);
        Assert.Contains("You said yes on", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(PoliceConsentWords.NoAnswer, after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(PoliceConsentWords.No, after.Text, StringComparison.Ordinal);

        (await she.AnswerAsync(link, link + "/police", ("shown", "Given"))).Is(HttpStatusCode.UnprocessableEntity);
        (await she.AnswerAsync(link, link + "/police", ("police", "take-back"), ("shown", "Given")))
            .Is(HttpStatusCode.SeeOther);

        Assert.Equal(ConsentAnswer.Withdrawn, (await opened.StateAsync()).Care.Consent!.Answer);
        Assert.Contains("You took your agreement back on", (await she.GetAsync(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressing_twice_is_one_answer()
    {
        var opened = await AskedAsync();
        using var she = site.Visitor();
        var link = await opened.LinkAsync();
        var id = Html.Field((await she.GetAsync(link)).Text, "id");

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(link + "?done=police", (await she.AnswerAgainAsync(
                link, link + "/police", id, ("police", "no"), ("shown", ""))).Location);
        }

        Assert.Equal(1, (await opened.EventsAsync()).Count(e => e == "police-consent-answered"));
        Assert.Equal(ConsentAnswer.Refused, (await opened.StateAsync()).Care.Consent!.Answer);
    }

    [Fact]
    public async Task An_old_page_that_is_sent_again_never_overrules_what_she_said_since()
    {
        var opened = await AskedAsync();
        using var she = site.Visitor();
        var link = await opened.LinkAsync();
        var id = Html.Field((await she.GetAsync(link)).Text, "id");
        await she.AnswerAgainAsync(link, link + "/police", id, ("police", "yes"), ("shown", ""));

        // She goes back in her browser and says no; that counts.
        await she.AnswerAgainAsync(link, link + "/police", id, ("police", "no"), ("shown", ""));
        Assert.Equal(ConsentAnswer.Refused, (await opened.StateAsync()).Care.Consent!.Answer);

        // The first answer again, late or by accident, does not.
        var again = await she.AnswerAgainAsync(link, link + "/police", id, ("police", "yes"), ("shown", ""));

        again.Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(AffectedAnswer.ChangedSince, again.Text, StringComparison.Ordinal);
        Assert.False((await opened.StateAsync()).Care.Consents);
    }

    [Fact]
    public async Task An_answer_heard_by_phone_is_shown_and_can_be_taken_back_on_the_page()
    {
        var opened = await PrivateCase.OpenAsync(site);
        await opened.DoAsync(vault => new AnswerPoliceConsent(
            ConsentAnswer.Given, AnswerWay.Phone, vault.Keep("wording", "affected", "Words"), null));
        using var she = site.Visitor();
        var link = await opened.LinkAsync();

        Assert.Contains(", by phone.", (await she.GetAsync(link)).Text, StringComparison.Ordinal);
        await she.AnswerAsync(link, link + "/police", ("police", "take-back"), ("shown", "Given"));

        Assert.Equal(ConsentAnswer.Withdrawn, (await opened.StateAsync()).Care.Consent!.Answer);
    }

    [Fact]
    public async Task She_can_take_her_agreement_back_while_a_hold_is_on_and_after_closing()
    {
        var opened = await AskedAsync();
        using var she = site.Visitor();
        var link = await opened.LinkAsync();
        await she.AnswerAsync(link, link + "/police", ("police", "yes"), ("shown", ""));
        await opened.HoldAsync();
        await she.AnswerAsync(link, link + "/police", ("police", "take-back"), ("shown", "Given"));
        Assert.False((await opened.StateAsync()).Care.Consents);

        await she.AnswerAsync(link, link + "/police", ("police", "yes"), ("shown", "Withdrawn"));
        Assert.True((await opened.StateAsync()).Care.Consents);
        await opened.DoAsync(_ => new RecordSupport(SupportAnswer.Accepted, null));
        await opened.LiftAsync();
        await opened.DoAsync(vault => new DeclineApproach([], vault.Keep("why", "host", "Not now")));
        await opened.CloseAsync();
        await she.AnswerAsync(link, link + "/police", ("police", "take-back"), ("shown", "Given"));

        Assert.False((await opened.StateAsync()).Care.Consents);
        Assert.Contains("This is closed.", (await she.GetAsync(link)).Text, StringComparison.Ordinal);
    }

    private async Task<PrivateCase> AskedAsync()
    {
        var opened = await PrivateCase.OpenAsync(site);
        await opened.DoAsync(_ => new RequestPoliceConsent());
        return opened;
    }
}
