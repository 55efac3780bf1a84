using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.PrivatePages;

/// <summary>What the affected person's page is made of.</summary>
/// <param name="Path">The page's own address; its forms go below it.</param>
/// <param name="State">Only what the parts of the page pick from it is shown.</param>
/// <param name="Now">The case's idea of now (UTC).</param>
/// <param name="FormId">A fresh number for the forms: the same one sent again is the same answer.</param>
public sealed record AffectedView(
    string Path, string Reference, TakedownState State, IReadOnlyList<PackView> Packs, DateTimeOffset Now,
    string Network, SupportOptions Support, string FormId)
{
    /// <summary>She was asked about the police, or has answered.</summary>
    public bool AboutPolice => State.Care.Consent is { Asked: not null } or { Answer: not null };
}
