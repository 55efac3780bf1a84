using Microsoft.AspNetCore.Http;
using PolicyFlow.App.PolicyReview.Documents.Comparing;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.App.Web.Parts;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.PolicyReview.Documents.Pages;

/// <summary>Two texts of one policy beside each other.</summary>
internal static class PolicyCompareView
{
    public const string Draft = "draft";

    public static async Task<IResult> ShowAsync(
        string id, string? from, string? to, PolicyLibrary library, CurrentViewer current, CancellationToken cancel)
    {
        if (await library.FindAsync(id, cancel) is not { } policy) return Page.Missing();
        var texts = Texts(policy, current.SeesDrafts());
        if (texts.Count == 0) return Page.Missing();
        var after = to is null ? texts[^1] : texts.Find(t => t.Key == to);
        var before = from is null ? texts[Math.Max(0, texts.Count - 2)] : texts.Find(t => t.Key == from);
        if (before is null || after is null) return Page.Missing();
        return Page.Show<ComparePage>(new
        {
            Id = id,
            policy.Title,
            Form = new FormState(("from", before.Key), ("to", after.Key)),
            Choices = (IReadOnlyList<Choice>)[.. texts.Select(t => new Choice(t.Key, t.Name))],
            Before = before.Name,
            After = after.Name,
            Comparison = PolicyComparison.Of(
                await library.TextAsync(id, before.Draft, cancel), await library.TextAsync(id, after.Draft, cancel)),
            SameText = before.Draft.Hash == after.Draft.Hash,
        });
    }

    private static List<Compared> Texts(PolicyDocument policy, bool drafts) =>
    [
        .. policy.Versions.Select(v => new Compared($"{v.Number}", DraftWords.NameOf(v), v.Draft)),
        .. drafts && policy.Draft is { } draft ? [new Compared(Draft, "The draft", draft)] : (Compared[])[],
    ];

    private sealed record Compared(string Key, string Name, PolicyDraft Draft);
}
