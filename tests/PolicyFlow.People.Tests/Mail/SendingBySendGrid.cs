using PolicyFlow.App.Mail;
using PolicyFlow.Testing;

namespace PolicyFlow.People.Tests.Mail;

public sealed class SendingBySendGrid : IAsyncLifetime
{
    private static readonly HttpClient Http = new();
    private SendGridServer _server = null!;

    public async Task InitializeAsync() => _server = await SendGridServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_mail_is_handed_over_with_both_parts_our_own_headers_and_no_tracking()
    {
        var mail = Mails.To("dana@demo.invalid", "case-7.effect-3@demo.invalid") with
        {
            ReplyTo = "case@in.demo.invalid",
            InReplyTo = "case-7.effect-1@demo.invalid",
        };

        Assert.IsType<MailResult.Accepted>(await Transport().SendAsync(mail));

        var sent = Assert.Single(_server.Mails);
        Assert.Equal("dana@demo.invalid", (string?)sent["personalizations"]![0]!["to"]![0]!["email"]);
        Assert.Equal("Demo Dana", (string?)sent["personalizations"]![0]!["to"]![0]!["name"]);
        Assert.Equal("policyflow@demo.invalid", (string?)sent["from"]!["email"]);
        Assert.Equal("case@in.demo.invalid", (string?)sent["reply_to"]!["email"]);
        Assert.Equal(["text/plain", "text/html"], sent["content"]!.AsArray().Select(c => (string?)c!["type"]));
        var headers = sent["personalizations"]![0]!["headers"]!;
        Assert.Equal("<case-7.effect-3@demo.invalid>", (string?)headers["Message-ID"]);
        Assert.Equal("<case-7.effect-1@demo.invalid>", (string?)headers["In-Reply-To"]);
        Assert.Equal("auto-generated", (string?)headers["Auto-Submitted"]);
        Assert.Equal("All", (string?)headers["X-Auto-Response-Suppress"]);
        foreach (var tracking in (string[])["click_tracking", "open_tracking", "subscription_tracking"])
            Assert.False((bool)sent["tracking_settings"]![tracking]!["enable"]!);
    }

    [Theory]
    [InlineData(400, """{"errors":[{"message":"no such box: dana@demo.invalid","field":"personalizations.0.to.0.email"}]}""")]
    [InlineData(413, "")]
    public async Task What_is_wrong_with_the_mail_itself_is_refused_for_good_without_repeating_an_address(int status, string body)
    {
        (_server.Status, _server.Body) = (status, body);

        var refused = Assert.IsType<MailResult.RefusedForGood>(await Transport().SendAsync(Mails.To("dana@demo.invalid")));

        Assert.DoesNotContain("dana", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, """{"errors":[{"message":"The from address does not match","field":"from"}]}""", false)]
    [InlineData(400, "not JSON", false)]
    [InlineData(401, "", false)]
    [InlineData(403, "", false)]
    [InlineData(429, "", false)]
    [InlineData(503, "", true)]
    public async Task A_quarrel_with_our_settings_or_a_busy_service_loses_no_mail(int status, string body, bool outOfReach)
    {
        (_server.Status, _server.Body) = (status, body);

        var later = Assert.IsType<MailResult.TryLater>(await Transport().SendAsync(Mails.To("dana@demo.invalid")));

        Assert.Equal(outOfReach, later.OutOfReach);
    }

    [Fact]
    public async Task A_wrong_key_is_told_apart_from_a_wrong_mail() => Assert.IsType<MailResult.TryLater>(
        await new SendGridTransport(_server.Options with { ApiKey = "SG.another" }, Http)
            .SendAsync(Mails.To("dana@demo.invalid")));

    [Fact]
    public async Task A_service_out_of_reach_is_asked_again_later()
    {
        var transport = Transport();
        await _server.DisposeAsync();

        var later = Assert.IsType<MailResult.TryLater>(await transport.SendAsync(Mails.To("dana@demo.invalid")));

        Assert.True(later.OutOfReach);
    }

    [Fact]
    public async Task A_mail_with_a_line_break_in_an_address_is_never_handed_over()
    {
        Assert.IsType<MailResult.RefusedForGood>(await Transport().SendAsync(Mails.To("dana@demo.invalid\r\nBcc: x@y.example")));
        Assert.Empty(_server.Mails);
    }

    private SendGridTransport Transport() => new(_server.Options, Http);
}
