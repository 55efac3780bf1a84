using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview.Laws;

/// <summary>Somebody asks for an entry of the list to read like this.</summary>
/// <param name="Proposal">Counts the proposals of this entry, so that a stale button is known.</param>
public sealed record LawProposed(
    int Proposal, LawKind Kind, string Name, IReadOnlyList<string> Words, string Became, string Instead, string Source,
    int? Year, IReadOnlyList<string> SettledBy) : ICaseEvent;

/// <summary>Somebody asks for the entry to be taken off the list.</summary>
public sealed record LawRemovalProposed(int Proposal) : ICaseEvent;

/// <summary>A second named person confirmed: what was proposed holds from now on.</summary>
public sealed record LawConfirmed(int Proposal) : ICaseEvent;

/// <summary>The proposal was turned down or taken back.</summary>
public sealed record LawRejected(int Proposal) : ICaseEvent;

/// <summary>Somebody looked at the source and found the entry right.</summary>
/// <param name="On">The day, Europe/London.</param>
public sealed record LawChecked(DateOnly On) : ICaseEvent;

/// <summary>The stored names of the events of an entry.</summary>
public static class LawEvents
{
    public static readonly EventCatalogue Catalogue = new EventCatalogue()
        .Add<LawProposed>("law-proposed", "19.2")
        .Add<LawRemovalProposed>("law-removal-proposed", "19.2")
        .Add<LawConfirmed>("law-confirmed", "19.2")
        .Add<LawRejected>("law-rejected", "19.2")
        .Add<LawChecked>("law-checked", "19.2");
}
