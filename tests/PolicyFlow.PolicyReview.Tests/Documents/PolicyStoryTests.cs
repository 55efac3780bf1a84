using System.Net;
using System.Text;
using PolicyFlow.PolicyReview.Tests.Help;

namespace PolicyFlow.PolicyReview.Tests.Documents;

/// <summary>From an uploaded file to two published versions, through the pages and without JavaScript.</summary>
public sealed class PolicyStoryTests(DocumentSite site) : IClassFixture<DocumentSite>
{
    [Fact]
    public async Task A_policy_is_uploaded_returned_changed_approved_for_each_school_published_read_and_compared()
    {
        using var dana = await site.AsAsync(DocumentSite.Manager);
        using var priya = await site.AsAsync(DocumentSite.Principal);
        using var owen = await site.AsAsync(DocumentSite.OtherPrincipal);
        using var colin = await site.AsAsync(DocumentSite.Staff);

        // Written in an older program: Windows-1252, with a Word document beside it.
        var form = await dana.GetAsync("/policies/new");
        var latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(
            SampleTexts.First.Replace("to be safe", "– staff and pupils – to be safe", StringComparison.Ordinal));
        var saved = await dana.SubmitAsync(
            form, "/policies/new", [("text", ""), ("note", "The first one")], ("file", "policy.txt", latin),
            ("original", "C:\\Documents\\The policy.docx", SampleTexts.Word));
        var draft = saved.Is(HttpStatusCode.SeeOther).Location!.Split('?')[0];
        var policy = draft[..^"/draft".Length];
        Assert.Contains("– staff and pupils –", (await dana.GetAsync(draft)).Text, StringComparison.Ordinal);
        (await colin.GetAsync(policy)).Is(HttpStatusCode.NotFound);
        (await colin.GetAsync(draft)).Is(HttpStatusCode.NotFound);
        Assert.DoesNotContain("Online conduct", (await colin.GetAsync("/policies")).Text, StringComparison.Ordinal);

        (await dana.SubmitAsync(draft, draft + "/propose")).Is(HttpStatusCode.SeeOther);
        Assert.Contains("waits for your approval", (await owen.GetAsync("/today")).Text, StringComparison.Ordinal);
        await AnswerAsync(owen, draft, "return", "Say that it is for visitors too.");
        Assert.Contains(
            "Sent back by Demo Owen for Sample Hill Academy", (await dana.GetAsync(draft)).Text, StringComparison.Ordinal);

        (await dana.SubmitAsync(draft + "/edit", draft + "/edit", ("text", SampleTexts.Second), ("note", "Visitors")))
            .Is(HttpStatusCode.SeeOther);
        (await dana.SubmitAsync(draft, draft + "/propose")).Is(HttpStatusCode.SeeOther);
        await AnswerAsync(priya, draft, "approve");
        Assert.Contains("Approved by Demo Priya", (await dana.GetAsync(draft)).Text, StringComparison.Ordinal);
        Assert.Contains("Not every host school", (await PublishAsync(dana, draft)).Text, StringComparison.Ordinal);
        await AnswerAsync(priya, draft, "approve");
        await AnswerAsync(owen, draft, "approve");
        Assert.Contains("can be published", (await owen.GetAsync(draft + "?done=complete")).Text, StringComparison.Ordinal);

        Assert.Equal(policy + "?done=published", (await PublishAsync(dana, draft)).Is(HttpStatusCode.SeeOther).Location);

        var page = (await colin.GetAsync(policy)).Is(HttpStatusCode.OK);
        Assert.Contains("Version 1 (1.4)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Matches Checked just now", page.Text, StringComparison.Ordinal);
        Assert.Contains("Example Lane Primary: Demo Priya", page.Text, StringComparison.Ordinal);
        Assert.Contains("id=\"clause-2.1\"", page.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("Download the original", page.Text, StringComparison.Ordinal);

        (await dana.SubmitAsync(draft + "/edit", draft + "/edit", ("text", SampleTexts.First))).Is(HttpStatusCode.SeeOther);
        var compared = (await dana.GetAsync(policy + "/compare")).Is(HttpStatusCode.OK);
        Assert.Contains("Version 1 (1.4) and the draft", compared.Text, StringComparison.Ordinal);
        Assert.Matches("<del>.*and visitors.*</del>", compared.Html);
        Assert.Contains("(taken out: ", compared.Html, StringComparison.Ordinal);
        (await colin.GetAsync(policy + "/compare?from=1&to=draft")).Is(HttpStatusCode.NotFound);
        (await colin.GetAsync(policy + "/compare")).Is(HttpStatusCode.OK);
        (await colin.GetAsync(policy + "/compare?from=1&to=7")).Is(HttpStatusCode.NotFound);
    }

    private static async Task AnswerAsync(DocumentBrowser principal, string draft, string answer, string reason = "")
    {
        var page = await principal.GetAsync(draft);
        var schools = System.Text.RegularExpressions.Regex.Match(page.Html, "name=\"school\" type=\"radio\" value=\"([^\"]+)\"");
        (string, string)[] typed = [("answer", answer), ("reason", reason)];
        if (schools.Success) typed = [.. typed, ("school", schools.Groups[1].Value)];
        (await principal.SubmitAsync(page, draft + "/answer", typed)).Is(HttpStatusCode.SeeOther);
    }

    private static async Task<DocumentReply> PublishAsync(DocumentBrowser manager, string draft)
    {
        var page = await manager.GetAsync(draft + "/publish");
        if (page.Status != HttpStatusCode.SeeOther) return await manager.SubmitAsync(page, draft + "/publish", Dates);
        // The page is not offered before every school has approved; a form from elsewhere is refused by the rule.
        var shown = await manager.GetAsync(draft);
        return await manager.SubmitAsync(
            shown with
            {
                Bytes = Encoding.UTF8.GetBytes(shown.Html.Replace("/withdraw\"", "/publish\"", StringComparison.Ordinal)),
            },
            draft + "/publish", Dates);
    }

    private static (string, string)[] Dates =>
        [("label", "1.4"), ("review-day", "31"), ("review-month", "10"), ("review-year", "2099")];
}
