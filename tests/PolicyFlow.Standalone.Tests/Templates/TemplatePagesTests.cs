using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Templates;

/// <summary>The templates on the real program, with one administrator.</summary>
public sealed class TemplatePagesTests(DemoSite demo) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task A_changed_receipt_goes_to_the_next_reporter_in_both_parts()
    {
        using var ada = await demo.AsAsync(DemoSite.Administrator);
        var before = await ada.TemplateAsync("send-receipt");

        var saved = await ada.ChangeAsync(
            "send-receipt", "save", ("title", "Thank you"),
            ("body", before.Word("body").Replace("A person will look at it.", "Somebody <b>reads</b> it today.", StringComparison.Ordinal)));
        Assert.Equal("/templates/send-receipt?done=changed", saved.Is(HttpStatusCode.SeeOther).Location);
        var reference = await ada.ReportAsync(new { description = "Nasty", reporterEmail = "coach@demo.invalid" });
        await ada.AdvanceAsync("PT0.001S");

        var receipt = (await ada.MailAsync(reference)).Single(m => m.Word("to") == "coach@demo.invalid");
        Assert.Equal($"[{reference}] We have your request", receipt.Word("subject"));
        Assert.Contains("Thank you. Somebody <b>reads</b> it today.", receipt.Word("text"), StringComparison.Ordinal);
        Assert.Contains("Never send us a sexual image of a child", receipt.Word("text"), StringComparison.Ordinal);
        Assert.Contains("Somebody &lt;b&gt;reads&lt;/b&gt; it today.", receipt.Word("html"), StringComparison.Ordinal);
        Assert.Contains("Words of your own", (await ada.GetAsync("/templates")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_would_lose_what_it_needs_is_refused_and_every_word_is_kept_for_correction()
    {
        using var ada = await demo.AsAsync(DemoSite.Administrator);

        var refused = await ada.ChangeAsync(
            "alert-child-at-risk", "save", ("subject", "Demo Victim {name}"), ("title", "x\ny"),
            ("body", "Kept for correction {reference} <script>alert(1)</script>"));

        refused.Is(HttpStatusCode.UnprocessableEntity);
        var text = WebUtility.HtmlDecode(refused.Text);
        Assert.Contains("Keep {reference} in the subject", text, StringComparison.Ordinal);
        Assert.Contains("Take {name} out of the subject", text, StringComparison.Ordinal);
        Assert.Contains("Heading must be one line", text, StringComparison.Ordinal);
        Assert.Contains("Keep {link: …} in the text", text, StringComparison.Ordinal);
        Assert.Contains(
            "Keep {emergency} in the text. It stands for: “If somebody is in danger now, call 999.”", text,
            StringComparison.Ordinal);
        Assert.Contains("Kept for correction {reference}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", refused.Text, StringComparison.Ordinal);
        Assert.Empty(Raw.Query(demo.Database, "SELECT stream FROM streams WHERE stream = 'template/alert-child-at-risk'"));
    }

    [Fact]
    public async Task Looking_shows_both_parts_in_a_frame_that_runs_nothing_and_keeps_nothing()
    {
        using var ada = await demo.AsAsync(DemoSite.Administrator);
        var heads = Raw.Heads(demo.Database);

        var shown = await ada.ChangeAsync("tell-new-report", "show", ("title", "Look & see"));

        shown.Is(HttpStatusCode.OK);
        Assert.Contains("<iframe class=\"pf-mail__frame\" sandbox title=", shown.Text, StringComparison.Ordinal);
        Assert.Contains("PF-TEST-MAIL", shown.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;h1 style=", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Look &amp;amp; see", shown.Text, StringComparison.Ordinal);
        var policy = shown.Headers["Content-Security-Policy"];
        Assert.Contains("style-src 'self' 'unsafe-hashes' 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal(heads, Raw.Heads(demo.Database));
    }

    [Fact]
    public async Task A_test_goes_to_whoever_asked_with_invented_values_and_says_that_it_is_one()
    {
        using var ada = await demo.AsAsync(DemoSite.Administrator);

        Assert.Contains(
            "A test is on its way",
            (await ada.ChangeAsync("tell-window-missed", "test", ("title", "Unmistakable rutabaga"))).Is(HttpStatusCode.OK).Text,
            StringComparison.Ordinal);
        var page = (await ada.GetAsync("/templates/tell-window-missed")).Text;
        var command = Html.Field(page, "command");
        for (var i = 0; i < 2; i++)
        {
            (await ada.SubmitAsync("/templates/tell-window-missed", "/templates/tell-window-missed/test", ("command", command)))
                .Is(HttpStatusCode.SeeOther);
        }

        var tests = (await ada.GetAsync("/demo/mailbox.json")).Json.AsArray()
            .Where(m => m!.Word("subject").StartsWith("Test: [PF-TEST-MAIL]", StringComparison.Ordinal)).ToList();
        Assert.All(tests, m => Assert.Equal(DemoSite.Administrator, m!.Word("to")));
        Assert.All(tests, m => Assert.Contains("This is a test of the words of a letter.", m!.Word("text"), StringComparison.Ordinal));
        Assert.Contains(tests, m => m!.Word("html").Contains("Unmistakable rutabaga", StringComparison.Ordinal));
        Assert.Equal(2, tests.Select(m => m!.Word("messageId")).Distinct().Count());
        Assert.DoesNotContain(
            "rutabaga", (await ada.TemplateAsync("tell-window-missed")).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_is_put_back_as_shipped_and_older_words_can_be_begun_with()
    {
        using var ada = await demo.AsAsync(DemoSite.Administrator);
        var shipped = await ada.TemplateAsync("tell-look-again");
        (await ada.ChangeAsync("tell-look-again", "save", ("title", "Do look <again>"))).Is(HttpStatusCode.SeeOther);
        Assert.True((await ada.TemplateAsync("tell-look-again"))["changed"]!.GetValue<bool>());

        var page = (await ada.GetAsync("/templates/tell-look-again")).Text;
        (await ada.SubmitAsync(
            "/templates/tell-look-again", "/templates/tell-look-again/shipped", TemplateSteps.Command,
            ("edition", Html.Field(page, "edition")))).Is(HttpStatusCode.SeeOther);

        Assert.Equal(shipped.ToJsonString(), (await ada.TemplateAsync("tell-look-again")).ToJsonString());
        var history = (await ada.GetAsync("/templates/tell-look-again")).Text;
        Assert.Contains("Demo Ada proposed other words.", history, StringComparison.Ordinal);
        Assert.Contains("There was no second administrator", history, StringComparison.Ordinal);
        Assert.Contains("Title: Do look &lt;again&gt;", history, StringComparison.Ordinal);
        Assert.Contains(
            "Do look &lt;again&gt;", (await ada.GetAsync("/templates/tell-look-again/change?version=1")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_call_lists_every_letter_with_its_words()
    {
        using var ada = await demo.AsAsync(DemoSite.Administrator);
        using var dana = await demo.AsAsync(DemoSite.Manager);

        var all = (await ada.GetAsync("/api/templates")).Is(HttpStatusCode.OK).Json.All("templates");

        Assert.Contains(all, t => t.Word("id") == "send-digest" && t.Word("audience") == "colleagues");
        Assert.Contains(
            all.Single(t => t.Word("id") == "sign-in").All("placeholders"),
            p => p.Word("name") == "code" && p["required"]!.GetValue<bool>());
        (await ada.GetAsync("/api/templates/no-such")).IsProblem(HttpStatusCode.NotFound);
        (await dana.GetAsync("/api/templates")).IsProblem(HttpStatusCode.NotFound);
    }
}
