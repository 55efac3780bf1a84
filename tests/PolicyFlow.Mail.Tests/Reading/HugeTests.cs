using System.Text;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.Mail.Tests.Reading.Making;

namespace PolicyFlow.Mail.Tests.Reading;

/// <summary>Mail that is large, or that is made to be slow. These end, and soon.</summary>
public sealed class HugeTests
{
    [Fact]
    public void Ten_thousand_recipients()
    {
        var to = string.Join(
            ",\n ", Enumerable.Range(0, 10_000).Select(n => $"Demo Person {n} <demo.{n}@home.example>"));

        using var mail = Raw.Read(
            Raw.Of($"From: wren@home.example\nTo: {to}\nCc: {to}\nSubject: All of you\n\nWords\n"));

        Assert.Equal(("wren@home.example", "All of you", "Words"), (mail.SenderEmail, mail.Subject, mail.Text));
    }

    [Fact]
    public void Ten_thousand_senders()
    {
        var from = string.Join(",\n ", Enumerable.Range(0, 10_000).Select(n => $"demo.{n}@home.example"));

        using var mail = Raw.Read(Raw.Of($"From: {from}\nReply-To: {from}\nReferences: {from}\n\nWords\n"));

        Assert.Equal("demo.0@home.example", mail.SenderEmail);
        Assert.InRange(mail.Follows.Count, 0, 200);
    }

    [Theory]
    [InlineData("X-Long")]
    [InlineData("Subject")]
    [InlineData("From")]
    [InlineData("References")]
    [InlineData("Content-Type")]
    [InlineData("Content-Disposition")]
    [InlineData("Auto-Submitted")]
    public void A_header_of_a_megabyte(string name)
    {
        foreach (var filling in new[] { "a", "(", "\"", "<", "=?utf-8?Q?a?= ", ";a=", "a@b,", " <a@b>", ":", "\\" })
        {
            var value = string.Concat(Enumerable.Repeat(filling, 1_000_000 / filling.Length));
            using var mail = Raw.Read(Raw.Of($"X-First: x\n{name}: {value}\nMessage-ID: <a@x>\n\nWords\n"));
            Assert.NotEqual("Reading it failed.", mail.WhyUnreadable);
            Assert.InRange(mail.Subject.Length, 0, 300);
        }
    }

    [Theory]
    [InlineData(50)]
    [InlineData(500)]
    [InlineData(5000)]
    public void Parts_within_parts(int deep)
    {
        var opened = string.Concat(Enumerable.Range(1, deep)
            .Select(n => $"--b{n - 1}\nContent-Type: multipart/mixed; boundary=b{n}\n\n"));

        using var mail = Raw.Read(Raw.Of(
            "From: wren@home.example\nContent-Type: multipart/mixed; boundary=b0\n\n"
            + $"{opened}--b{deep}\n{Raw.Text("The innermost.")}\n"));

        if (deep <= 50) Assert.Equal("The innermost.", mail.Text);
        else Assert.Equal("Its parts lie too deep in one another.", mail.WhyUnreadable);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(500)]
    [InlineData(5000)]
    public void Messages_within_messages(int deep)
    {
        var head = string.Concat(
            Enumerable.Range(0, deep).Select(n => $"Subject: Level {n}\nContent-Type: message/rfc822\n\n"));

        using var mail = Raw.Read(Raw.Of($"From: wren@home.example\n{head}{Raw.Text("The innermost.")}\n"));

        Assert.Contains("Level 1", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("innermost", mail.Text, StringComparison.Ordinal);
        Assert.Equal("Forwarded: Level 1.eml", Assert.Single(mail.Files).Name);
    }

    [Fact]
    public void Ten_thousand_parts()
    {
        using var mail = Raw.Read(Raw.Parts(
            "multipart/mixed", [Raw.Text("Words."), .. Enumerable.Repeat(Raw.Picture("filename=\"a.png\""), 10_000)]));

        Assert.Equal("Words.", mail.Text);
        Assert.Equal(10_000, mail.Files.Count);
    }

    [Fact]
    public void Attachments_of_25_megabytes()
    {
        var picture = new byte[5 * 1024 * 1024];
        Raw.Png.CopyTo(picture, 0);
        var part = Raw.Base64("Content-Type: image/png; name=large.png\nContent-Disposition: attachment", picture);
        using var mail = Raw.Read(Raw.Parts("multipart/mixed", [Raw.Text(Raw.Words), .. Enumerable.Repeat(part, 5)]));

        Assert.Equal((Raw.Words, 5), (mail.Text, mail.Files.Count));
        using var content = mail.Files[4].Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        Assert.Equal(picture, copy.ToArray());
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div style='display:none'>")]
    [InlineData("<blockquote>")]
    [InlineData("<a href='https://other.example/'>")]
    [InlineData("</a>")]
    [InlineData("<script>")]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("&")]
    [InlineData("<p a='")]
    [InlineData("<table><tr><td>")]
    public void A_hundred_thousand_tags_that_nobody_closes(string tag)
    {
        var html = string.Concat(Enumerable.Repeat(tag, Math.Min(100_000, 190_000 / tag.Length)));

        using var mail = Raw.Read(Raw.Mail("Content-Type: text/html", $"<b>First words.</b>{html}"));

        Assert.StartsWith("First words.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_25_megabytes_is_read_from_its_beginning()
    {
        var body = string.Concat(Enumerable.Repeat("On and on it goes, é.\r\n", 1_100_000));

        var text = Raw.TextOf(Raw.Mail("Content-Type: text/plain; charset=utf-8", Encoding.UTF8.GetBytes(body)));

        Assert.StartsWith("On and on it goes, é.\nOn", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 150_000, 200_000);
    }

    [Theory]
    [InlineData("begin 644 a\n")]
    [InlineData("begin 644 a\nM\n")]
    [InlineData(">")]
    [InlineData("> a\nb\n")]
    [InlineData("On 1:00 ")]
    [InlineData("On 1:00 a@b\n")]
    [InlineData("From: a\nTo: b\n")]
    [InlineData("-----Original Message-----\n\n")]
    [InlineData("-- \n")]
    [InlineData("Am 1.1.2026 1:00 \n")]
    [InlineData("\n")]
    public void Words_that_look_like_a_hundred_thousand_quotations(string line)
    {
        var body = string.Concat(Enumerable.Repeat(line, 190_000 / line.Length));

        using var mail = Raw.Read(Raw.Mail("Content-Type: text/plain", $"First words.\n{body}"));

        Assert.StartsWith("First words.", mail.Text, StringComparison.Ordinal);
        Assert.StartsWith("First words.", QuotedText.Strip(mail.Text), StringComparison.Ordinal);
    }
}
