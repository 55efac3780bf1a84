using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Providers;

/// <summary>Sorts of providers as people call them.</summary>
public static class ScopeNames
{
    public static string One(ProviderScope scope) => scope switch
    {
        ProviderScope.HostingNetwork => "Web host or network",
        ProviderScope.Registrar => "Domain name registrar",
        ProviderScope.AccessIsp => "Internet service provider",
        ProviderScope.Helpline => "Helpline for schools",
        _ => "Platform or app",
    };

    public static string Many(ProviderScope scope) => scope switch
    {
        ProviderScope.HostingNetwork => "Web hosts and networks",
        ProviderScope.Registrar => "Domain name registrars",
        ProviderScope.AccessIsp => "Internet service providers",
        ProviderScope.Helpline => "Helplines for schools",
        _ => "Platforms and apps",
    };

    /// <summary>What each sort can do, and what it cannot.</summary>
    public static string Can(ProviderScope scope) => scope switch
    {
        ProviderScope.HostingNetwork =>
            "They carry websites. They can take a page or a whole site off the air.",
        ProviderScope.Registrar =>
            "They keep the names of websites. They can suspend a name, but not remove one page.",
        ProviderScope.AccessIsp =>
            "They connect homes and schools. They can act on a customer of theirs and block a site for their own "
            + "customers, mostly only for a court; they cannot remove it.",
        ProviderScope.Helpline =>
            "They advise schools, and know people at the platforms. They may be asked at any time.",
        _ => "They publish what people post, and can remove it.",
    };
}
