using System.Net.Http.Headers;

namespace PolicyFlow.App.Takedown.Probe.Fetching;

/// <summary>The headers of an answer as they came. What lets somebody act as the visitor, such as a cookie, is named
/// and its value left out.</summary>
internal static class KeptHeaders
{
    private const int LongestValue = 2_000;

    private static readonly string[] Secret = ["cookie", "token", "secret", "session", "auth", "csrf", "xsrf"];

    public static IReadOnlyList<(string Name, string Value)> Of(HttpResponseMessage response) =>
        [.. Of(response.Headers), .. Of(response.Content.Headers)];

    private static IEnumerable<(string Name, string Value)> Of(HttpHeaders headers) =>
        from header in headers.NonValidated
        from value in header.Value
        select (header.Key, IsSecret(header.Key) ? "(left out)" : OneLine(value));

    private static bool IsSecret(string name) =>
        Array.Exists(Secret, part => name.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static string OneLine(string value)
    {
        var line = string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= LongestValue ? line : line[..LongestValue] + "…";
    }
}
