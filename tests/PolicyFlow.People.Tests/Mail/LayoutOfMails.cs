using PolicyFlow.App.Mail;

namespace PolicyFlow.People.Tests.Mail;

public class LayoutOfMails
{
    private static readonly MailContent Content = new(
        "Please look <today>",
        new MailBlock.Paragraph("Robin & Dana wrote <b>this</b>.\nSecond line."),
        new MailBlock.Facts(("Reference", "PF-7K3M-92QX"), ("Due", "11:00")),
        new MailBlock.Button("Open the case", "https://policyflow.example/c?a=1&b=2"));

    [Fact]
    public void Both_parts_say_the_same()
    {
        var parts = new MailLayout("Invented Sport Network", demo: false).Lay(Content);

        Assert.Equal(
            """
            Robin & Dana wrote <b>this</b>.
            Second line.

            Reference: PF-7K3M-92QX
            Due: 11:00

            Open the case:
            https://policyflow.example/c?a=1&b=2

            --
            """, parts.Text[..parts.Text.IndexOf(" \nSent", StringComparison.Ordinal)]);
        Assert.Contains("Robin &amp; Dana wrote &lt;b&gt;this&lt;/b&gt;.<br>Second line.", parts.Html);
        Assert.Contains("<h1", parts.Html);
        Assert.Contains("Please look &lt;today&gt;", parts.Html);
        Assert.Contains("href=\"https://policyflow.example/c?a=1&amp;b=2\"", parts.Html);
        Assert.Contains("<strong>Reference</strong></td><td>PF-7K3M-92QX", parts.Html);
        Assert.Contains("Invented Sport Network", parts.Text);
        Assert.Contains("Invented Sport Network", parts.Html);
    }

    [Fact]
    public void Several_things_of_a_kind_stand_under_their_names_with_their_links()
    {
        var parts = new MailLayout("Invented Sport Network", demo: false).Lay(new MailContent(
            "Your digest", new MailBlock.Entry("PF-<1>", ["Please look", "Please <b>decide</b>"], "https://a.example/1?a&b")));

        Assert.StartsWith(
            "PF-<1>\n* Please look\n* Please <b>decide</b>\nhttps://a.example/1?a&b\n\n", parts.Text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://a.example/1?a&amp;b\">PF-&lt;1&gt;</a></h2>", parts.Html);
        Assert.Contains("<li>Please look</li><li>Please &lt;b&gt;decide&lt;/b&gt;</li>", parts.Html);
    }

    [Fact]
    public void Every_mail_of_the_demo_says_what_it_is_and_where_a_real_concern_goes()
    {
        var parts = new MailLayout("Invented Sport Network", demo: true).Lay(Content);

        foreach (var part in new[] { parts.Text, parts.Html })
        {
            Assert.Contains("Nothing is really sent", part);
            Assert.Contains("call 999", part);
            Assert.Contains("Designated Safeguarding Lead", part);
        }
    }
}
