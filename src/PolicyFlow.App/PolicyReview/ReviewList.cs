using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview;

/// <summary>All reviews, the latest first.</summary>
public sealed class ReviewList(ICaseStore store, CaseEngine<PolicyReviewState> engine)
{
    private const int Page = 200;

    public async Task<IReadOnlyList<LoadedCase<PolicyReviewState>>> AllAsync(CancellationToken cancel = default)
    {
        var reviews = new List<LoadedCase<PolicyReviewState>>();
        for (string? after = null; ;)
        {
            var page = await store.FindAsync(new KeyQuery(ReviewKeys.Index, ReviewKeys.All, Page, after), cancel);
            foreach (var found in page.Found)
            {
                // A key is a hint: the stream says what is true.
                if (await engine.LoadAsync(found.Stream, cancel) is { State.Exists: true } loaded
                    && reviews.TrueForAll(r => r.Stream != loaded.Stream))
                    reviews.Add(loaded);
            }

            if (page.Next is null) return reviews;
            after = page.Next;
        }
    }
}
