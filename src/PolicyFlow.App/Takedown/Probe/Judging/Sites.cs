using PolicyFlow.App.Takedown.Probe.Fetching;

namespace PolicyFlow.App.Takedown.Probe.Judging;

/// <summary>What redirects tell about where a visitor ended.</summary>
internal static class Sites
{
    private static readonly string[] HomePages =
        ["", "home", "index.html", "index.htm", "index.php", "default.aspx", "en", "en-gb", "gb", "uk", "explore", "feed"];

    /// <summary>The same host, or one below the other (<c>m.</c>, <c>www.</c>). Sites that share no more than an ending
    /// are not the same: <c>a.blogs.example</c> and <c>b.blogs.example</c> belong to two people.</summary>
    public static bool Same(Uri one, Uri other) =>
        Bare(one) is var a && Bare(other) is var b
        && (a == b || a.EndsWith("." + b, StringComparison.Ordinal) || b.EndsWith("." + a, StringComparison.Ordinal));

    /// <summary>Whether somebody who asked for a page was sent to a home page.</summary>
    public static bool LedHome(FetchedPage fetched) =>
        fetched.Way.Count > 1 && IsHome(fetched.Last) && !IsHome(fetched.Asked);

    private static bool IsHome(Uri address) =>
        HomePages.Contains(address.AbsolutePath.Trim('/'), StringComparer.OrdinalIgnoreCase)
        && (address.Query.Length <= 1 || address.AbsolutePath.Trim('/').Length == 0 && !HasId(address.Query));

    // "/?p=123" is a post of many a blog.
    private static bool HasId(string query) => query.StartsWith("?p=", StringComparison.OrdinalIgnoreCase)
        || query.StartsWith("?page_id=", StringComparison.OrdinalIgnoreCase);

    private static string Bare(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }
}
