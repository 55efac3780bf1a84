using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.BadInput;

public sealed class BadWordsTests(DemoSite demo) : IClassFixture<DemoSite>
{
    private const string Script = "<script>alert('x')</script><img src=x onerror=alert(1)>";
    private const string Formula = "=cmd|' /C calc'!A0";

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@other.example/")]
    [InlineData("http://localhost/x")]
    [InlineData("http://127.0.0.1/x")]
    [InlineData("https://")]
    public async Task An_address_that_is_none_is_refused_with_words(string url)
    {
        using var visitor = demo.Visitor();

        var problem = (await visitor.PostAsync("/api/reports", new { urls = (string[])[url], description = "x" }))
            .IsProblem(HttpStatusCode.UnprocessableEntity);

        Assert.NotEmpty(problem["errors"]!["urls"]!.AsArray());
        Assert.DoesNotContain("secret", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_is_too_long_is_refused_field_by_field_and_text_that_just_fits_is_taken()
    {
        using var visitor = demo.Visitor();
        var problem = (await visitor.PostAsync("/api/reports", new
        {
            description = new string('d', 10_001),
            about = new string('a', 10_001),
            category = new string('c', 201),
            reporterName = new string('n', 201),
            urls = (string[])["https://other.example/" + new string('u', 2_001)],
        })).IsProblem(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(
            ["about", "category", "description", "reporterName", "urls"],
            problem["errors"]!.AsObject().Select(e => e.Key).Order());
        await visitor.ReportAsync(new { description = new string('d', 10_000) });
    }

    [Fact]
    public async Task HTML_and_formulas_in_every_field_come_back_as_text()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync(new
        {
            category = Script,
            description = Script + Formula,
            about = Script,
            reporterName = Formula + Script,
            urls = (string[])["https://other.example/?q=%3Cscript%3E&x='onmouseover='alert(1)"],
            school = Script,
            leftOut = (string[])[Script],
        });
        await manager.DoAsync(reference, "add-note", new { text = Script });
        await manager.DoAsync(reference, "record-approach", new { channel = "form", receipt = Script });
        await manager.SubmitAsync($"/cases/{reference}", $"/cases/{reference}/open");

        foreach (var path in (string[])
                 [
                     $"/cases/{reference}", $"/cases/{reference}/do/close", $"/cases/{reference}/do/record-host-answer",
                     "/today", "/cases?q=" + Uri.EscapeDataString(Script),
                     $"/cases/{reference}?done={Uri.EscapeDataString(Script)}",
                     "/sign-in?returnTo=" + Uri.EscapeDataString("/\"><script>alert(1)</script>"),
                 ])
        {
            var page = (await manager.GetAsync(path)).Is(HttpStatusCode.OK);
            Assert.DoesNotContain("<script>alert", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("'onmouseover='", page.Text, StringComparison.Ordinal);
        }

        var shown = WebUtility.HtmlDecode((await manager.GetAsync($"/cases/{reference}")).Text);
        Assert.Contains(Script, shown, StringComparison.Ordinal);
        Assert.Contains(Formula, shown, StringComparison.Ordinal);
        var found = await manager.GetAsync($"/api/cases/{reference}");
        Assert.StartsWith("application/json", found.Type, StringComparison.Ordinal);
        Assert.StartsWith(Script + Formula, found.Json.Word("description"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("victim@other.example\r\nBcc: everybody@other.example")]
    [InlineData("victim@other.example\nSubject: x")]
    [InlineData("\"x\r\n\"@other.example")]
    [InlineData("a@b.example, c@d.example")]
    [InlineData("<a@b.example>")]
    public async Task No_address_brings_a_header_or_a_second_address_with_it(string address)
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();

        (await manager.PostAsync("/api/reports", new { description = "x", reporterEmail = address }))
            .IsProblem(HttpStatusCode.UnprocessableEntity);
        (await manager.ActAsync(reference, "approve-approach", new { to = address }))
            .IsProblem(HttpStatusCode.UnprocessableEntity);
        (await manager.ActAsync(
            reference, "approve-approach", new { to = Steps.HostMail, subject = "Hello\r\nBcc: " + address }))
            .IsProblem(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_name_with_line_breaks_reaches_no_header()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        await manager.PostAsync("/api/reports", new
        {
            description = "x",
            reporterName = "Kim\r\nBcc: all@other.example",
            about = "Me\r\nBcc: all@other.example",
            reporterEmail = "kim@demo.invalid",
        });
        await manager.AdvanceAsync("PT0.001S");

        Assert.DoesNotContain("Bcc", (await manager.GetAsync("/demo/mailbox.json")).Text, StringComparison.Ordinal);
    }
}
