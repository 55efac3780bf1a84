using PolicyFlow.App.Takedown.Probe.Reading;

namespace PolicyFlow.App.Takedown.Probe.Judging.Signs;

/// <summary>What gives a page away that is not shown in this country or to this network.</summary>
internal static class PlaceSigns
{
    private static readonly PhraseList Phrases = new(
        "not available in your country", "not available in your region", "not available in your location",
        "not available in your area", "unavailable in your country", "unavailable in your region",
        "unavailable in your location", "isnt available in your country", "isnt available in your region",
        "isnt available in your location", "blocked in your country", "blocked in your region",
        "restricted in your country", "restricted in your region", "withheld in your country",
        "withheld in united kingdom", "withheld in the united kingdom", "from your country", "in your jurisdiction",
        "european economic area", "due to gdpr", "your ip address has been blocked", "your ip has been blocked",
        "outside the uk", "unavailable for legal reasons", "geo restricted", "georestricted", "geoblocked");

    public static bool On(ReadPage page, string before) => Phrases.NewIn(page, before);
}
