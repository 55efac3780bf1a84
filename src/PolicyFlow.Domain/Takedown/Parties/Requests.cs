namespace PolicyFlow.Domain.Takedown;

/// <summary>Which requests may be read just now by those whom they ask.</summary>
public static class Requests
{
    /// <summary>The requests to members of staff (17.2), by approach. While a hold is on nothing reaches them; a request
    /// that gave its items back, or whose case is closed, asks for nothing any more.</summary>
    public static IReadOnlySet<string> Open(TakedownState state) =>
        Running(state, ResponsibleParty.Author).Select(a => a.Id).ToHashSet();

    /// <summary>The packs for the affected person to ask the site herself (16.3, second sentence).</summary>
    public static IReadOnlyList<Approach> Packs(TakedownState state) => [.. Running(state, ResponsibleParty.Complainant)];

    private static IEnumerable<Approach> Running(TakedownState state, ResponsibleParty party) =>
        state.Held || state.Closed is not null ? []
        : state.Approaches.Where(a => a.Responsible == party && a.Live && state.ItemsOf(a).Any());
}
