using System.Text;
using PolicyFlow.Mail.Tests.Reading.Making;

namespace PolicyFlow.Mail.Tests.Reading;

/// <summary>Mail that no standard allows, and that comes all the same.</summary>
public sealed class BrokenTests
{
    private const string Text = "Content-Type: text/plain\n\n" + Raw.Words;
    private const string Within = "Content-Type: multipart/mixed; ";

    [Theory]
    [InlineData("multipart/mixed; boundary=x", "--x\n" + Text)]
    [InlineData("multipart/mixed; boundary=x", "--x\n" + Text + "\n--x\n")]
    [InlineData("multipart/mixed; boundary=x", "--x\n" + Text + "\n--x-")]
    [InlineData("multipart/mixed; boundary=x", Text)]
    [InlineData("multipart/mixed; boundary=\"\"", "--x\n" + Text + "\n--x--")]
    [InlineData("multipart/mixed", Raw.Words)]
    [InlineData("multipart/mixed; boundary=x", "--y\n" + Text + "\n--y--")]
    [InlineData("multipart/mixed; boundary=\"x\"; boundary=\"y\"", "--x\n" + Text + "\n--x--")]
    [InlineData("multipart/mixed; boundary=x", "--x\n" + Within + "boundary=x\n\n--x\n" + Text + "\n--x--\n--x--")]
    [InlineData("multipart/alternative; boundary=x", "--x\n" + Within + "boundary=xx\n\n--xx\n" + Text + "\n--x--")]
    [InlineData("multipart/; boundary=x", "--x\n" + Text + "\n--x--")]
    [InlineData("text/plain; charset=\"unclosed", Raw.Words)]
    [InlineData("text/plain; ;;; =x; charset", Raw.Words)]
    [InlineData("nonsense", Raw.Words)]
    [InlineData("", Raw.Words)]
    [InlineData("text/plain\nContent-Type: text/html", Raw.Words)]
    [InlineData("text/plain\nContent-Transfer-Encoding: base64", Raw.Words)]
    [InlineData("text/plain\nContent-Transfer-Encoding: quoted-printable", "Please look =\nat https://other.example/page")]
    [InlineData("text/plain\nContent-Transfer-Encoding: nonsense", Raw.Words)]
    [InlineData("text/html", "<p>Look <a href='https://other.example/page'>at https://other.example/page</a> today.")]
    [InlineData("text/plain", "\u0001\u0002 Please look at \u0000\u0007https://other.example/page today.\u001b")]
    public void Words_are_found_all_the_same(string type, string body) => Assert.Contains(
        "https://other.example/page", Raw.TextOf(Raw.Mail($"Content-Type: {type}", body)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Please look =ZZ at it=", "Please look =ZZ at it")]
    [InlineData("caf=C3=A9 =", "café")]
    [InlineData("=", "")]
    public void Codes_that_are_none_stand_as_they_are(string body, string text) => Assert.Equal(
        text, Raw.Read(Raw.Mail("Content-Transfer-Encoding: quoted-printable", body)).Text.TrimEnd('='));

    [Theory]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\n\r")]
    public void Line_ends_of_every_sort_are_line_ends(string end)
    {
        var body = Encoding.ASCII.GetBytes(string.Join(end, "one", "two", "three"));

        var lines = Raw.TextOf(Raw.Mail("Content-Type: text/plain", body))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["one", "two", "three"], lines);
    }

    [Fact]
    public void A_mail_with_bare_line_feeds_only_is_read()
    {
        var raw = Encoding.UTF8.GetBytes(
            $"{Raw.Head}\nContent-Type: multipart/mixed; boundary=x\n\n--x\n{Text}\n--x--\n".ReplaceLineEndings("\n"));

        Assert.Equal(Raw.Words, Raw.TextOf(raw));
    }

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\uFEFF")]
    [InlineData("From wren@home.example Sat Mar 28 12:01:00 2026\n")]
    public void What_some_program_put_before_the_head_does_no_harm(string before)
    {
        using var mail = Raw.Read([.. Raw.Of(before), .. Raw.Mail("Content-Type: text/plain", Raw.Words)]);

        Assert.Equal("wren@home.example", mail.SenderEmail);
        Assert.Equal(("A page about our team", Raw.Words), (mail.Subject, mail.Text));
    }

    [Fact]
    public void Headers_that_come_twice_are_read_once()
    {
        using var mail = Raw.Read(Raw.Of(
            "From: wren@home.example\nFrom: other@home.example\nSubject: One\nSubject: Two\nMessage-ID: <a@x>\n"
            + "Message-ID: <b@x>\nDate: rubbish\nDate: Sat, 99 Mar 20266 99:99\nTo: x\nTo: y\n\nWords\n"));

        Assert.Equal(("wren@home.example", "One", "Words"), (mail.SenderEmail, mail.Subject, mail.Text));
        using var again = Raw.Read(Raw.Of(
            "From: wren@home.example\nMessage-ID: <a@x>\nMessage-ID: <c@x>\n\nWords\n"));
        Assert.NotEqual("", again.Key);
    }

    [Fact]
    public void A_head_without_end_is_kept_for_a_person_or_read()
    {
        using var mail = Raw.Read(Raw.Of("From: wren@home.example\nSubject: Help\nX-Long: and"));

        Assert.Equal(("wren@home.example", "Help", ""), (mail.SenderEmail, mail.Subject, mail.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\u0001\u0002")]
    [InlineData("\r\n\r\n\r\n")]
    [InlineData("GIF89a and so on")]
    [InlineData("{\"json\": 1}")]
    [InlineData("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n--x\r\n--x--")]
    public void What_says_nothing_is_kept_for_a_person(string junk)
    {
        using var mail = Raw.Read(Encoding.Latin1.GetBytes(junk));

        Assert.False(mail.Readable);
        Assert.NotEqual("Reading it failed.", mail.WhyUnreadable);
        Assert.Equal(64, mail.Key.Length);
    }

    [Fact]
    public void Bytes_that_are_no_words_are_kept_for_a_person()
    {
        var noise = new byte[4000];
        new Random(1).NextBytes(noise);

        using var mail = Raw.Read(Raw.Mail(
            "Content-Type: text/plain; charset=us-ascii\nContent-Transfer-Encoding: base64",
            Convert.ToBase64String(noise)));

        Assert.Equal("Its words are no text in any known characters.", mail.WhyUnreadable);
    }

    [Fact]
    public void A_mail_without_words_that_somebody_sent_can_be_read()
    {
        using var mail = Raw.Read(Raw.Mail("Content-Type: text/plain", ""));

        Assert.True(mail.Readable);
        Assert.Equal("", mail.Text);
    }
}
