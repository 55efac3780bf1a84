namespace PolicyFlow.App.Takedown.Providers;

/// <summary>Finds providers by what somebody types: a piece of a name, a website, or the whole address of a post.
/// </summary>
public static class ProviderSearch
{
    public static bool Matches(Provider provider, string typed)
    {
        var host = Uri.TryCreate(typed, UriKind.Absolute, out var address) ? address.IdnHost : typed;
        return provider.Name.Contains(typed, StringComparison.OrdinalIgnoreCase)
            || provider.Hosts.Any(h =>
                h.Contains(typed, StringComparison.OrdinalIgnoreCase)
                || host.Equals(h, StringComparison.OrdinalIgnoreCase)
                || host.EndsWith("." + h, StringComparison.OrdinalIgnoreCase));
    }
}
