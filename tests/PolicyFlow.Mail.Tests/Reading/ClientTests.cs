using PolicyFlow.Mail.Tests.Reading.Making;

namespace PolicyFlow.Mail.Tests.Reading;

/// <summary>Mail as the programs that people have write it.</summary>
public sealed class ClientTests
{
    [Fact]
    public void Outlook_writes_html_with_its_office_marks_and_a_plain_twin()
    {
        const string Html = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal { margin:0cm } --></style>
            <!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit"/></xml><![endif]--></head>
            <body lang=EN-GB><div class=WordSection1><p class=MsoNormal>Please look<o:p></o:p></p>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>at <a href="https://other.example/page">it</a>.</p></div></body></html>
            """;

        Assert.Equal(
            "The plain twin.",
            Raw.TextOf(Raw.Parts("multipart/alternative", Raw.Text("The plain twin."), Raw.Html(Html))));
        Assert.Equal(
            "Please look\n\nat it <https://other.example/page>.",
            Raw.TextOf(Raw.Parts("multipart/alternative", Raw.Text(" "), Raw.Html(Html))));
    }

    [Fact]
    public void Gmail_answers_above_a_quotation_in_html()
    {
        const string Html = """
            <div dir="ltr">It is still there.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Sat, 28 Mar 2026
            at 12:01, PolicyFlow &lt;<a href="mailto:p@policyflow.example">p@policyflow.example</a>&gt; wrote:<br></div>
            <blockquote class="gmail_quote" style="margin:0">Thank you.<br><div>A person looks at it.</div></blockquote></div>
            """;

        var text = Raw.TextOf(Raw.Mail("Content-Type: text/html; charset=utf-8", Html));

        Assert.Equal(
            "It is still there.\n\nOn Sat, 28 Mar 2026 at 12:01, PolicyFlow <p@policyflow.example> wrote:\n"
            + "> Thank you.\n> A person looks at it.",
            text);
    }

    [Fact]
    public void An_iPhone_puts_pictures_between_the_words()
    {
        var raw = Raw.Parts(
            "multipart/mixed", Raw.Text("See this:"),
            $"Content-Type: image/png; name=IMG_0001.png\nContent-Disposition: inline; filename=IMG_0001.png\n"
            + $"Content-Transfer-Encoding: base64\n\n{Raw.Png64}",
            Raw.Text("and this page.\n\nSent from my iPhone"));

        Assert.Equal("See this:\n\nand this page.\n\nSent from my iPhone", Raw.TextOf(raw));
        Assert.Equal(["IMG_0001.png"], Raw.NamesOf(raw));
    }

    [Fact]
    public void Two_forms_that_both_hold_parts_are_read_once()
    {
        var plain = "Content-Type: multipart/mixed; boundary=one\n\n--one\n" + Raw.Text("Once only.") + "\n--one--";
        var html = "Content-Type: multipart/related; boundary=two\n\n--two\n" + Raw.Html("<p>Once only.") + "\n--two--";

        Assert.Equal("Once only.", Raw.TextOf(Raw.Parts("multipart/alternative", plain, html)));
    }

    [Fact]
    public void What_is_passed_on_within_the_words_stays_there()
    {
        const string Words = """
            This came last night.

            ---------- Forwarded message ---------
            From: Somebody <somebody@nowhere.example>
            Date: Sat, 28 Mar 2026 at 12:01
            Subject: You will see
            To: <wren@home.example>

            Everybody reads https://nasty.example/page now.
            """;

        Assert.Equal(Words.ReplaceLineEndings("\n"), Raw.TextOf(Raw.Mail("Content-Type: text/plain", Words)));
    }

    [Theory]
    [InlineData("Content-Type: message/rfc822\nContent-Disposition: attachment")]
    [InlineData("Content-Type: message/rfc822; name=\"x.eml\"\nContent-Disposition: attachment; filename=\"x.eml\"")]
    [InlineData("Content-Type: application/octet-stream; name=\"x.eml\"\nContent-Disposition: attachment")]
    public void What_is_passed_on_as_a_file_is_read_and_kept(string headers)
    {
        var inner = Raw.Of("From: stranger@nowhere.example\nSubject: You will see\n\nEverybody reads it.\n");
        var plain = $"{headers}\n\n{System.Text.Encoding.ASCII.GetString(inner)}";
        foreach (var part in new[] { plain, Raw.Base64(headers, inner) })
        {
            using var mail = Raw.Read(Raw.Parts("multipart/mixed", Raw.Text("Look."), part));

            Assert.Equal("Look.\n\n----- Forwarded message: You will see -----\n\nEverybody reads it.", mail.Text);
            Assert.Equal("message/rfc822", Assert.Single(mail.Files).ContentType);
            Assert.EndsWith(".eml", mail.Files[0].Name, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Flowed_lines_are_put_together_again()
    {
        var raw = Raw.Mail(
            "Content-Type: text/plain; charset=utf-8; format=flowed",
            "This is one \nlong line.\nThis is another.\n> quoted \n> line\n\n-- \nDemo Wren");

        Assert.Equal("This is one long line.\nThis is another.\n> quoted line\n\n-- \nDemo Wren", Raw.TextOf(raw));
    }

    [Theory]
    [InlineData("<p>Words</p>", "Words")]
    [InlineData("<html><head><title>No</title><body>Words", "Words")]
    [InlineData("<div style='display: none'>No<div>No</div></div>Words", "Words")]
    [InlineData("<p style='display:none'>All there is", "All there is")]
    [InlineData("<pre>one\n  two</pre>three", "one\n  two\nthree")]
    [InlineData("<p>a<script>if (1 < 2) { no }</script>b<style>no</style>", "ab")]
    [InlineData("Words &lt;b&gt; &amp; more &#8364;", "Words <b> & more €")]
    [InlineData("<b>Words", "Words")]
    [InlineData("<table><tr><td>a<td>b</table>", "a b")]
    public void Only_html_is_read_as_it_is_shown(string html, string text) =>
        Assert.Equal(text, Raw.TextOf(Raw.Mail("Content-Type: text/html; charset=utf-8", html)));

    [Fact]
    public void An_invitation_says_what_it_is_about()
    {
        const string Calendar = """
            BEGIN:VCALENDAR
            METHOD:REQUEST
            BEGIN:VEVENT
            SUMMARY:Talk about the page\, and
              what to do
            DTSTART;TZID=Europe/London:20260328T120000
            DESCRIPTION:First line\nSecond line
            END:VEVENT
            END:VCALENDAR
            """;

        Assert.Equal(
            "Talk about the page, and what to do\n20260328T120000\nFirst line\nSecond line",
            Raw.TextOf(Raw.Mail("Content-Type: text/calendar; method=REQUEST; charset=utf-8", Calendar)));
    }
}
