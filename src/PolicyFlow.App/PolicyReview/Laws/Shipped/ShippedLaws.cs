namespace PolicyFlow.App.PolicyReview.Laws.Shipped;

/// <summary>
/// The list that comes with the program, for England. It says only what is publicly known; nobody of the network has
/// checked any of it, and every page says so. What somebody changes is stored and stands in its place.
/// </summary>
public static class ShippedLaws
{
    public static readonly IReadOnlyList<LawItem> All =
    [
        .. Replaced.All, .. GuidanceEditions.All, .. ExpectedLaws.All, .. ClosedServices.All, .. Wordings.All,
    ];
}
