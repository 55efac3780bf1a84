using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.PolicyReview.Documents.Pages;

/// <summary>A version as its page shows it.</summary>
/// <param name="Source">What the chain says about it.</param>
/// <param name="Version">With its text as the store has it now.</param>
/// <param name="By">Who published it, in words.</param>
/// <param name="Approvals">Who approved it for which school, in words.</param>
/// <param name="Drafts">Whether the reader may see drafts.</param>
public sealed record PolicyView(
    string Id, PolicyDocument Policy, PublishedPolicy Source, PolicyVersion Version, string By,
    IReadOnlyList<string> Approvals, bool Drafts)
{
    public PolicyText Text { get; } = PolicyText.Parse(Version.Markdown);

    public string Url => PolicyPages.Of(Id);

    public bool IsCurrent => Policy.Current?.Number == Version.Number;
}
