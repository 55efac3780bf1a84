using System.Text;
using PolicyFlow.App.Mail.Inbound.Pen;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Pen;

/// <summary>What PolicyFlow cannot place waits for a person; a new mail of a person never does.</summary>
public sealed class WhatWaitsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData("Re: your letter", "We have removed it.", PenReason.Reply)]
    [InlineData("AW: Ihr Schreiben", "Entfernt.", PenReason.Reply)]
    [InlineData("Your letter", "We have removed it.", PenReason.Reply, "In-Reply-To: <letter@elsewhere.example>")]
    [InlineData("", "", PenReason.NoWords, "From: stranger@nowhere.example")]
    [InlineData("", "", PenReason.Unreadable, "From: ")]
    [InlineData("Automatic reply: [PF-0000-0000] Please look", "We have it.", PenReason.Returned, "Auto-Submitted: auto-replied", "From: desk@host.example")]
    [InlineData("Ticket 5", "We have it.", PenReason.Returned, "Auto-Submitted: auto-replied", "In-Reply-To: <takedown-0.1.0@policyflow.example>", "From: desk@host.example")]
    public async Task It_waits(string subject, string text, string why, params string[] headers)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var raw = Letter.With(subject, text, headers);

        await site.TakeAsync(raw);

        Assert.Empty(await site.CasesAsync());
        var entry = Assert.Single(await site.WaitingAsync());
        Assert.Equal(why, entry.State.Why);
        Assert.Equal(subject, entry.Subject);
        Assert.Equal(raw, await site.Get<PenFiles>().ReadAsync(entry.Key, default));
        await site.AdvanceAsync();
        Assert.Empty(site.SentTo("colin@demo.invalid"));
    }

    [Fact]
    public async Task A_letter_that_no_case_knows_and_a_mail_server_sends_back_waits()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of("bounce", ("--report--",
            "--report\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <takedown-0000zzzz.1.0@policyflow.example>\r\nSubject: x\r\n\r\n--report--")));

        Assert.Equal(PenReason.Returned, Assert.Single(await site.WaitingAsync()).State.Why);
    }

    [Fact]
    public async Task A_colleague_who_is_away_fills_no_pen()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.With(
            "Automatic reply: What waits for you", "I am away.", "Auto-Submitted: auto-replied",
            "In-Reply-To: <digest-0.1.0@policyflow.example>"));

        Assert.Empty(await site.CasesAsync());
        Assert.Empty(await site.WaitingAsync());
    }

    [Theory]
    [InlineData("Help", "Somebody writes nasty things about me.", "From: stranger@nowhere.example")]
    [InlineData("Help", "", "From: stranger@nowhere.example")]
    [InlineData("", "Help", "From: stranger@nowhere.example")]
    [InlineData("", "")]
    [InlineData("Fwd: You will see", "See below", "In-Reply-To: <threat@nowhere.example>", "References: <threat@nowhere.example>")]
    [InlineData("Regarding our coach", "See https://other.example/post/1")]
    public async Task A_new_mail_of_a_person_is_a_report(string subject, string text, params string[] headers)
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.With(subject, text, headers));

        await site.OnlyCaseAsync();
        Assert.Empty(await site.WaitingAsync());
    }

    [Fact]
    public async Task The_same_mail_twice_waits_once()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var raw = Letter.With("Re: your letter", "We have removed it.");

        await site.TakeAsync(raw);
        await site.TakeAsync([.. "X-Second: way\r\n"u8, .. raw]);

        Assert.Single(await site.WaitingAsync());
    }

    [Fact]
    public async Task What_cannot_be_worked_on_at_all_waits_as_it_came()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var raw = Encoding.UTF8.GetBytes("Subject: x\r\n\r\nwhatever");
        var id = await site.Folders.Mail.PutAsync(raw);

        await site.Get<App.Mail.Inbound.MailIntake>().GiveUpAsync(id);

        var entry = Assert.Single(await site.WaitingAsync());
        Assert.Equal(PenReason.Failed, entry.State.Why);
        Assert.Equal(raw, await site.Get<PenFiles>().ReadAsync(entry.Key, default));
    }

    [Fact]
    public async Task Automatic_mail_of_anybody_else_is_filed_and_listed()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of("auto-reply"));

        Assert.Empty(await site.WaitingAsync());
        var filed = Assert.Single(await site.Get<MailPen>().ListAsync(PenPlace.Filed, 10, default));
        Assert.Equal(("I am away", "Demo Away <away@school.example>"), (filed.Subject, filed.From));
    }

    [Fact]
    public async Task The_managers_are_told_once_in_their_digest()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.With("Re: one", "One"));
        await site.TakeAsync(Letter.With("Re: two", "Two"));

        await site.AdvanceAsync("PT24H");

        var digest = Assert.Single(site.DigestsTo(Browser.Manager)).Text;
        Assert.Contains("Mail waits for somebody to say what it is: 2", digest, StringComparison.Ordinal);
        Assert.DoesNotContain("Re: one", digest, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
