using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview;

/// <summary>All reviews stand in one index, latest first; there are a few a year. Those that wait for people stand in it
/// once more, so that counting them costs one look.</summary>
public sealed class ReviewKeys : ICaseKeys<PolicyReviewState>
{
    public const string Index = "reviews";
    public const string All = "*";
    public const string Open = "open";

    public IReadOnlyList<Key> Of(PolicyReviewState state) =>
        !state.Exists ? []
        : state.Done || state.Status == PolicyReviewStatus.Scheduled ? [KeyOf(state)]
        : [KeyOf(state), KeyOf(state, Open)];

    public static Key KeyOf(PolicyReviewState state, string value = All) => new(
        Index, value, CaseIndex.NewestFirst(state.OpensAt));
}
