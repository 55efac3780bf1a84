using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.PolicyReview.Laws;

namespace PolicyFlow.App.PolicyReview.Laws;

/// <summary>How entries of the list lie in the store. Nothing about them is personal, so that all words lie in the events.
/// </summary>
public static class LawStreams
{
    public const string Prefix = "law/";

    /// <summary>Their entries in <see cref="DirectoryStreams.Index"/>.</summary>
    public const string IndexValue = "law";

    public static readonly StreamKind<LawState> Kind = new(LawEvents.Catalogue, LawState.AsShipped, LawState.Evolve);

    public static KeyChange Moved(LoadedStream<LawState> before, LoadedStream<LawState> after) =>
        DirectoryStreams.Moved(IndexValue, before, after);
}
