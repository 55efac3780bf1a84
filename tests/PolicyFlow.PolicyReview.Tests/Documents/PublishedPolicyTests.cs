using System.Net;
using System.Text;
using PolicyFlow.App.PolicyReview.Documents;
using PolicyFlow.App.Storing;
using PolicyFlow.PolicyReview.Tests.Help;

namespace PolicyFlow.PolicyReview.Tests.Documents;

/// <summary>What was published stays as it was, and the page knows whether it did.</summary>
public sealed class PublishedPolicyTests(DocumentSite site) : IClassFixture<DocumentSite>
{
    [Fact]
    public async Task Every_version_can_be_read_for_ever_under_its_own_address()
    {
        var first = await site.PublishAsync(SampleTexts.First, label: "1.3");
        var second = await site.PublishAsync(SampleTexts.Second, first.PolicyId, "1.4");
        using var colin = await site.AsAsync(DocumentSite.Staff);
        var url = "/policies/" + first.PolicyId;

        Assert.Equal(second with { }, await site.Library.CurrentAsync(first.PolicyId));
        Assert.Equal(first with { }, await site.Library.FindVersionAsync(first.PolicyId, 1));
        Assert.Contains("all staff and visitors", (await colin.GetAsync(url)).Text, StringComparison.Ordinal);
        var earlier = (await colin.GetAsync(url + "/versions/1")).Is(HttpStatusCode.OK);
        Assert.Contains("This is an earlier version", earlier.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("visitors", earlier.Policy, StringComparison.Ordinal);
        (await colin.GetAsync(url + "/versions/3")).Is(HttpStatusCode.NotFound);
        (await colin.GetAsync("/policies/no-such")).Is(HttpStatusCode.NotFound);
        (await colin.GetAsync("/policies/..%2Fperson")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_text_that_was_changed_in_the_store_is_shown_with_an_alarm()
    {
        var version = await site.PublishAsync(SampleTexts.First);
        using var colin = await site.AsAsync(DocumentSite.Staff);
        var bytes = Encoding.UTF8.GetBytes(version.Markdown.Replace("all staff", "no staff", StringComparison.Ordinal));

        Assert.Equal(1, site.Tamper(
            "UPDATE bodies SET bytes=$b WHERE stream=$s AND owner='policy'", ("$b", bytes), ("$s", "policy/" + version.PolicyId)));

        var page = (await colin.GetAsync("/policies/" + version.PolicyId)).Is(HttpStatusCode.OK);
        Assert.Contains("Do not rely on this text", page.Text, StringComparison.Ordinal);
        Assert.Contains("Does not match", page.Text, StringComparison.Ordinal);
        Assert.Contains(PolicyMarkdown.HashOf(Encoding.UTF8.GetString(bytes)), page.Text, StringComparison.Ordinal);
        Assert.False((await site.Library.CurrentAsync(version.PolicyId))!.IsIntact);
    }

    [Fact]
    public async Task A_draft_that_was_changed_in_the_store_after_its_approval_is_not_published()
    {
        var written = await site.Office.WriteAsync(
            site.ActorOf(DocumentSite.Manager), DocumentSite.Command(), null, 0, new PolicyWriting(SampleTexts.First));
        var number = await site.ApproveAsync(written.Id);
        var draft = (await site.Library.FindAsync(written.Id))!.Draft!;
        site.Tamper(
            "UPDATE bodies SET bytes=$b WHERE stream=$s AND owner='policy'", ("$b", "# Other\n"u8.ToArray()), ("$s", "policy/" + written.Id));

        var published = await site.Office.PublishAsync(
            site.ActorOf(DocumentSite.Manager), DocumentSite.Command(), written.Id, number, draft.Hash, null, null);

        Assert.Equal("text-changed", published.Answer.Refusal!.Code);
        Assert.Null(published.Version);
        using var dana = await site.AsAsync(DocumentSite.Manager);
        Assert.Contains("Do not rely on this text", (await dana.GetAsync($"/policies/{written.Id}/draft")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_twice_with_one_command_answers_the_version_that_there_is()
    {
        var written = await site.Office.WriteAsync(
            site.ActorOf(DocumentSite.Manager), DocumentSite.Command(), null, 0, new PolicyWriting(SampleTexts.First));
        var number = await site.ApproveAsync(written.Id);
        var (hash, command) = ((await site.Library.FindAsync(written.Id))!.Draft!.Hash, DocumentSite.Command());

        var first = await PublishAsync();
        var second = await PublishAsync();

        Assert.Equal((1, hash), (first!.Number, first.Hash));
        Assert.Equal(first, second);

        async Task<PolicyVersion?> PublishAsync() => (await site.Office.PublishAsync(
            site.ActorOf(DocumentSite.Manager), command, written.Id, number, hash, "1.3", new DateOnly(2099, 10, 31))).Version;
    }

    [Fact]
    public async Task A_version_whose_words_were_erased_says_so_and_the_next_one_can_still_be_published()
    {
        var version = await site.PublishAsync(SampleTexts.First);
        var stream = "policy/" + version.PolicyId;
        var store = site.Get<ICaseStore>();
        var ids = await store.BodiesOfAsync(stream, PolicyStreams.TextOwner);
        var head = (await store.ReadAsync(stream))!.Head;
        await store.AppendAsync(new Append(
            stream, head.Version, "erase",
            [
                new NewEvent(
                    DateTimeOffset.UtcNow, "system", "6.3", "erase", "body-erased", 1,
                    $$"""{"bodies":["{{ids[0]}}"],"rule":"asked","reason":"They asked"}"""),
            ])
        { ErasedBodies = ids });
        using var colin = await site.AsAsync(DocumentSite.Staff);

        Assert.Contains(
            "The text of this version is gone", (await colin.GetAsync("/policies/" + version.PolicyId)).Text,
            StringComparison.Ordinal);
        Assert.Equal(2, (await site.PublishAsync(SampleTexts.Second, version.PolicyId)).Number);
    }

    [Fact]
    public async Task Text_and_original_come_as_downloads_and_the_original_only_to_those_who_see_drafts()
    {
        var version = await site.PublishAsync(
            SampleTexts.First, original: new PolicyFile("The policy.docx", SampleTexts.Word));
        using var dana = await site.AsAsync(DocumentSite.Manager);
        using var colin = await site.AsAsync(DocumentSite.Staff);
        var url = $"/policies/{version.PolicyId}/versions/1";

        var text = (await colin.GetAsync(url + "/text")).Is(HttpStatusCode.OK);
        Assert.Equal(PolicyMarkdown.HashOf(Encoding.UTF8.GetString(text.Bytes)), version.Hash);
        Assert.StartsWith("attachment;", text.Attachment, StringComparison.Ordinal);
        var original = (await dana.GetAsync(url + "/original")).Is(HttpStatusCode.OK);
        Assert.Equal(SampleTexts.Word, original.Bytes);
        Assert.Contains("The policy.docx", original.Attachment, StringComparison.Ordinal);
        Assert.StartsWith("sandbox", original.Protection, StringComparison.Ordinal);
        (await colin.GetAsync(url + "/original")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_policy_full_of_tricks_runs_nothing_on_any_page()
    {
        var tricks = string.Join("\n\n", PolicyHtmlTests.All);
        var text = $"# Tricks <script>alert(1)</script>\n\n{tricks}\n\n## 1. A <img src=x onerror=alert(1)>\n\n1.1. {tricks}\n";
        var version = await site.PublishAsync(text);
        using var dana = await site.AsAsync(DocumentSite.Manager);
        var url = "/policies/" + version.PolicyId;
        await dana.SubmitAsync(url + "/draft/edit", url + "/draft/edit", ("text", text.Replace("1.1.", "1.1. New", StringComparison.Ordinal)));

        foreach (var page in (string[])
            ["/policies", url, url + "/versions/1", url + "/compare", url + "/draft", url + "/draft/edit"])
        {
            var html = (await dana.GetAsync(page)).Is(HttpStatusCode.OK).Html;
            Assert.DoesNotMatch("(?i)<(script>|svg|iframe|style|base|math|meta http|img src=x)", html);
            Assert.DoesNotMatch("(?i)<[^>]*(\\son\\w+=|href=\"(javascript|data|vbscript):)", html);
        }
    }

    [Fact]
    public async Task Looking_at_every_page_changes_nothing()
    {
        var version = await site.PublishAsync(SampleTexts.First, original: new PolicyFile("p.docx", SampleTexts.Word));
        using var dana = await site.AsAsync(DocumentSite.Manager);
        var url = "/policies/" + version.PolicyId;
        (await dana.SubmitAsync(
            await dana.GetAsync(url + "/draft/edit"), url + "/draft/edit", [("text", SampleTexts.Second)],
            ("original", "q.docx", SampleTexts.Word))).Is(HttpStatusCode.SeeOther);
        await site.ApproveAsync(version.PolicyId);
        var before = await site.HeadsAsync();

        var seen = new HashSet<string>();
        var next = new Queue<string>(["/policies", url]);
        while (next.TryDequeue(out var path))
        {
            // Other tests publish what is then gone.
            if (!(path.StartsWith(url, StringComparison.Ordinal) || path is "/policies" or "/policies/new") || !seen.Add(path)) continue;
            foreach (var link in (await dana.GetAsync(path)).Is(HttpStatusCode.OK).Links) next.Enqueue(link);
        }

        Assert.Contains(url + "/draft/publish", seen);
        Assert.Contains(url + "/draft/original", seen);
        Assert.Contains(url + "/compare?from=1&to=draft", seen);
        Assert.Equal(before, await site.HeadsAsync());
    }
}
