using PolicyFlow.Domain.PolicyReview.Laws;

namespace PolicyFlow.App.PolicyReview.Laws;

/// <summary>An entry of the list of laws, with what the network did about it.</summary>
/// <param name="Id">Stable, such as <c>online-safety-act-2023</c>.</param>
/// <param name="Entry">What holds now; null where it is off the list, or waits to come onto it.</param>
public sealed record LawItem(string Id, LawEntry? Entry)
{
    public LawState State { get; init; } = LawState.AsShipped;

    /// <summary>The entry as it came with the program; null for one that the network added.</summary>
    public LawEntry? Shipped { get; init; }

    /// <summary>How it is called, also where it is off the list.</summary>
    public string Name => (Entry ?? State.Proposed?.Entry ?? Shipped ?? State.History.LastOrDefault(p => p.Entry is not null)?.Entry)?.Name ?? Id;
}
