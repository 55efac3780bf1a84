using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>What each kind of network provider is asked for: nobody is asked for what only another can do
/// (16.4).</summary>
internal static class ScopeWords
{
    /// <exception cref="ArgumentException">The scope is not that of a network provider.</exception>
    public static (string Title, string Ask) Of(ProviderScope scope, EscalationFacts facts) => scope switch
    {
        ProviderScope.HostingNetwork => (
            "Harmful content of a customer of yours",
            "As far as we can see, you carry the site for a customer of yours. Please look at the content under your "
            + "own rules for customers, and have the customer remove it or remove it yourselves."),
        ProviderScope.Registrar => (
            "Harmful content under a name that you registered",
            $"As far as we can see, you registered {Names(facts.Places)}. Please look at it under your own rules for "
            + "abuse, and suspend the name if they are broken, or have its holder remove the content."),
        ProviderScope.AccessIsp => (
            "Request to block access to harmful content",
            "You give our schools their access to the internet. Please block access to the places above for our "
            + "schools until we tell you that the content is gone, and tell us how exactly you can block: the page, or "
            + "the whole site."),
        _ => throw new ArgumentException($"{scope} is not a network provider.", nameof(scope)),
    };

    private static string Names(IEnumerable<string> places)
    {
        var names = places
            .Select(p => Uri.TryCreate(LetterPaper.Line(p), UriKind.Absolute, out var uri) ? uri.IdnHost : "")
            .Where(name => name.Length > 0).Distinct().ToList();
        return names.Count == 0 ? "the name of the site" : string.Join(" and ", names);
    }
}
