using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Takedown.Providers;

namespace PolicyFlow.App.Takedown.Providers;

/// <summary>How providers lie in the store, and the way back. Nothing about them is personal, so that all words lie in
/// the events.</summary>
public static class ProviderStreams
{
    public const string Prefix = "provider/";

    /// <summary>Their entries in <see cref="DirectoryStreams.Index"/>.</summary>
    public const string IndexValue = "provider";

    public static readonly StreamKind<ProviderState> Kind =
        new(ProviderEvents.Catalogue, ProviderState.Unknown, ProviderState.Evolve);

    public static KeyChange Moved(LoadedStream<ProviderState> before, LoadedStream<ProviderState> after) =>
        DirectoryStreams.Moved(IndexValue, before, after);

    /// <summary>The provider of a stream; null where nothing was added yet.</summary>
    public static Provider? Provider(LoadedStream<ProviderState> loaded)
    {
        var s = loaded.State;
        return s.Entry is not { } e
            ? null
            : new Provider(loaded.Stream[Prefix.Length..], e.Name, e.Hosts, s.Reach.Email)
            {
                Scope = e.Scope,
                Form = s.Reach.Form,
                Phone = s.Reach.Phone,
                Steps = e.Steps,
                Hours = e.Hours,
                Takes = e.Takes,
                CheckedOn = s.Check?.On,
                CheckedBy = s.Check?.By.Id,
                Retired = s.Retired,
                Proposed = s.Proposed,
                Edition = s.Edition,
            };
    }
}
