using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Providers.Shipped;

/// <summary>The providers that connect homes and schools in the United Kingdom (16.4).</summary>
internal static class AccessIsps
{
    private const string OwnCustomers =
        "Give the IP address, the date and the time with its zone. Who the customer is, it tells the police or a court "
        + "alone.";

    private static readonly string[] LookUp =
    [
        "Look up the IP address in the database of RIPE NCC: the entry names the abuse desk.",
        "Write that address down here, so that a second person can confirm it.",
    ];

    public static readonly IReadOnlyList<Provider> All =
    [
        Isp("bt", "BT and EE", "abuse@bt.com") with { Steps = [] },
        Isp("sky", "Sky Broadband"),
        Isp("virgin-media", "Virgin Media O2") with
        {
            Form = "https://www.virginmedia.com/help/how-to-report-online-abuse",
            Steps = ["Open the address of the form: the page leads to it, and says what it asks for."],
        },
        Isp("talktalk", "TalkTalk"),
        Isp("vodafone", "Vodafone"),
        Isp("zen", "Zen Internet"),
        Isp("plusnet", "Plusnet"),
        Isp("three", "Three"),
    ];

    private static Provider Isp(string id, string name, string? email = null) =>
        new(id, name, [], email) { Scope = ProviderScope.AccessIsp, Steps = LookUp, Takes = OwnCustomers };
}
