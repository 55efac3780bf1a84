using PolicyFlow.App.Mail;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Threads;

/// <summary>Who joins a case by mail, and who does not. An address proves nothing; a letter of ours does.</summary>
public sealed class JoiningTests : IDisposable
{
    private const string Stranger = "stranger@nowhere.example";
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData("gmail-answer")]
    [InlineData("outlook-answer")]
    [InlineData("ticket-answer")]
    public async Task A_reporter_adds_by_the_address_alone(string name)
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var receipt = await site.ReportedAsync();

        await site.TakeAsync(ThreadScenes.Answer(
            name, receipt, "Colin@Demo.invalid", ("<{letter}>", "<changed-by-a-server@mail.example>")));

        var theCase = await site.OnlyCaseAsync();
        Assert.Equal("The reporter", Assert.Single(theCase.Rows("report-added")).Actor);
        Assert.Empty(theCase.Mails);
    }

    [Fact]
    public async Task Mail_servers_may_change_the_case_of_the_address_and_name_it_in_a_header_of_theirs()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var receipt = await site.ReportedAsync();
        var letter = receipt with { ReplyTo = receipt.ReplyTo!.ToUpperInvariant() };

        await site.TakeAsync(ThreadScenes.Answer(
            "ticket-answer", letter, "colin@demo.invalid",
            ("To: {reply}", "To: report@in.policyflow.example\r\nX-Original-To: {reply}")));

        Assert.Single((await site.OnlyCaseAsync()).Rows("report-added"));
    }

    [Fact]
    public async Task An_address_that_was_made_before_the_key_changed_leads_back()
    {
        OutgoingMail receipt;
        await using (var before = await ThreadScenes.StartAsync(_folder)) receipt = await before.ReportedAsync();
        File.WriteAllBytes(
            Path.Combine(_folder["data"], "keys", "reference-9999.key"), [.. Enumerable.Range(1, 32).Select(n => (byte)n)]);

        await using var after = await ThreadScenes.StartAsync(_folder);
        await after.TakeAsync(ThreadScenes.Answer("ticket-answer", receipt, "colin@demo.invalid"));

        Assert.Single((await after.OnlyCaseAsync()).Rows("report-added"));
        await after.DoAsync("approve-approach", ("to", ThreadScenes.Host));
        Assert.NotEqual(receipt.ReplyTo, after.SentTo(ThreadScenes.Host).Single().ReplyTo);
    }

    [Fact]
    public async Task A_forged_address_joins_nothing()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var notice = await site.ApproachedAsync();
        var at = notice.ReplyTo!.IndexOf('@', StringComparison.Ordinal);
        var forged = notice with { ReplyTo = notice.ReplyTo[..(at - 16)] + "aaaaaaaaaaaaaaaa" + notice.ReplyTo[at..] };

        await site.TakeAsync(ThreadScenes.Answer("ticket-answer", forged, Stranger));

        var cases = await site.CasesAsync();
        Assert.Equal(2, cases.Count);
        Assert.All(cases, c => Assert.Empty(c.Mails));
    }

    [Fact]
    public async Task By_the_letter_that_it_answers_alone_a_host_joins_and_somebody_else_is_shown_as_unknown()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var notice = await site.ApproachedAsync();

        await site.TakeAsync(ThreadScenes.Answer("gmail-answer", notice, "jo@other.example"));
        await site.TakeAsync(ThreadScenes.Answer("outlook-answer", notice, Stranger));

        var theCase = await site.OnlyCaseAsync();
        Assert.Equal([MailSender.Host, MailSender.Unknown], theCase.Mails.Select(m => m.From));
        Assert.Single(theCase.Rows("host-answered"));
    }

    [Theory]
    [InlineData("abuse@other.example", 1)]
    [InlineData("jo@other.example", 1)]
    [InlineData(Stranger, 2)]
    [InlineData("dana@demo.invalid", 2)]
    public async Task A_reference_in_the_subject_is_enough_for_those_only_whom_the_case_knows(string from, int cases)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var notice = await site.ApproachedAsync();
        var reference = (await site.OnlyCaseAsync()).Reference;

        await site.TakeAsync(ThreadScenes.Answer("ticket-answer", notice, from, ("[Ticket #482913]", $"re {reference}:")));

        var all = await site.CasesAsync();
        Assert.Equal(cases, all.Count);
        var mails = all.SelectMany(c => c.Rows("mail-received")).ToList();
        Assert.Equal(cases == 1 ? 1 : 0, mails.Count);
        Assert.All(mails, m => Assert.Contains("To review: named by its subject only", m.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_that_never_went_out_proves_nothing()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var notice = await site.ApproachedAsync();
        var guessed = notice with { MessageId = (await site.OnlyCaseAsync()).Stream + ".77.0@policyflow.example" };

        await site.TakeAsync(ThreadScenes.Answer("gmail-answer", guessed, Stranger));

        Assert.Empty((await site.OnlyCaseAsync()).Mails);
        Assert.Single(await site.WaitingAsync());
    }

    [Fact]
    public async Task Each_joins_as_who_they_are_and_no_clock_changes_and_nobody_is_answered()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var notice = await site.ApproachedAsync();
        await site.DoAsync("record-affected", ("name", "Demo Ines"), ("email", "ines@demo.invalid"));
        await site.DoAsync("send-escalation", ("rung", "helpline"), ("to", "help@helpline.example"));
        await site.DoAsync("record-police-consent", ("answer", "given"), ("way", "phone"));
        await site.DoAsync("report-to-police", ("to", "desk@invented-force.police.example"));
        string[] writers =
            ["ines@demo.invalid", "jo@helpline.example", "officer@invented-force.police.example", "dana@demo.invalid"];
        var (clocks, sent) = (Clocks(await site.OnlyCaseAsync()), Sent(site));

        for (var n = 0; n < writers.Length; n++)
        {
            await site.TakeAsync(ThreadScenes.Answer(
                "ticket-answer", notice, writers[n], ("ticket-answer-1", $"mail-{n}"), ("{letter}", "none@else.example")));
            await site.AdvanceAsync();
        }

        var theCase = await site.OnlyCaseAsync();
        Assert.Equal(
            [MailSender.Affected, MailSender.Body, MailSender.Police, MailSender.Colleague],
            theCase.Mails.Select(m => m.From));
        Assert.Equal("Which of the two posts do you mean?", theCase.Mails[0].Text);
        Assert.All(theCase.Mails, m => Assert.False(m.Unread));
        Assert.Equal(clocks, Clocks(theCase));
        Assert.Equal(sent, Sent(site));
        Assert.Contains("An email from the police came in", theCase.Rows("mail-received").Select(r => r.Text));
    }

    [Fact]
    public async Task Somebody_who_is_left_out_is_kept_with_a_mark_and_hears_nothing()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        await site.ReportedAsync();
        await site.DoAsync("ask-author", ("email", "marek@demo.invalid"));
        var request = site.SentTo("marek@demo.invalid").Single(m => m.ReplyTo is not null);
        var sent = Sent(site);

        await site.TakeAsync(ThreadScenes.Answer("gmail-answer", request, "marek@demo.invalid"));
        await site.AdvanceAsync();

        var theCase = await site.OnlyCaseAsync();
        Assert.Equal(MailSender.Author, Assert.Single(theCase.Mails).From);
        Assert.Contains(
            "sender is left out of this case", Assert.Single(theCase.Rows("mail-received")).Text, StringComparison.Ordinal);
        Assert.Equal(sent, Sent(site));
    }

    [Theory]
    [InlineData("colin@demo.invalid")]
    [InlineData("dana@demo.invalid")]
    [InlineData(Stranger)]
    public async Task Automatic_mail_of_others_than_those_who_were_asked_is_filed(string from)
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var receipt = await site.ReportedAsync();

        await site.TakeAsync(ThreadScenes.Answer("host-away", receipt, from));

        Assert.Empty((await site.OnlyCaseAsync()).Mails);
        Assert.Single(Directory.GetFiles(Path.Combine(_folder["data"], "files", "filed-mail")));
    }

    [Fact]
    public async Task What_a_mail_server_says_of_our_letter_is_no_answer_of_the_host()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var notice = await site.ApproachedAsync();

        await site.TakeAsync(ThreadScenes.Answer("host-away", notice, "mailer-daemon@other.example"));

        Assert.Empty((await site.OnlyCaseAsync()).Mails);
    }

    [Fact]
    public async Task Once_addresses_are_erased_nobody_is_known_by_them_and_the_case_keeps_what_comes()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var receipt = await site.ReportedAsync();
        var stream = (await site.OnlyCaseAsync()).Stream;
        await site.Get<Eraser>().EraseAsync(stream, "reporter", "retention", "It is old.", Actor.System);

        await site.TakeAsync(ThreadScenes.Answer("gmail-answer", receipt, "colin@demo.invalid"));
        await site.TakeAsync(ThreadScenes.Answer("ticket-answer", receipt, "x@[erased]"));

        var theCase = await site.OnlyCaseAsync();
        Assert.Equal(2, theCase.Mails.Count);
        Assert.Empty(theCase.Rows("report-added"));
        Assert.DoesNotContain(MailSender.Reporter, theCase.Mails.Select(m => m.From));
    }

    [Fact]
    public async Task A_mail_whose_words_were_erased_still_says_that_it_came()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        await site.TakeAsync(ThreadScenes.Answer("gmail-answer", await site.ApproachedAsync(), ThreadScenes.Host));
        var before = await site.OnlyCaseAsync();

        await site.Get<Eraser>().EraseAsync(before.Stream, "host", "retention", "It is old.", Actor.System);

        var mail = Assert.Single((await site.OnlyCaseAsync()).Mails);
        Assert.Equal(("[erased]", "[erased]"), (mail.Text, mail.Sender));
        Assert.Null(await site.Get<IFileStore>().OpenAsync($"evidence/{before.Stream}/{before.Mails[0].File}"));
    }

    public void Dispose() => _folder.Dispose();

    private static int Sent(InboundSite site) => site.Get<MailboxTransport>().All.Count;

    private static string Clocks(App.Takedown.View.CaseView view) => string.Join('|',
        view.State.Decision, view.State.Closed, view.Status,
        string.Join(',', view.State.Approaches.Select(a => $"{a.HeldUntil}{a.WindowEndsAt}{a.NextChaser}{a.LastAnswer}")));
}
