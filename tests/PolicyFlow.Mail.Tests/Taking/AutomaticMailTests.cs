using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Taking;

/// <summary>Mail that no person sent opens nothing, answers nothing and is kept.</summary>
public sealed class AutomaticMailTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string[] Filed => Directory.Exists(Path.Combine(_folder["data"], "files", "filed-mail"))
        ? Directory.GetFiles(Path.Combine(_folder["data"], "files", "filed-mail")) : [];

    [Theory]
    [InlineData("auto-reply")]
    [InlineData("bounce")]
    public async Task Automatic_replies_and_bounces_are_filed(string name)
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of(name));
        await site.AdvanceAsync();

        Assert.Empty(await site.CasesAsync());
        Assert.Equal(Letter.Of(name), await File.ReadAllBytesAsync(Assert.Single(Filed)));
        Assert.Empty(site.SentTo("away@school.example"));
        Assert.Empty(site.SentTo("mailer-daemon@mx.example"));
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-generated")]
    [InlineData("Auto-Submitted: Auto-Replied; owner-email=\"x@demo.invalid\"")]
    [InlineData("Return-Path: <>")]
    [InlineData("Precedence: bulk")]
    [InlineData("Precedence: list")]
    [InlineData("Precedence: auto_reply")]
    [InlineData("X-Autoreply: yes")]
    [InlineData("X-Autorespond: Away")]
    [InlineData("X-POST-MessageClass: 9; Autoresponder")]
    public async Task Each_sign_alone_is_enough(string header)
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of("plain", ("MIME-Version", header + "\r\nMIME-Version")));

        Assert.Empty(await site.CasesAsync());
        Assert.Single(Filed);
    }

    [Theory]
    [InlineData("Subject: Automatic reply: Report")]
    [InlineData("Subject: Out of Office: I am away")]
    public async Task The_subject_of_a_holiday_is_enough(string subject)
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of("plain", ("Subject: Nasty posts about our coach", subject)));

        Assert.Empty(await site.CasesAsync());
    }

    [Fact]
    public async Task A_letter_of_ours_that_comes_back_is_filed()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of(
            "plain", ("plain-1@school.example", "takedown-1a2b3c4d.7.0@policyflow.example")));

        Assert.Empty(await site.CasesAsync());
        Assert.Single(Filed);
    }

    [Theory]
    [InlineData("Auto-Submitted: no")]
    [InlineData("X-Auto-Response-Suppress: All")]
    [InlineData("Return-Path: <colin@demo.invalid>")]
    [InlineData("Precedence: first-class")]
    [InlineData("X-Subject: Out of office: see below")]
    public async Task What_stands_on_mail_of_people_too_is_no_sign(string header)
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of("plain", ("MIME-Version", header + "\r\nMIME-Version")));

        await site.OnlyCaseAsync();
    }

    public void Dispose() => _folder.Dispose();
}
