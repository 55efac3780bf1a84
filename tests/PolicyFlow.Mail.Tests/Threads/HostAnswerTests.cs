using PolicyFlow.Domain.Takedown;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Threads;

/// <summary>A host answers by mail: a person reads it, and the next reminder waits for that, four hours at most (16.3).
/// </summary>
public sealed class HostAnswerTests : IDisposable
{
    private const string Host = ThreadScenes.Host;
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task An_answer_waits_in_its_case_to_be_read_with_the_mail_as_it_came()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var raw = ThreadScenes.Answer("gmail-answer", await site.ApproachedAsync(), Host);

        await site.TakeAsync(raw);

        var theCase = await site.OnlyCaseAsync();
        var mail = Assert.Single(theCase.Mails);
        Assert.Equal(
            (MailSender.Host, "a1", true, false), (mail.From, mail.Approach, mail.Unread, mail.Automatic));
        Assert.Equal("Hello,\n\nwe have taken both posts down.", mail.Text);
        Assert.Equal("Other Abuse Desk abuse@other.example", mail.Sender);
        Assert.Equal("Re: Please remove this", mail.Subject);
        Assert.Equal(HostAnswer.Unread, theCase.Approaches.Single().LastAnswer);
        Assert.Equal("Read the host's answer", Assert.Single(theCase.Tasks).Text);
        Assert.Equal(
            ("The host's answer: not read yet", mail.Text),
            theCase.Rows("host-answered").Select(r => (r.Text, r.Detail)).Single());
        Assert.Equal("An email from the host came in", Assert.Single(theCase.Rows("mail-received")).Text);
        var file = theCase.Words.Files[^1];
        Assert.Equal((mail.File, "Email as it came.eml"), (file.Sha256, file.Name));
        Assert.Equal(raw, await site.FileAsync(theCase, file));
    }

    [Fact]
    public async Task The_managers_hear_of_it_in_their_digest_once_however_often_the_host_writes()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var notice = await site.ApproachedAsync();

        await site.TakeAsync(ThreadScenes.Answer("gmail-answer", notice, Host));
        await site.TakeAsync(ThreadScenes.Answer("outlook-answer", notice, Host));
        await site.TakeAsync(ThreadScenes.Answer("ticket-answer", notice, Host));
        await site.AdvanceAsync("PT24H");

        Assert.Equal(3, (await site.OnlyCaseAsync()).Mails.Count);
        var told = site.DigestsTo("dana@demo.invalid").Sum(d => d.Text.Split("* An email has come in").Length - 1);
        Assert.Equal(1, told);
        Assert.Single(site.SentTo(Host), m => m.MessageId == notice.MessageId);
    }

    [Theory]
    [InlineData("gmail-answer", Host)]
    [InlineData("outlook-answer", "trust@other.example")]
    [InlineData("outlook-answer", "jo@safety.other.example")]
    [InlineData("ticket-answer", "support@tickets.invented-desk.example")]
    [InlineData("gmail-answer", "somebody@gmail.com")]
    public async Task It_may_come_from_another_desk_or_a_ticket_system(string name, string from)
    {
        await using var site = await ThreadScenes.StartAsync(_folder);

        await site.TakeAsync(ThreadScenes.Answer(name, await site.ApproachedAsync(), from));

        var mail = Assert.Single((await site.OnlyCaseAsync()).Mails);
        Assert.Equal((MailSender.Host, "a1"), (mail.From, mail.Approach));
    }

    [Theory]
    [InlineData("abuse@other.co.uk", "jo@desk.other.co.uk", true)]
    [InlineData("abuse@desk.other.example", "jo@other.example", true)]
    [InlineData("abuse@other.co.uk", "jo@another.co.uk", false)]
    [InlineData("abuse@other.co.uk", "jo@co.uk", false)]
    [InlineData("abuse@other.example", "jo@another.example", false)]
    [InlineData("invented.host@gmail.com", "somebody.else@gmail.com", false)]
    public async Task Another_desk_is_one_of_the_same_domain(string host, string from, bool joins)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.ReportedAsync();
        await site.DoAsync("approve-approach", ("to", host));

        await site.TakeAsync(ThreadScenes.Answer("gmail-answer", site.SentTo(host).Single(), from));

        Assert.Equal(
            joins ? MailSender.Host : MailSender.Unknown, Assert.Single((await site.OnlyCaseAsync()).Mails).From);
    }

    [Fact]
    public async Task What_it_quotes_is_left_out_in_every_program()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);

        await site.TakeAsync(ThreadScenes.Answer("outlook-answer", await site.ApproachedAsync(), Host));

        Assert.Equal("We do not agree that this breaks our rules § 4.", (await site.OnlyCaseAsync()).Mails.Single().Text);
    }

    [Fact]
    public async Task Of_two_hosts_a_ticket_system_is_known_by_the_letter_that_it_answers_only()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        await site.ReportedAsync();
        await site.DoAsync("approve-approach", ("to", Host), ("items", "i1"));
        await site.DoAsync("approve-approach", ("to", "abuse@second.example"), ("items", "i2"));
        var second = site.SentTo("abuse@second.example").Single();

        await site.TakeAsync(ThreadScenes.Answer("ticket-answer", second, "desk@tickets.example"));
        await site.TakeAsync(ThreadScenes.Answer("gmail-answer", second, "desk@tickets.example"));

        Assert.Equal(
            [(MailSender.Unknown, (string?)null), (MailSender.Host, "a2")],
            (await site.OnlyCaseAsync()).Mails.Select(m => (m.From, m.Approach)));
    }

    [Fact]
    public async Task The_next_reminder_waits_four_hours_for_a_person_to_read_it()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var notice = await site.ApproachedAsync();
        await site.AdvanceAsync("PT11H");
        await site.TakeAsync(ThreadScenes.Answer("gmail-answer", notice, Host));

        await site.AdvanceAsync("PT12H");

        Assert.Equal([15, 20], await site.ChaserHoursAsync());
    }

    [Fact]
    public async Task An_automatic_answer_is_kept_and_holds_nothing()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var notice = await site.ApproachedAsync();
        await site.AdvanceAsync("PT11H");
        await site.TakeAsync(ThreadScenes.Answer("host-away", notice, Host));

        await site.AdvanceAsync("PT12H");

        Assert.Equal([12, 20], await site.ChaserHoursAsync());
        var theCase = await site.OnlyCaseAsync();
        var mail = Assert.Single(theCase.Mails);
        Assert.Equal((true, false), (mail.Automatic, mail.Unread));
        Assert.Null(theCase.Approaches.Single().LastAnswer);
        Assert.Empty(theCase.Tasks);
        Assert.Empty(theCase.Rows("host-answered"));
        Assert.Equal("771204", theCase.Approaches.Single().Ticket);
        Assert.Contains("Your reference: 771204", site.SentTo(Host)[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_somebody_has_said_what_it_means_it_is_read()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        await site.TakeAsync(ThreadScenes.Answer("gmail-answer", await site.ApproachedAsync(), Host));

        await site.DoAsync("record-host-answer", ("answer", "removed"), ("approach", "a1"));

        var theCase = await site.OnlyCaseAsync();
        Assert.False(Assert.Single(theCase.Mails).Unread);
        Assert.Empty(theCase.Tasks);
        Assert.Equal(TakedownStatus.RemovalClaimed, theCase.Status);
    }

    [Fact]
    public async Task What_the_host_wrote_stands_in_the_next_letter_further()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        await site.TakeAsync(ThreadScenes.Answer("outlook-answer", await site.ApproachedAsync(), Host));
        await site.DoAsync("record-host-answer", ("answer", "refused"), ("approach", "a1"));

        var facts = App.Takedown.View.LetterFacts.Escalation(await site.OnlyCaseAsync());

        Assert.Equal("We do not agree that this breaks our rules § 4.", facts.Answer);
    }

    [Fact]
    public async Task The_same_mail_twice_is_one_answer()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var raw = ThreadScenes.Answer("gmail-answer", await site.ApproachedAsync(), Host);

        await site.PostAsync(raw);
        await site.PostAsync(raw);
        await site.WorkAsync();
        await site.TakeAsync(raw);

        var theCase = await site.OnlyCaseAsync();
        Assert.Single(theCase.Mails);
        Assert.Single(theCase.Rows("host-answered"));
    }

    [Fact]
    public async Task On_a_closed_case_it_is_kept_and_told_and_opens_nothing()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var notice = await site.ApproachedAsync();
        await site.DoAsync("confirm-removed", ("finding", "gone"));
        await site.DoAsync("record-support", ("answer", "offered"));
        await site.DoAsync("close", ("minutes", "5"));
        await site.AdvanceAsync("PT24H");
        var before = site.DigestsTo("dana@demo.invalid").Count;

        await site.TakeAsync(ThreadScenes.Answer("gmail-answer", notice, Host));
        await site.AdvanceAsync("PT24H");

        var theCase = await site.OnlyCaseAsync();
        Assert.Equal(TakedownStatus.Closed, theCase.Status);
        Assert.Contains("case was closed", Assert.Single(theCase.Rows("mail-received")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "An email has come in", Assert.Single(site.DigestsTo("dana@demo.invalid").SkipLast(before)).Text,
            StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
