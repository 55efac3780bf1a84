using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Providers.Shipped;

/// <summary>Those that keep the names of websites (16.4).</summary>
internal static class Registrars
{
    private const string LastResort =
        "A registrar cannot remove a page. Ask the host first, and say here that the host did nothing.";

    public static readonly IReadOnlyList<Provider> All =
    [
        Registrar("nominet", "Nominet (names that end in .uk)") with
        {
            Steps =
            [
                "Look up the name in Nominet's WHOIS, which names the registrar.",
                "Write to that registrar first.",
            ],
            Takes = "Nominet keeps the register of .uk. It suspends names for crime mostly at the request of the police.",
        },
        Registrar("godaddy-domains", "GoDaddy (domain names)", "abuse@godaddy.com") with
        {
            Form = "https://supportcenter.godaddy.com/AbuseReport",
        },
        Registrar("namecheap", "Namecheap", "abuse@namecheap.com"),
        Registrar("tucows", "Tucows", "domainabuse@tucows.com") with { Form = "https://tucowsdomains.com/report-abuse/" },
        Registrar("ionos-domains", "IONOS (domain names)", "abuse@ionos.com"),
        Registrar("gandi", "Gandi", "abuse@support.gandi.net"),
        Registrar("cloudflare-domains", "Cloudflare (domain names)", "registrar-abuse@cloudflare.com"),
    ];

    private static Provider Registrar(string id, string name, string? email = null) =>
        new(id, name, [], email) { Scope = ProviderScope.Registrar, Takes = LastResort };
}
