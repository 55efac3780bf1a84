using System.Text;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Actions;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Events;

/// <summary>Without a service that calls us, mail servers tell by mail what became of a letter (RFC 3464).</summary>
public sealed class ReportsByMailTests : IDisposable
{
    private const string Host = "abuse@other.example";
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData("text/rfc822-headers")]
    [InlineData("message/rfc822")]
    public async Task A_notice_that_comes_back_is_open_for_decision_again(string returned)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var notice = await ApproachedAsync(site);

        await site.TakeAsync(Report("failed", Host, notice, returned));

        var theCase = Assert.Single(await site.CasesAsync());
        Assert.True(theCase.Approaches.Single().Bounced);
        Assert.Equal(
            "smtp; 550 5.1.1 no such user", Assert.Single(theCase.Timeline, r => r.Event == "notice-bounced").Detail);
        Assert.Equal(DeliveryStatus.Bounced, theCase.Letters.Single(l => l.Letter == "send-notice").Status);
    }

    [Theory]
    [InlineData("delayed", DeliveryStatus.Deferred)]
    [InlineData("delivered", DeliveryStatus.Delivered)]
    [InlineData("relayed", DeliveryStatus.Accepted)]
    public async Task What_else_is_told_is_seen_with_the_letter_and_moves_no_clock(string action, DeliveryStatus status)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var notice = await ApproachedAsync(site);

        await site.TakeAsync(Report(action, Host, notice));

        var theCase = Assert.Single(await site.CasesAsync());
        Assert.False(theCase.Approaches.Single().Bounced);
        Assert.Equal(status, theCase.Letters.Single(l => l.Letter == "send-notice").Status);
    }

    [Fact]
    public async Task The_same_report_again_changes_nothing()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var notice = await ApproachedAsync(site);
        await site.TakeAsync(Report("failed", Host, notice));
        var version = (await site.OnlyCaseAsync()).Version;

        await site.TakeAsync(Report("failed", Host, notice));
        await site.TakeAsync(Report("failed", Host, notice, id: "another"));

        Assert.Equal(version, (await site.OnlyCaseAsync()).Version);
    }

    [Fact]
    public async Task A_server_that_writes_no_report_and_quotes_the_headers_is_understood()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var notice = await ApproachedAsync(site);

        await site.TakeAsync(Bytes($"""
            Return-Path: <>
            From: Mail Delivery System <mailer-daemon@mx.example>
            To: policyflow@policyflow.example
            Subject: Mail delivery failed: returning message to sender
            Message-ID: <exim-1@mx.example>
            X-Failed-Recipients: {Host}
            Auto-Submitted: auto-replied

            This message was created automatically by mail delivery software.

            ------ This is a copy of the message's headers. ------

            From: PolicyFlow <policyflow@policyflow.example>
            Message-ID: <{notice}>
            """));

        Assert.True((await site.OnlyCaseAsync()).Approaches.Single().Bounced);
    }

    [Fact]
    public async Task Whoever_invents_that_a_letter_came_back_stops_no_clock()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var notice = await ApproachedAsync(site);

        await site.TakeAsync(Report("failed", "somebody@nowhere.example", notice));

        var theCase = await site.OnlyCaseAsync();
        Assert.False(theCase.Approaches.Single().Bounced);
        Assert.NotNull(theCase.WindowEndsAt);
        Assert.Contains(theCase.Tasks, t => t.Text.StartsWith("Cannot reach ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_to_a_person_that_comes_back_is_a_task()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.Of("plain"));
        await site.AdvanceAsync();

        await site.TakeAsync(Report("failed", "Colin@Demo.invalid", site.SentTo("colin@demo.invalid").Single().MessageId));

        Assert.Contains((await site.OnlyCaseAsync()).Tasks, t => t.Text == "Cannot reach the reporter: check the address");
    }

    [Fact]
    public async Task A_mail_whose_sending_was_cut_short_is_known_by_its_report()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.Of("plain"));
        var (store, stream) = (site.Get<ICaseStore>(), (await site.OnlyCaseAsync()).Stream);
        var effect = (await store.EffectsAsync(stream)).Single(e => e.Effect.Kind == "send-receipt").Id;
        var now = TimeProvider.System.GetUtcNow();
        await store.ClaimAsync(stream, effect, "a process that ended", now, now);

        await site.TakeAsync(Report("delivered", "colin@demo.invalid", effect.Replace('/', '.') + "@policyflow.example"));

        Assert.DoesNotContain(await store.EffectsAsync(stream), e => e.Id == effect);
        Assert.Equal(
            DeliveryStatus.Delivered, (await site.OnlyCaseAsync()).Letters.Single(l => l.Lane == "reporter").Status);
    }

    [Theory]
    [InlineData("<>")]
    [InlineData("<takedown-00000000.1.0@policyflow.example>")]
    [InlineData("<takedown-00000000.1.0@elsewhere.example>")]
    public async Task A_report_on_mail_that_is_not_ours_is_filed_and_no_more(string messageId)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var notice = await ApproachedAsync(site);
        var before = (await site.OnlyCaseAsync()).Version;

        await site.TakeAsync(Bytes(Encoding.UTF8.GetString(Report("failed", Host, notice))
            .Replace($"<{notice}>", messageId, StringComparison.Ordinal)));

        Assert.Equal(before, (await site.OnlyCaseAsync()).Version);
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Report(
        string action, string recipient, string messageId, string returned = "text/rfc822-headers", string id = "report-1") => Bytes($"""
        Return-Path: <>
        From: Mail Delivery Subsystem <mailer-daemon@mx.example>
        To: policyflow@policyflow.example
        Subject: What became of your mail
        Message-ID: <{id}@mx.example>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="report"

        --report
        Content-Type: text/plain

        This tells what became of your mail.
        --report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; {recipient}
        Action: {action}
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 no such user

        --report
        Content-Type: {returned}

        From: PolicyFlow <policyflow@policyflow.example>
        Message-ID: <{messageId}>
        Subject: A letter

        --report--

        """);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));

    /// <returns>The Message-ID of the letter that the host has.</returns>
    private static async Task<string> ApproachedAsync(InboundSite site)
    {
        await site.TakeAsync(Letter.Of("plain"));
        Assert.IsType<ActionResult.Done>(await site.Get<ActionDesk>().RunAsync(
            await site.OnlyCaseAsync(), "approve-approach", ActionInput.Of(("to", Host)), site.Manager.PersonId!, "c1"));
        await site.AdvanceAsync();
        return site.SentTo(Host).Single().MessageId;
    }
}
