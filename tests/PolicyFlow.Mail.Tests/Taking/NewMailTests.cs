using System.Text;
using PolicyFlow.App.Mail.Inbound.Pen;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Taking;

/// <summary>A mail to the reporting address becomes a report.</summary>
public sealed class NewMailTests : IDisposable
{
    private const string Png = "image/png";
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_plain_mail_becomes_a_report_with_its_words_its_addresses_and_its_sender()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of("plain"));

        var theCase = await site.OnlyCaseAsync();
        Assert.Equal("email", theCase.State.Channel);
        Assert.StartsWith("Nasty posts about our coach\n\nHello,", theCase.Words.Description, StringComparison.Ordinal);
        Assert.Contains("café", theCase.Words.Description, StringComparison.Ordinal);
        Assert.Equal(
            ["https://other.example/post/1", "https://other.example/post/2"], theCase.Items.Select(i => i.Text));
        Assert.Equal("Demo Colin", theCase.Words.ReporterName);
        Assert.Equal("colin@demo.invalid", theCase.Words.ReporterEmail);
        Assert.Equal("Reported by email", theCase.Timeline[0].Text);
    }

    [Fact]
    public async Task The_mail_itself_is_among_the_files_byte_for_byte()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of("plain"));

        var theCase = await site.OnlyCaseAsync();
        var file = Assert.Single(theCase.Words.Files);
        Assert.Equal(("Email as it came.eml", "message/rfc822"), (file.Name, file.ContentType));
        Assert.Equal(Letter.Of("plain"), await site.FileAsync(theCase, file));
        Assert.Empty(Directory.EnumerateFiles(
            Path.Combine(_folder["data"], "files", "draft"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task The_sender_gets_a_receipt_and_the_managers_are_told()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of("plain"));
        await site.AdvanceAsync();

        Assert.Contains("/track/", Assert.Single(site.SentTo("colin@demo.invalid")).Text, StringComparison.Ordinal);
        Assert.Empty(site.SentTo("dana@demo.invalid"));
        await site.AdvanceAsync("PT24H");
        var theCase = await site.OnlyCaseAsync();
        Assert.Single(site.DigestsTo("dana@demo.invalid"), d => d.Text.Contains(theCase.Reference, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Html_becomes_text_with_the_address_behind_the_link_and_without_what_is_not_shown()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of("html-only"));

        var theCase = await site.OnlyCaseAsync();
        var words = theCase.Words.Description;
        Assert.StartsWith("Was ist das für ein Foto?", words, StringComparison.Ordinal);
        Assert.Contains("my daughter & her team été cheats", words, StringComparison.Ordinal);
        Assert.DoesNotContain("ot shown", words, StringComparison.Ordinal);
        Assert.DoesNotContain("color", words, StringComparison.Ordinal);
        Assert.Equal(["https://chatter.example/team/7?a=1&b=2"], theCase.Items.Select(i => i.Text));
    }

    [Fact]
    public async Task Pictures_and_pdfs_are_taken_out_by_their_bytes_and_others_are_counted()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of("pictures"));

        var theCase = await site.OnlyCaseAsync();
        Assert.Equal(
            [("Email as it came.eml", "message/rfc822"), ("Bild über uns.png", Png), ("letter.pdf", "application/pdf")],
            theCase.Words.Files.Select(f => (f.Name, f.ContentType)));
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], (await site.FileAsync(theCase, theCase.Words.Files[1]))[..4]);
        Assert.Equal(1, theCase.Words.Description.Split("Please see the picture.").Length - 1);
        Assert.Contains(
            "can harm a computer: “not-a-picture.png”", theCase.Words.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forwarded_message_is_kept_whole_and_its_words_are_read()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of("forwarded"));

        var theCase = await site.OnlyCaseAsync();
        var file = theCase.Words.Files[1];
        Assert.Equal("Forwarded: You will see.eml", file.Name);
        Assert.StartsWith(
            "From: stranger@nowhere.example", Encoding.ASCII.GetString(await site.FileAsync(theCase, file)),
            StringComparison.Ordinal);
        Assert.Equal(["https://nasty.example/page"], theCase.Items.Select(i => i.Text));
        Assert.Equal("teacher@school.example", theCase.Words.ReporterEmail);
    }

    [Fact]
    public async Task A_damaged_winmail_costs_nothing_but_itself()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of("winmail"));

        var theCase = await site.OnlyCaseAsync();
        Assert.Equal(["https://www.other.example/old"], theCase.Items.Select(i => i.Text));
        Assert.Contains("not taken out", theCase.Words.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("us-ascii")]
    [InlineData("klingon-9")]
    [InlineData("\"\"")]
    public async Task Words_are_readable_whatever_the_mail_says_that_its_characters_are(string charset)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var text = Letter.Text("plain").Replace("charset=utf-8", "charset=" + charset, StringComparison.Ordinal);

        await site.TakeAsync(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text));

        Assert.Contains("at the café this", (await site.OnlyCaseAsync()).Words.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_of_nobody_is_a_report_without_a_sender()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of("no-from"));

        var theCase = await site.OnlyCaseAsync();
        Assert.Equal("", theCase.Words.ReporterEmail);
        Assert.Equal(["https://other.example/anonymous"], theCase.Items.Select(i => i.Text));
    }

    [Fact]
    public async Task Line_breaks_in_names_and_subjects_get_into_no_header()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of("injection"));
        await site.AdvanceAsync();

        var theCase = await site.OnlyCaseAsync();
        Assert.Equal("Demo Bcc: victim@demo.invalid", theCase.Words.ReporterName);
        Assert.Equal("HelpBcc: victim@demo.invalidHello", theCase.Words.Description.Split('\n')[0]);
        Assert.Single(site.SentTo("odd@home.example"));
        Assert.Empty(site.SentTo("victim@demo.invalid"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\u0001\u0002")]
    [InlineData("no header at all")]
    [InlineData("Content-Type: multipart/mixed; boundary=never\r\n\r\n--other\r\n")]
    [InlineData("Subject: =?utf-8?B?////?=\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n+AAA-")]
    public async Task Whatever_comes_is_a_report_or_waits_for_a_person_with_the_bytes_as_they_came(string junk)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        byte[] raw = [.. "X: y\r\n"u8, .. Encoding.Latin1.GetBytes(junk)];

        await site.TakeAsync(raw);

        if ((await site.WaitingAsync()) is [var waits])
        {
            Assert.Empty(await site.CasesAsync());
            Assert.Equal(raw, await site.Get<PenFiles>().ReadAsync(waits.Key, default));
            return;
        }

        var theCase = await site.OnlyCaseAsync();
        Assert.Equal(raw, await site.FileAsync(theCase, Assert.Single(theCase.Words.Files)));
        Assert.Single(theCase.Items);
    }

    [Fact]
    public async Task Fifty_messages_within_each_other_are_one_report_with_one_forwarded_file()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var nested = Letter.Text("plain");
        for (var n = 0; n < 50; n++)
        {
            nested = $"From: demo@home.example\r\nSubject: Level {n}\r\nMessage-ID: <level-{n}@home.example>\r\n"
                + $"MIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n{nested}";
        }

        await site.TakeAsync(Encoding.UTF8.GetBytes(nested));

        Assert.Equal(2, (await site.OnlyCaseAsync()).Words.Files.Count);
    }

    [Fact]
    public async Task A_long_mail_is_shortened_on_the_page_and_whole_in_the_file()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var long_ = Letter.Of("plain", ("Thanks.", string.Join("\r\n", Enumerable.Repeat("On and on it goes.", 2000))));

        await site.TakeAsync(long_);

        var theCase = await site.OnlyCaseAsync();
        Assert.InRange(theCase.Words.Description.Length, 9_000, 10_000);
        Assert.Contains("The email is longer.", theCase.Words.Description, StringComparison.Ordinal);
        Assert.Equal(long_.Length, theCase.Words.Files[0].Size);
    }

    public void Dispose() => _folder.Dispose();
}
