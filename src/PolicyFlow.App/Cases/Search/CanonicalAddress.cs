using System.Text.RegularExpressions;

namespace PolicyFlow.App.Cases.Search;

/// <summary>One form for all ways in which the same web address is written, for finding only: nobody is shown it or fetches
/// it. The scheme, <c>www.</c> and <c>m.</c>, the fragment, a slash at the end and what only counts visitors are left out.
/// </summary>
public static partial class CanonicalAddress
{
    private const int MostInAText = 50;

    private static readonly HashSet<string> Counting = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "igsh", "igshid", "mc_cid", "mc_eid", "msclkid", "si", "ref_src", "ref_url",
    };

    /// <summary>The form of an address, with or without its scheme, or null for what is none.</summary>
    public static string? Of(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (!text.Contains("://", StringComparison.Ordinal))
        {
            if (!Bare().IsMatch(text)) return null;
            text = "https://" + text;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return null;
        var host = Prefix().Replace(uri.IdnHost.ToLowerInvariant().TrimEnd('.'), "");
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !IsCounting(p.Split('=')[0])).Order(StringComparer.Ordinal).ToList();
        return host.Length == 0 ? null
            : $"{host}{port}{uri.AbsolutePath.TrimEnd('/')}{(query.Count == 0 ? "" : "?")}{string.Join('&', query)}";
    }

    /// <summary>The addresses that a text holds.</summary>
    public static IEnumerable<string> In(string? text) => Written().Matches(text ?? "")
        .Select(m => Of(m.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '\'', '"', '’', '”')))
        .OfType<string>().Distinct().Take(MostInAText);

    private static bool IsCounting(string name) =>
        name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Counting.Contains(name);

    [GeneratedRegex(@"^[\p{L}\p{Nd}.-]+\.\p{L}{2,}(?::[0-9]+)?/\S*$")]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?:www|m|mobile)\.(?=[^.]+\.)")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"(?:https?://|(?<![@\w.-])[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+)+/)[^\s<>""]+", RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
