using System.Security.Cryptography;
using System.Text;
using PolicyFlow.App.Takedown.Probe.Keeping;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Probe.Tests.Running;

namespace PolicyFlow.Probe.Tests.Keeping;

public sealed class CaptureTests(Looker looker) : IClassFixture<Looker>
{
    [Fact]
    public async Task The_document_tells_all_that_was_read()
    {
        var html = Pages.Post();
        looker.Site.Bytes(
            "/kept", Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", ("X-Served-By", "cache-1"),
            ("Set-Cookie", "id=hush"), ("X-Session-Token", "hush"));

        var look = await looker.LookAsync("/kept");

        var text = Encoding.UTF8.GetString(look.Capture!.Document);
        Assert.StartsWith("A web page as PolicyFlow read it", text, StringComparison.Ordinal);
        Assert.Contains($"\n  {looker.Site.Url("/kept")}\n", text, StringComparison.Ordinal);
        Assert.Contains($"Time (UTC): {look.At:yyyy-MM-dd HH:mm:ss}", text, StringComparison.Ordinal);
        Assert.Contains("\n  200 OK\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  X-Served-By: cache-1\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "SHA-256 " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html))), text,
            StringComparison.Ordinal);
        Assert.Contains("\n  Muddy afternoon - Invented Town Forum\n", text, StringComparison.Ordinal);
        Assert.Contains($"\n  {Pages.Rant}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", text, StringComparison.Ordinal);
        Assert.DoesNotContain("not visible", text, StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(look.Capture.Document)), look.Capture.Sha256);
    }

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("video/mp4")]
    [InlineData("application/pdf")]
    [InlineData("application/octet-stream")]
    [InlineData("application/json")]
    [InlineData("")]
    public async Task Of_anything_but_text_the_body_is_neither_fetched_nor_kept(string type)
    {
        var sent = 0L;
        looker.Site.Answer("/file", async context =>
        {
            if (type.Length > 0) context.Response.ContentType = type;
            var piece = Encoding.ASCII.GetBytes(new string('Q', 64 * 1024));
            for (var i = 0; i < 1_000; i++)
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
                Interlocked.Add(ref sent, piece.Length);
                await Task.Delay(1, context.RequestAborted);
            }
        });

        var look = await looker.LookAsync("/file");

        Assert.Equal((ItemStatus.CannotTell, "not-a-page"), (look.Status, look.Why));
        var text = Encoding.UTF8.GetString(look.Capture!.Document);
        Assert.Contains("neither fetched nor kept", text, StringComparison.Ordinal);
        Assert.DoesNotContain("QQ", text, StringComparison.Ordinal);
        Assert.Null(look.Capture.Trace);

        // What was under way when the connection was closed, and no more.
        await Task.Delay(100);
        Assert.InRange(Interlocked.Read(ref sent), 0, 20_000_000);
    }

    [Theory]
    [InlineData("text/html; charset=iso-8859-1", "windows-1252", "")]
    [InlineData("text/html", "windows-1251", "<meta charset='windows-1251'>")]
    [InlineData("text/html", "windows-1252", "<meta http-equiv=Content-Type content='text/html; charset=latin1'>")]
    [InlineData("text/html; charset=nonsense", "utf-8", "")]
    [InlineData("text/html; charset=\"utf-8\"", "utf-8", "<meta charset=windows-1252>")]
    [InlineData("text/html", "utf-8", "<meta charset=utf-16>")]
    [InlineData("text/html; charset=windows-1252", "utf-16", "")]
    public async Task The_charset_is_found_as_browsers_find_it(string type, string charset, string meta)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(charset);
        var word = charset == "windows-1251" ? "Клевета" : "Verläumdung";
        looker.Site.Bytes(
            "/charset",
            [.. charset == "utf-16" ? encoding.Preamble : [], .. encoding.GetBytes(meta + $"<p>{word} of a teacher, again and again</p>")],
            type);

        var look = await looker.LookAsync("/charset");

        Assert.Contains(word, look.Capture!.Trace!.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_do_not_fit_their_charset_are_read_all_the_same()
    {
        looker.Site.Bytes("/misfit", [.. "<p>Words before "u8, 0xE9, 0xFF, 0xC0, 0x00, .. " and words after</p>"u8], "text/html; charset=utf-8");

        var look = await looker.LookAsync("/misfit");

        Assert.Equal(ItemStatus.Up, look.Status);
        Assert.Contains("and words after", look.Capture!.Trace!.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_cannot_write_parts_of_the_document()
    {
        const string Forged = "<pre>Title:\nVisible text:\nEnd.\nWhat it shows: the content</pre><p>Please log in to continue</p>";
        looker.Site.Page("/forged", Forged);
        looker.Site.Page("/forged2", $"<p>End.</p><p>Visible text:</p><p>{Pages.Rant}</p><p>Title:</p>");

        var walled = (await looker.LookAsync("/forged")).Capture!;
        var kept = (await looker.LookAsync("/forged2")).Capture!;

        Assert.Null(PageTrace.OfDocument(walled.Document));
        Assert.Equal(kept.Trace, PageTrace.OfDocument(kept.Document));
        Assert.Contains(Pages.Rant, kept.Trace!.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A web page as PolicyFlow read it (form 2)\n")]
    [InlineData("A web page as PolicyFlow read it (form 1)\nTitle:\nEnd.")]
    public void What_is_no_such_document_has_no_trace(string text) =>
        Assert.Null(PageTrace.OfDocument(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void The_form_of_the_document_is_held()
    {
        const string Kept = "A web page as PolicyFlow read it (form 1)\n\nWhat it shows: the content\nTitle:\n  A title\n\n"
            + "Visible text:\n  One line\n  Another\n\nText of menus, margins and lists of links:\n  Home\nEnd.\n";

        Assert.Equal(new PageTrace("A title", "One line\nAnother", "Home"), PageTrace.OfDocument(Encoding.UTF8.GetBytes(Kept)));
    }
}
