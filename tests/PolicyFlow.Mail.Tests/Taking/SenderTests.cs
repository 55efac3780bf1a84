using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Taking;

/// <summary>What a mail says of its sender proves nothing, and the case says how much is known.</summary>
public sealed class SenderTests : IDisposable
{
    private const string Server = "mx.policyflow.example";
    private const string Passed =
        "Authentication-Results: mx.policyflow.example; spf=pass smtp.mailfrom=demo.invalid;\r\n"
        + " dkim=fail header.d=other.example; dkim=pass header.d=demo.invalid; dmarc=pass header.from=demo.invalid";

    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_sender_of_the_list_of_people_is_named_and_any_other_is_unverified()
    {
        var known = await TakenAsync([]);
        var stranger = await TakenAsync(["From: Stranger <stranger@nowhere.example>"]);

        Assert.Equal("Demo Colin", known.Origin!.Sender);
        Assert.Contains("only what the email says", known.Origin.Who, StringComparison.Ordinal);
        Assert.StartsWith("Unverified sender", stranger.Origin!.Who, StringComparison.Ordinal);
        Assert.Equal("The address could not be checked.", known.Origin.Check);
    }

    [Fact]
    public async Task The_service_that_we_trust_is_believed()
    {
        var checks = (await TakenAsync([Passed], "--Inbound:AuthServer=" + Server)).Origin!.Verdicts;

        Assert.Equal(new MailVerdicts(MailVerdict.Pass, MailVerdict.Pass, MailVerdict.Pass), checks);
        Assert.True(checks.Passed);
    }

    [Theory]
    [InlineData("--Inbound:AuthServer=", Passed)]
    [InlineData("--Inbound:AuthServer=mx.other.example", Passed)]
    [InlineData("--Inbound:AuthServer=" + Server, "Authentication-Results: evil.example; dmarc=pass\r\n" + Passed)]
    [InlineData("--Inbound:AuthServer=" + Server, "Authentication-Results: mx.policyflow.example.evil.example; dmarc=pass")]
    [InlineData("--Inbound:AuthServer=" + Server, "Authentication-Results: ;;;")]
    [InlineData("--Inbound:AuthServer=" + Server, "Authentication-Results: mx.policyflow.example; none")]
    public async Task Nobody_else_is(string setting, string headers) =>
        Assert.Equal(MailVerdicts.NotKnown, (await TakenAsync([headers], setting)).Origin!.Verdicts);

    [Theory]
    [InlineData("pass", "{@demo.invalid : pass}", MailVerdict.Pass, MailVerdict.Pass)]
    [InlineData("softfail", "{@other.example : fail, @demo.invalid : pass}", MailVerdict.Fail, MailVerdict.Pass)]
    [InlineData("fail", "none", MailVerdict.Fail, MailVerdict.None)]
    [InlineData("???", "{{{", MailVerdict.Unknown, MailVerdict.Unknown)]
    public async Task What_the_service_posts_beside_a_mail_is_kept_with_the_case(
        string spf, string dkim, MailVerdict spfIs, MailVerdict dkimIs)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        using var form = InboundSite.FormWith(Letter.Of("plain"));
        form.Add(new StringContent(spf), "SPF");
        form.Add(new StringContent(dkim), "dkim");

        using var answer = await site.Http.PostAsync($"/hooks/email/{InboundSite.Secret}", form);
        await site.WorkAsync();

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal(
            new MailVerdicts(spfIs, dkimIs, MailVerdict.Unknown), (await site.OnlyCaseAsync()).Origin!.Verdicts);
    }

    [Fact]
    public async Task An_address_that_fails_the_check_is_a_report_with_a_warning()
    {
        await using var site = await InboundSite.StartAsync(_folder, "--Inbound:AuthServer=" + Server);
        await site.TakeAsync(Letter.With(
            "Please look", "See https://other.example/post/1", "Authentication-Results: mx.policyflow.example; dmarc=fail"));

        using var dana = await Browser.OfAsync(site);
        var page = await dana.CaseAsync((await site.OnlyCaseAsync()).Reference);

        Assert.Contains("The address failed the check: the sender may be somebody else.", page, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<CaseView> TakenAsync(string[] headers, params string[] settings)
    {
        using var folder = new TestFolder();
        await using var site = await InboundSite.StartAsync(folder, settings);
        await site.TakeAsync(Letter.With("Please look", "See https://other.example/post/1", headers));
        return await site.OnlyCaseAsync();
    }
}
