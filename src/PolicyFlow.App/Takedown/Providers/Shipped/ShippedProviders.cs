namespace PolicyFlow.App.Takedown.Providers.Shipped;

/// <summary>
/// The entries that come with the program. They say only what is publicly known and leave out what is not; nobody of the
/// network has checked any of them, and every page says so. What somebody changes is stored and stands in their place.
/// </summary>
public static class ShippedProviders
{
    public static readonly IReadOnlyList<Provider> All =
    [
        .. Platforms.All, .. Hosting.All, .. Registrars.All, .. AccessIsps.All, .. Helplines.All,
    ];
}
