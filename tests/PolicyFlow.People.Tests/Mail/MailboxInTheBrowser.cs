using System.Net;
using System.Text.Json;
using PolicyFlow.App.Mail;

namespace PolicyFlow.People.Tests.Mail;

public sealed class MailboxInTheBrowser : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_mail_is_shown_as_text_with_links_that_can_be_clicked()
    {
        await _site.Get<MailboxTransport>().SendAsync(Mails.To("dana@demo.invalid") with
        {
            Text = "Look: https://policyflow.example/c/1?a=1&b=2. <script>alert(1)</script>\njavascript:alert(2)",
            Html = "<p onclick=\"alert(3)\">Look</p>",
        });
        using var browser = _site.NewBrowser();

        Assert.Contains("href=\"/demo/mailbox/1\"", (await browser.GetAsync("/demo/mailbox")).Html);
        var page = await browser.GetAsync("/demo/mailbox/1");

        Assert.Contains("href=\"https://policyflow.example/c/1?a=1&amp;b=2\"", page.Html);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page.Html);
        Assert.Contains("&lt;p onclick=", page.Html);
        Assert.DoesNotContain("href=\"javascript:", page.Html);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/demo/mailbox/2")).Status);
    }

    [Fact]
    public async Task The_mailbox_can_be_read_as_json()
    {
        await _site.Get<MailboxTransport>().SendAsync(
            Mails.To("dana@demo.invalid") with { Text = "See https://a.example/x and (https://b.example/y)." });
        using var browser = _site.NewBrowser();

        var answer = await browser.GetAsync("/demo/mailbox.json");

        var mail = Assert.Single(JsonDocument.Parse(answer.Html).RootElement.EnumerateArray());
        Assert.Equal("application/json", answer.ContentType);
        Assert.Equal("dana@demo.invalid", mail.GetProperty("to").GetString());
        Assert.Equal("m-1@demo.invalid", mail.GetProperty("messageId").GetString());
        Assert.Equal(
            ["https://a.example/x", "https://b.example/y"],
            mail.GetProperty("links").EnumerateArray().Select(l => l.GetString()));
    }
}
