using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Reports;

/// <summary>Makes the items of a case out of the places that a reporter named.</summary>
public sealed class PlaceReader(ProviderDirectory providers)
{
    public const string NoPlace = "No address was given: see the description.";

    /// <summary>One item for each place; one that says so where there is none, so that a report is never without
    /// something to decide on.</summary>
    /// <param name="firstNumber">The number of the first item's id.</param>
    /// <param name="owner">Whose words they are.</param>
    public IReadOnlyList<ListedItem> Items(
        IReadOnlyList<Place> places, int firstNumber, string owner, BodyVault vault, bool atLeastOne)
    {
        var items = places
            .DistinctBy(p => PlaceWords.Of(p))
            .Select((p, n) => Item(p, $"i{firstNumber + n}", owner, vault))
            .ToList();
        if (items.Count == 0 && atLeastOne)
            items.Add(new ListedItem($"i{firstNumber}", "unnamed", vault.Keep("item-none", owner, NoPlace), "unknown"));
        return items;
    }

    private ListedItem Item(Place place, string id, string owner, BodyVault vault)
    {
        var locator = vault.Keep("item-" + id, owner, PlaceWords.Of(place));
        var party = place.Kind == PlaceKind.Address && Uri.TryCreate(place.Text.Trim(), UriKind.Absolute, out var uri)
            ? providers.PartyOfHost(uri.IdnHost)
            : providers.PartyOfApp(place.App);
        return new ListedItem(id, place.Kind.ToString().ToLowerInvariant(), locator, party);
    }
}
