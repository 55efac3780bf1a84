using System.Text.RegularExpressions;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Threads;

/// <summary>What our letters carry so that answers find their way back.</summary>
public sealed class LettersTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Every_mail_of_a_case_names_the_address_of_the_case()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var notice = await site.ApproachedAsync();
        await site.DoAsync(
            "record-affected", ("isReporter", "no"), ("name", "Demo Ines"), ("email", "ines@demo.invalid"));
        await site.AdvanceAsync("PT25H");
        await site.DoAsync("send-escalation", ("rung", "helpline"), ("to", "help@helpline.example"));

        string[] readers =
            ["colin@demo.invalid", "ines@demo.invalid", "dana@demo.invalid", ThreadScenes.Host, "help@helpline.example"];
        Assert.StartsWith("case+", notice.ReplyTo, StringComparison.Ordinal);
        Assert.EndsWith("@" + ThreadScenes.Domain, notice.ReplyTo, StringComparison.Ordinal);
        foreach (var reader in readers)
        {
            var mails = site.SentTo(reader).Where(m => !m.MessageId.StartsWith("digest-", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(mails);
            Assert.All(mails, m => Assert.Equal(notice.ReplyTo, m.ReplyTo));
        }
    }

    [Fact]
    public async Task Without_a_domain_they_name_none()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        Assert.Null((await site.ApproachedAsync()).ReplyTo);
    }

    [Fact]
    public async Task A_letter_to_a_host_is_the_approved_text_and_the_same_as_html()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        await site.ReportedAsync();
        const string text = "Dear host,\n\nplease remove <this> & that:\n  https://other.example/post/1?a=1&b=2\n\nYours\n";
        await site.DoAsync("approve-approach", ("to", ThreadScenes.Host), ("subject", "A \"letter\""), ("text", text));

        var letter = site.SentTo(ThreadScenes.Host).Single();
        var approved = (await site.OnlyCaseAsync()).Approaches.Single().Notice!;
        Assert.Equal(approved.Text, letter.Text);
        Assert.StartsWith("Dear host,\n\nplease remove <this> & that:\n", letter.Text, StringComparison.Ordinal);
        Assert.Contains("<p>Dear host,</p>", letter.Html, StringComparison.Ordinal);
        Assert.Contains("please remove &lt;this&gt; &amp; that:<br>", letter.Html, StringComparison.Ordinal);
        Assert.Contains(
            "&nbsp;&nbsp;<a href=\"https://other.example/post/1?a=1&amp;b=2\" clicktracking=\"off\">", letter.Html,
            StringComparison.Ordinal);
        var words = Regex.Replace(letter.Html!, "<head>.*?</head>|<[^>]*>", "", RegexOptions.Singleline);
        Assert.Equal(Words(letter.Text), Words(System.Net.WebUtility.HtmlDecode(words)));
    }

    [Fact]
    public async Task A_reminder_stays_in_the_thread_of_its_letter()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var notice = await site.ApproachedAsync();
        await site.AdvanceAsync("PT12H1M");

        var chaser = site.SentTo(ThreadScenes.Host)[0];
        Assert.NotEqual(notice.MessageId, chaser.MessageId);
        Assert.Equal((notice.MessageId, notice.ReplyTo), (chaser.InReplyTo, chaser.ReplyTo));
        Assert.NotNull(chaser.Html);
    }

    public void Dispose() => _folder.Dispose();

    private static string[] Words(string text) =>
        text.Replace('\u00A0', ' ').Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
