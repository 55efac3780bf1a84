using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown.Providers;

/// <summary>A provider is in the directory from now on.</summary>
/// <param name="Shipped">The entry came with the program and is written down because somebody begins to change it; then
/// it has its addresses. One that a person adds gets them by a proposal.</param>
public sealed record ProviderAdded(
    string Name, ProviderScope Scope, IReadOnlyList<string> Hosts, IReadOnlyList<string> Steps, string Hours,
    string Takes, string? Form, string? Email, string? Phone, bool Shipped) : ICaseEvent;

/// <summary>The entry says something else from now on; the addresses stay.</summary>
public sealed record ProviderChanged(
    string Name, ProviderScope Scope, IReadOnlyList<string> Hosts, IReadOnlyList<string> Steps, string Hours,
    string Takes) : ICaseEvent;

/// <summary>Somebody asks for other addresses, in place of all the present ones.</summary>
/// <param name="Proposal">Counts the proposals of this provider, so that a stale button is known.</param>
public sealed record ProviderProposed(int Proposal, string? Form, string? Email, string? Phone) : ICaseEvent;

/// <summary>A second named person confirmed: the addresses hold from now on. Nobody has checked them yet.</summary>
public sealed record ProviderConfirmed(int Proposal, string? Form, string? Email, string? Phone) : ICaseEvent;

/// <summary>The proposed addresses were turned down or taken back.</summary>
public sealed record ProviderRejected(int Proposal) : ICaseEvent;

/// <summary>Somebody looked and found the entry right.</summary>
/// <param name="On">The day, Europe/London.</param>
public sealed record ProviderChecked(DateOnly On) : ICaseEvent;

/// <summary>Nothing new is brought to the provider any more: it has closed, or is of no use.</summary>
public sealed record ProviderRetired : ICaseEvent;

/// <summary>The provider is used again, as it was.</summary>
public sealed record ProviderReturned : ICaseEvent;

/// <summary>The stored names of the events of a provider.</summary>
public static class ProviderEvents
{
    public static readonly EventCatalogue Catalogue = new EventCatalogue()
        .Add<ProviderAdded>("provider-added", "1.2")
        .Add<ProviderChanged>("provider-changed", "1.2")
        .Add<ProviderProposed>("provider-proposed", "16.4")
        .Add<ProviderConfirmed>("provider-confirmed", "16.4")
        .Add<ProviderRejected>("provider-rejected", "16.4")
        .Add<ProviderChecked>("provider-checked", "16.4")
        .Add<ProviderRetired>("provider-retired", "1.2")
        .Add<ProviderReturned>("provider-returned", "1.2");
}
