using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace PolicyFlow.Acknowledgement.Tests.Reading;

/// <summary>A browser without JavaScript: keeps cookies, follows nothing by itself, sends forms as the page has them.
/// </summary>
public sealed class Reader(Uri site) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site };

    public Task<Sheet> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Sheet> SendAsync(HttpMethod method, string path) => SendAsync(new HttpRequestMessage(method, path));

    public async Task SignInAsync(string email)
    {
        using var answer = await _http.PostAsJsonAsync("/demo/sign-in", new { email });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Opens a page and sends its form for an address.</summary>
    public async Task<Sheet> SubmitAsync(string page, string action, params (string Name, string Value)[] typed) =>
        await SubmitAsync(await GetAsync(page), action, typed);

    /// <summary>Sends the form of a page that was opened before.</summary>
    public Task<Sheet> SubmitAsync(Sheet page, string action, params (string Name, string Value)[] typed) =>
        PostAsync(action, [.. page.Hidden(action).Where(h => typed.All(t => t.Name != h.Name)), .. typed]);

    public Task<Sheet> PostAsync(string action, IEnumerable<(string Name, string Value)> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, action)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        });

    public void Dispose() => _http.Dispose();

    private async Task<Sheet> SendAsync(HttpRequestMessage request)
    {
        using (request)
        using (var response = await _http.SendAsync(request))
        {
            return new Sheet(
                response.StatusCode, response.Headers.Location?.OriginalString,
                await response.Content.ReadAsStringAsync(), response.Headers.CacheControl?.ToString() ?? "");
        }
    }
}

/// <summary>What the server answered.</summary>
public sealed partial record Sheet(HttpStatusCode Status, string? Location, string Html, string Caching)
{
    /// <summary>The words of the page, without its elements.</summary>
    public string Text => Spaces().Replace(WebUtility.HtmlDecode(Elements().Replace(Html, " ")), " ");

    public string Heading => Headings().Match(Html).Groups[1].Value;

    /// <summary>The same, where the status is as expected; else the test fails with the whole answer.</summary>
    public Sheet Is(HttpStatusCode expected)
    {
        Assert.True(Status == expected, $"Expected {(int)expected}, got {(int)Status} {Location}: {Text}");
        return this;
    }

    /// <summary>Asserts that it leads to another page.</summary>
    public Sheet LeadsTo(string path)
    {
        Is(HttpStatusCode.SeeOther);
        Assert.Equal(path, Location);
        return this;
    }

    public Sheet Says(params string[] words)
    {
        foreach (var some in words) Assert.Contains(some, Text, StringComparison.Ordinal);
        return this;
    }

    /// <summary>The page without what differs from one answer to the next.</summary>
    public string Words => Values().Replace(Html, "");

    /// <summary>The hidden fields of the form that posts to an address.</summary>
    public IReadOnlyList<(string Name, string Value)> Hidden(string action) =>
    [
        .. Fields().Matches(
                Forms().Matches(Html).Select(m => m.Value)
                    .FirstOrDefault(f => f.Contains($"action=\"{action}\"", StringComparison.Ordinal))
                ?? throw new InvalidOperationException($"There is no form for {action} on this page:\n{Text}"))
            .Select(m => (m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value))),
    ];

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Fields();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Elements();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("value=\"[^\"]*\"")]
    private static partial Regex Values();

    [GeneratedRegex("<h1[^>]*>(.*?)</h1>", RegexOptions.Singleline)]
    private static partial Regex Headings();
}
