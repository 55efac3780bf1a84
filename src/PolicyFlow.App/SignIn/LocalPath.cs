namespace PolicyFlow.App.SignIn;

/// <summary>Where to go after sign-in: only ever a page of this site.</summary>
public static class LocalPath
{
    private const int MaxLength = 1000;

    /// <summary>The path where it leads to a page of this site, else null.</summary>
    public static string? Of(string? path) =>
        path is ['/', ..] && path.Length <= MaxLength
        && path is not ['/', '/' or '\\', ..]
        && path.All(c => c is > ' ' and < '\u007F' and not '\\')
        && !path.StartsWith("/sign-in", StringComparison.OrdinalIgnoreCase)
        && !path.StartsWith("/sign-out", StringComparison.OrdinalIgnoreCase)
            ? path
            : null;
}
