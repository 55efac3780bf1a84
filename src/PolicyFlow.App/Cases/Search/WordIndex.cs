using System.Text;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;

namespace PolicyFlow.App.Cases.Search;

/// <summary>How the cases of a kind stand in the index of words: each word of a case in the place of the case, so that those
/// who search walk it newest first.</summary>
/// <param name="ReportedAt">When a case came in (UTC); it never changes.</param>
/// <param name="OfBodies">Every text that a command brings is indexed; otherwise each command says itself which.</param>
public sealed record WordIndex<TState>(Func<TState, DateTimeOffset> ReportedAt, bool OfBodies = false)
{
    internal IEnumerable<Key> Added(CaseRequest request, TState after)
    {
        var brought = OfBodies ? SearchWords.Keys(request.Bodies.Where(IsText).Select(b => Encoding.UTF8.GetString(b.Bytes))) : [];
        return request.AddKeys.Concat(brought).Select(k => Placed(k, after)).Distinct();
    }

    /// <summary>Words were indexed without a place before: an erasure takes those away as well.</summary>
    internal IEnumerable<Key> Removed(CaseRequest request, TState after) =>
        request.RemoveKeys.Concat(request.RemoveKeys.Select(k => Placed(k, after))).Distinct();

    private Key Placed(Key key, TState state) =>
        SearchWords.IsOne(key) ? key with { Sort = CaseIndex.NewestFirst(ReportedAt(state)) } : key;

    private static bool IsText(Body body) => body.ContentType.StartsWith("text/plain", StringComparison.Ordinal);
}
