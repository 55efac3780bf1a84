using System.Net;
using System.Text;
using PolicyFlow.PolicyReview.Tests.Help;

namespace PolicyFlow.PolicyReview.Tests.Documents;

/// <summary>Forms of drafts that are wrong, late, doubled or not theirs.</summary>
public sealed class DraftFormTests(DocumentSite site) : IClassFixture<DocumentSite>
{
    [Fact]
    public async Task What_is_wrong_is_said_and_nothing_that_was_typed_is_lost()
    {
        using var dana = await site.AsAsync(DocumentSite.Manager);
        var form = await dana.GetAsync("/policies/new");

        var empty = await dana.SubmitAsync(form, "/policies/new", [("text", " "), ("note", "kept <note>")]);
        var binary = await dana.SubmitAsync(
            form, "/policies/new", [("text", "kept text"), ("note", "")], ("file", "p.md", [0, 1, 2, 3]));
        var badOriginal = await dana.SubmitAsync(
            form, "/policies/new", [("text", ""), ("note", "")],
            ("file", "p.md", Encoding.UTF8.GetBytes(SampleTexts.First)),
            ("original", "virus.docx", Encoding.ASCII.GetBytes("MZ")));

        Assert.Contains("Enter the text of the policy", empty.Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        Assert.Contains("kept &lt;note&gt;", empty.Html, StringComparison.Ordinal);
        Assert.Contains("is not a text file", binary.Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        Assert.Contains("kept text", binary.Text, StringComparison.Ordinal);
        Assert.Contains(
            "must be a PDF or a Word document", badOriginal.Is(HttpStatusCode.UnprocessableEntity).Text,
            StringComparison.Ordinal);
        Assert.Contains("This holds on every device", badOriginal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_too_large_is_refused_typed_or_uploaded()
    {
        using var dana = await site.AsAsync(DocumentSite.Manager);
        var form = await dana.GetAsync("/policies/new");
        var large = "# P\n\n" + new string('x', 1_000_001);

        var typed = await dana.SubmitAsync(form, "/policies/new", [("text", large)]);
        var uploaded = await dana.SubmitAsync(
            form, "/policies/new", [("text", "")], ("file", "p.md", Encoding.UTF8.GetBytes(new string('x', 3_000_000))));

        Assert.Contains("1 megabyte", typed.Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        Assert.Contains("1 megabyte", uploaded.Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_click_makes_no_second_policy_and_no_second_text()
    {
        using var dana = await site.AsAsync(DocumentSite.Manager);
        var form = await dana.GetAsync("/policies/new");

        var first = await dana.SubmitAsync(form, "/policies/new", [("text", SampleTexts.First)]);
        var second = await dana.SubmitAsync(form, "/policies/new", [("text", SampleTexts.First)]);

        Assert.Equal(first.Is(HttpStatusCode.SeeOther).Location, second.Is(HttpStatusCode.SeeOther).Location);
        var id = first.Location!.Split('/')[2];
        Assert.Equal(1, (await site.Library.FindAsync(id))!.Drafts);
    }

    [Fact]
    public async Task A_form_that_was_open_while_somebody_else_saved_writes_over_nothing()
    {
        using var dana = await site.AsAsync(DocumentSite.Manager);
        using var marek = await site.AsAsync(DocumentSite.OtherManager);
        var id = await WriteAsync(dana);
        var edit = $"/policies/{id}/draft/edit";
        var late = await marek.GetAsync(edit);
        (await dana.SubmitAsync(edit, edit, ("text", SampleTexts.Second))).Is(HttpStatusCode.SeeOther);

        var refused = await marek.SubmitAsync(late, edit, [("text", "# Mine\n\nkept words\n")]);

        Assert.Contains(
            "Somebody has changed this policy", refused.Is(HttpStatusCode.UnprocessableEntity).Text,
            StringComparison.Ordinal);
        Assert.Contains("kept words", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_changed_while_the_schools_are_asked_asks_them_anew_and_says_so()
    {
        using var dana = await site.AsAsync(DocumentSite.Manager);
        using var priya = await site.AsAsync(DocumentSite.Principal);
        var id = await WriteAsync(dana);
        var draft = $"/policies/{id}/draft";
        await site.ApproveAsync(id);
        Assert.Contains("every school is asked anew", (await dana.GetAsync(draft + "/edit")).Text, StringComparison.Ordinal);

        var saved = await dana.SubmitAsync(draft + "/edit", draft + "/edit", ("text", SampleTexts.Second));

        Assert.Equal(draft + "?done=anew", saved.Is(HttpStatusCode.SeeOther).Location);
        var page = await priya.GetAsync(draft);
        Assert.Contains("3 approvals were given for an earlier text", page.Text, StringComparison.Ordinal);
        Assert.Contains("The 3 approvals of the text before do not hold for it", page.Text, StringComparison.Ordinal);
        (await dana.GetAsync(draft + "/publish")).Is(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Whoever_wrote_the_draft_is_not_asked_and_cannot_answer_where_somebody_else_could()
    {
        using var owen = await site.AsAsync(DocumentSite.OtherPrincipal);
        using var priya = await site.AsAsync(DocumentSite.Principal);
        var id = await WriteAsync(owen);
        var draft = $"/policies/{id}/draft";
        (await owen.SubmitAsync(draft, draft + "/propose")).Is(HttpStatusCode.SeeOther);

        // Owen is the only principal of his school, so he may for that one; for the school without any it is Priya.
        Assert.Contains("Your answer for Sample Hill Academy", (await owen.GetAsync(draft)).Text, StringComparison.Ordinal);
        Assert.Contains(
            "It has no principal of its own. Waits for Demo Priya", (await priya.GetAsync(draft)).Text,
            StringComparison.Ordinal);
        var refused = await owen.SubmitAsync(
            await owen.GetAsync(draft), draft + "/answer", [("answer", "approve"), ("school", site.SchoolOf("Example Lane Primary"))]);
        Assert.Contains("You wrote it yourself", refused.Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_names_its_school_says_yes_or_no_and_gives_a_reason_for_no()
    {
        using var dana = await site.AsAsync(DocumentSite.Manager);
        using var priya = await site.AsAsync(DocumentSite.Principal);
        var id = await WriteAsync(dana);
        var draft = $"/policies/{id}/draft";
        (await dana.SubmitAsync(draft, draft + "/propose")).Is(HttpStatusCode.SeeOther);
        var park = site.SchoolOf("Invented Park School");
        var page = await priya.GetAsync(draft);

        Assert.Contains("Say for which school", await RefusedAsync(("answer", "approve")), StringComparison.Ordinal);
        Assert.Contains("Say whether you approve", await RefusedAsync(("school", park)), StringComparison.Ordinal);
        Assert.Contains(
            "Say what has to change", await RefusedAsync(("school", park), ("answer", "return"), ("reason", " ")),
            StringComparison.Ordinal);

        async Task<string> RefusedAsync(params (string, string)[] typed) =>
            (await priya.SubmitAsync(page, draft + "/answer", typed)).Is(HttpStatusCode.UnprocessableEntity).Text;
    }

    [Theory]
    [InlineData(DocumentSite.Staff)]
    [InlineData(DocumentSite.Administrator)]
    public async Task Who_neither_manages_nor_leads_a_school_finds_no_trace_of_drafts(string email)
    {
        using var dana = await site.AsAsync(DocumentSite.Manager);
        using var other = await site.AsAsync(email);
        var id = await WriteAsync(dana);

        foreach (var path in (string[])
            ["/policies/new", $"/policies/{id}", $"/policies/{id}/draft", $"/policies/{id}/draft/edit",
             $"/policies/{id}/draft/text", $"/policies/{id}/compare"])
            (await other.GetAsync(path)).Is(HttpStatusCode.NotFound);
        Assert.DoesNotContain(id, (await other.GetAsync("/policies")).Html, StringComparison.Ordinal);
    }

    private static async Task<string> WriteAsync(DocumentBrowser who) =>
        (await who.SubmitAsync("/policies/new", "/policies/new", ("text", SampleTexts.First)))
            .Is(HttpStatusCode.SeeOther).Location!.Split('/')[2];
}
