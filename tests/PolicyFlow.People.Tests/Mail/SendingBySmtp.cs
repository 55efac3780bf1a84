using MimeKit;
using PolicyFlow.App.Mail;
using PolicyFlow.Testing;

namespace PolicyFlow.People.Tests.Mail;

public sealed class SendingBySmtp : IAsyncLifetime
{
    private SmtpServer _server = null!;

    public async Task InitializeAsync() => _server = await SmtpServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_mail_arrives_with_both_parts_and_the_headers_that_keep_machines_quiet()
    {
        var mail = Mails.To("dana@demo.invalid", "case-7.effect-3@demo.invalid") with
        {
            Subject = "Réminder – please look",
            ReplyTo = "case+pf-7k3m@in.demo.invalid",
            InReplyTo = "case-7.effect-1@demo.invalid",
        };

        var result = await new SmtpTransport(_server.Options).SendAsync(mail);

        Assert.Contains("Kept for the test", Assert.IsType<MailResult.Accepted>(result).Answer);
        var received = await _server.NextAsync();
        var message = received.Parse();
        Assert.Equal("dana@demo.invalid", received.To);
        Assert.Equal("policyflow@demo.invalid", received.From);
        Assert.Contains("Message-Id: <case-7.effect-3@demo.invalid>", received.Raw, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Auto-Submitted: auto-generated", received.Raw, StringComparison.Ordinal);
        Assert.Contains("X-Auto-Response-Suppress: All", received.Raw, StringComparison.Ordinal);
        Assert.Equal("Réminder – please look", message.Subject);
        Assert.Equal("Demo Dana", message.To.Mailboxes.Single().Name);
        Assert.Equal("PolicyFlow", message.From.Mailboxes.Single().Name);
        Assert.Equal("case+pf-7k3m@in.demo.invalid", message.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal("case-7.effect-1@demo.invalid", message.InReplyTo);
        Assert.IsType<MultipartAlternative>(message.Body);
        Assert.Equal("Hello Dana\n", message.TextBody!.ReplaceLineEndings("\n"));
        Assert.Contains("<p>Hello Dana</p>", message.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_says_that_it_is_a_reply()
    {
        await new SmtpTransport(_server.Options).SendAsync(
            Mails.To("dana@demo.invalid") with { AutoSubmitted = AutoSubmitted.Replied, Html = null });

        var received = await _server.NextAsync();
        Assert.Contains("Auto-Submitted: auto-replied", received.Raw, StringComparison.Ordinal);
        Assert.Null(received.Parse().HtmlBody);
    }

    [Theory]
    [InlineData("gone@demo.invalid", "550")]
    [InlineData("spam@demo.invalid", "554")]
    public async Task A_no_to_the_recipient_or_the_mail_is_final(string to, string code)
    {
        var result = await new SmtpTransport(_server.Options).SendAsync(Mails.To(to));

        Assert.StartsWith(code, Assert.IsType<MailResult.RefusedForGood>(result).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("busy@demo.invalid", "450")]
    [InlineData("full@demo.invalid", "452")]
    public async Task A_not_now_is_tried_later(string to, string code)
    {
        var result = await new SmtpTransport(_server.Options).SendAsync(Mails.To(to));

        Assert.StartsWith(code, Assert.IsType<MailResult.TryLater>(result).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drop@demo.invalid")]
    [InlineData("cut@demo.invalid")]
    public async Task A_line_that_drops_is_tried_later(string to) =>
        Assert.IsType<MailResult.TryLater>(await new SmtpTransport(_server.Options).SendAsync(Mails.To(to)));

    [Fact]
    public async Task A_server_that_never_answers_is_given_up_and_tried_later()
    {
        var impatient = _server.Options with { TimeoutSeconds = 1 };

        var result = await new SmtpTransport(impatient).SendAsync(Mails.To("slow@demo.invalid"));

        Assert.Contains("did not answer in time", Assert.IsType<MailResult.TryLater>(result).Reason);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_later()
    {
        await _server.DisposeAsync();

        Assert.IsType<MailResult.TryLater>(
            await new SmtpTransport(_server.Options).SendAsync(Mails.To("dana@demo.invalid")));

        _server = await SmtpServer.StartAsync();
    }

    [Fact]
    public async Task A_no_to_the_sender_is_a_matter_of_our_settings_and_loses_no_mail()
    {
        var stranger = _server.Options with { From = "stranger@demo.invalid" };

        var result = await new SmtpTransport(stranger).SendAsync(Mails.To("dana@demo.invalid"));

        Assert.StartsWith("550", Assert.IsType<MailResult.TryLater>(result).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_encryption_gets_no_mail_unless_the_settings_say_so()
    {
        var careful = _server.Options with { Security = SmtpSecurity.Auto };

        Assert.IsType<MailResult.TryLater>(
            await new SmtpTransport(careful).SendAsync(Mails.To("dana@demo.invalid")));
    }

    [Fact]
    public async Task Words_that_would_become_a_header_never_reach_the_server()
    {
        var transport = new SmtpTransport(_server.Options);
        OutgoingMail[] injected =
        [
            Mails.To("dana@demo.invalid\r\nRCPT TO:<all@demo.invalid>"),
            Mails.To("dana@demo.invalid") with { Subject = "Hello\r\nBcc: all@demo.invalid" },
            Mails.To("dana@demo.invalid") with { ToName = "Dana\nBcc: all@demo.invalid" },
            Mails.To("dana@demo.invalid") with { ReplyTo = "a@demo.invalid\r\nBcc: all@demo.invalid" },
            Mails.To("dana@demo.invalid") with { InReplyTo = "x@y>\r\nBcc: all@demo.invalid" },
            Mails.To("dana@demo.invalid", "x@y>\r\nBcc: <all@demo.invalid"),
        ];

        foreach (var mail in injected)
            Assert.IsType<MailResult.RefusedForGood>(await transport.SendAsync(mail));

        await transport.SendAsync(Mails.To("dana@demo.invalid", "the-only-one@demo.invalid"));
        Assert.Equal("the-only-one@demo.invalid", (await _server.NextAsync()).Parse().MessageId);
    }
}
