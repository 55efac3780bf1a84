namespace PolicyFlow.App.PolicyReview.Checklist;

/// <summary>Something in a published policy that a reviewer should look at.</summary>
/// <param name="Id">The same for the same finding whenever it is looked for, such as <c>social-media/10.4/replaced</c>.
/// </param>
/// <param name="Title">What was found, in a few words, with the clause.</param>
/// <param name="Words">What it is and what to do, in sentences.</param>
/// <param name="Link">A path of this site where it can be read in full, or null.</param>
public sealed record ReviewFinding(string Id, string Title, string Words, string? Link);

/// <summary>Finds what a reviewer should look at in the policies that are published.</summary>
public interface IPolicyFindings
{
    Task<IReadOnlyList<ReviewFinding>> FindAsync(CancellationToken cancel);
}
