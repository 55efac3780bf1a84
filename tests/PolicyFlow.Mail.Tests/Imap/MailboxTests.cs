using System.Text;
using MailKit;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Inbound.Imap;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Imap;

/// <summary>A shared mailbox on a real server: what is unseen is taken once, and nothing is deleted.</summary>
public sealed class MailboxTests(Dovecot server) : IClassFixture<Dovecot>, IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task What_is_unseen_is_kept_byte_for_byte_and_marked_as_seen()
    {
        using var mailbox = await Mailbox.OpenAsync(server, _folder, "unseen");
        await mailbox.DeliverAsync(Letter.Of("plain"));
        await mailbox.DeliverAsync(Letter.Of("pictures"), flags: MessageFlags.Seen);

        Assert.Equal(1, await mailbox.LookAsync());
        Assert.Equal(0, await mailbox.LookAsync());

        var kept = await mailbox.Store.ReadAsync(Assert.Single(mailbox.Store.Waiting));
        Assert.Equal(Letter.Of("plain"), kept);
        Assert.Equal([MessageFlags.Seen, MessageFlags.Seen], await mailbox.FlagsAsync());
        Assert.Empty(mailbox.Log.Lines);
    }

    [Fact]
    public async Task What_is_kept_is_moved_where_a_folder_is_set_and_the_folder_is_made()
    {
        using var mailbox = await Mailbox.OpenAsync(
            server, _folder, "moved", o => o with { Processed = "PolicyFlow/Taken in" });
        await mailbox.DeliverAsync(Letter.Of("plain"));
        await mailbox.LookAsync();
        await mailbox.DeliverAsync(Letter.Of("pictures"));

        Assert.Equal(1, await mailbox.LookAsync());

        Assert.Empty(await mailbox.FlagsAsync());
        Assert.Equal([MessageFlags.Seen, MessageFlags.Seen], await mailbox.FlagsAsync("PolicyFlow/Taken in"));
        Assert.Equal(2, mailbox.Store.Waiting.Count);
        Assert.Empty(mailbox.Log.Lines);
    }

    [Fact]
    public async Task What_is_too_large_is_left_flagged_and_told_once()
    {
        using var mailbox = await Mailbox.OpenAsync(server, _folder, "large");
        await mailbox.DeliverAsync(Large(31));
        await mailbox.DeliverAsync(Large(25));

        Assert.Equal(1, await mailbox.LookAsync());
        Assert.Equal(0, await mailbox.LookAsync());

        Assert.Equal([MessageFlags.Flagged, MessageFlags.Seen], await mailbox.FlagsAsync());
        Assert.Contains("larger than", Assert.Single(mailbox.Log.Lines), StringComparison.Ordinal);
        Assert.Single(mailbox.Store.Waiting);
        Assert.Empty(Directory.EnumerateFiles(_folder["arriving"]));
    }

    [Fact]
    public async Task A_mail_that_vanishes_in_between_holds_up_none_of_the_others()
    {
        using var mailbox = await Mailbox.OpenAsync(server, _folder, "vanished");
        await mailbox.DeliverAsync(Letter.Of("plain"));
        await mailbox.DeliverAsync(Letter.Of("pictures"));
        await mailbox.DeliverAsync(Letter.Of("winmail"));
        var store = new WatchedStore(mailbox.Store) { Before = mailbox.DeleteLastAsync };

        Assert.Equal(2, await mailbox.LookAsync(store));
        Assert.Equal(0, await mailbox.LookAsync());

        Assert.Equal([MessageFlags.Seen, MessageFlags.Seen], await mailbox.FlagsAsync());
        Assert.Equal(2, mailbox.Store.Waiting.Count);
    }

    [Fact]
    public async Task A_store_that_keeps_nothing_leaves_the_mail_unseen()
    {
        using var mailbox = await Mailbox.OpenAsync(server, _folder, "unkept");
        await mailbox.DeliverAsync(Letter.Of("plain"));

        Assert.Equal(0, await mailbox.LookAsync(new WatchedStore(mailbox.Store) { Full = true }));

        Assert.Equal([MessageFlags.None], await mailbox.FlagsAsync());
        Assert.Equal(1, await mailbox.LookAsync());
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_loses_nothing()
    {
        using var mailbox = await Mailbox.OpenAsync(server, _folder, "broken");
        await mailbox.DeliverAsync(Letter.Of("plain"));
        await mailbox.DeliverAsync(Large(2));

        await using (var thread = new TornWire(server.Port, after: 900_000))
            Assert.Equal(1, await mailbox.LookAsync(port: thread.Port));

        Assert.Equal([MessageFlags.Seen, MessageFlags.None], await mailbox.FlagsAsync());
        Assert.Empty(Directory.EnumerateFiles(_folder["arriving"]));
        Assert.Equal(1, await mailbox.LookAsync());
        Assert.Equal(2, mailbox.Store.Waiting.Count);
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_left_after_a_while()
    {
        using var mailbox = await Mailbox.OpenAsync(server, _folder, "silent", o => o with { TimeoutSeconds = 1 });
        await mailbox.DeliverAsync(Large(2));

        await using (var thread = new TornWire(server.Port, after: 900_000, silently: true))
            Assert.Equal(0, await mailbox.LookAsync(port: thread.Port));

        Assert.Contains("in time", Assert.Single(mailbox.Log.Lines), StringComparison.Ordinal);
        Assert.Equal(1, await mailbox.LookAsync());
    }

    [Fact]
    public async Task A_folder_that_numbers_its_mail_anew_is_read_as_before()
    {
        using var mailbox = await Mailbox.OpenAsync(server, _folder, "anew", o => o with { Folder = "Reports" });
        await mailbox.MakeAnewAsync("Reports");
        await mailbox.DeliverAsync(Letter.Of("plain"), "Reports");
        await mailbox.LookAsync();

        await mailbox.MakeAnewAsync("Reports");
        await mailbox.DeliverAsync(Letter.Of("pictures"), "Reports");
        await mailbox.DeliverAsync(Letter.Of("plain"), "Reports");

        // The one that came before is the same mail again.
        Assert.Equal(2, await mailbox.LookAsync());
        Assert.Equal(2, mailbox.Store.Waiting.Count);
    }

    [Theory]
    [InlineData(SmtpSecurity.None)]
    [InlineData(SmtpSecurity.StartTls)]
    [InlineData(SmtpSecurity.Auto)]
    [InlineData(SmtpSecurity.Tls)]
    public async Task Mail_is_fetched_however_the_connection_is_protected(SmtpSecurity security)
    {
        using var mailbox = await Mailbox.OpenAsync(server, _folder, "how-" + security);
        await mailbox.DeliverAsync(Letter.Of("plain"));

        var taken = await mailbox.RoundOf(server.Options("how-" + security, security)).RunAsync();

        Assert.Equal((1, ""), (taken, string.Concat(mailbox.Log.Lines)));
    }

    [Fact]
    public async Task A_failure_is_told_in_words_and_once_until_it_is_over()
    {
        using var mailbox = await Mailbox.OpenAsync(server, _folder, "failing");
        var good = server.Options("failing", SmtpSecurity.StartTls);
        (ImapOptions How, string Words)[] failures =
        [
            (good with { TrustedCertificate = "" }, "certificate is not trusted"),
            (good with { Password = "another" }, "user name and password"),
            (good with { Folder = "Nowhere" }, "folder that the settings name"),
            (good with { Port = 9 }, "connection failed"),
        ];
        foreach (var (how, words) in failures)
        {
            var round = mailbox.RoundOf(how);
            var before = mailbox.Log.Lines.Count;

            Assert.Equal(0, await round.RunAsync());
            Assert.Equal(0, await round.RunAsync());

            Assert.Contains(words, Assert.Single(mailbox.Log.Lines.Skip(before)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_mail_in_the_mailbox_becomes_a_case_once()
    {
        using var mailbox = await Mailbox.OpenAsync(server, _folder, "case");
        await mailbox.DeliverAsync(Letter.Of("plain"));
        var settings = server.Options("case");
        await using var site = await InboundSite.StartAsync(
            _folder, "--Inbound:Imap:Host=localhost", $"--Inbound:Imap:Port={settings.Port}",
            "--Inbound:Imap:Security=None", "--Inbound:Imap:User=case", "--Inbound:Imap:Password=" + Dovecot.Password);

        Assert.Equal(1, await site.Get<ImapRound>().RunAsync());
        await site.WorkAsync();
        await mailbox.DeliverAsync(Letter.Of("plain", ("Received: from", "Received: again from")));
        Assert.Equal(1, await site.Get<ImapRound>().RunAsync());
        await site.WorkAsync();

        Assert.Equal("email", (await site.OnlyCaseAsync()).State.Channel);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A mail of so many megabytes, in lines as mail has them.</summary>
    private static byte[] Large(int megabytes)
    {
        var line = new string('x', 76) + "\r\n";
        var text = new StringBuilder(Letter.Text("plain"));
        while (text.Length < megabytes * 1024 * 1024) text.Append(line);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
