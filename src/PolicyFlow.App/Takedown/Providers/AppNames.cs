using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Providers;

/// <summary>Finds the platform that a reporter means by the name of an app: "twitter", "Insta", "X".</summary>
internal static class AppNames
{
    /// <summary>Shorter pieces of a name are found in too many others.</summary>
    private const int ShortestPiece = 4;

    public static Provider? Find(IReadOnlyList<Provider> providers, string name)
    {
        var platforms = providers.Where(p => p.Scope == ProviderScope.Platform && !p.Retired).ToList();
        return platforms.FirstOrDefault(p => Same(p.Id, name) || Same(p.Name, name))
            ?? platforms.FirstOrDefault(p => Words(p.Name).Any(w => Same(w, name)))
            ?? (name.Length < ShortestPiece
                ? null
                : platforms.FirstOrDefault(p => p.Name.Contains(name, StringComparison.OrdinalIgnoreCase)));
    }

    private static string[] Words(string name) =>
        name.Split([' ', '(', ')', ',', '/', '.'], StringSplitOptions.RemoveEmptyEntries);

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
