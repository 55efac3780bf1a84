using System.Net;
using System.Text.RegularExpressions;

namespace PolicyFlow.People.Tests;

/// <summary>A browser without JavaScript: cookies of its own, and forms sent as the page has them.</summary>
public sealed partial class Browser : IDisposable
{
    private readonly HttpClient _client;

    public Browser(Uri site) => _client = new HttpClient(
        new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies })
    { BaseAddress = site };

    public CookieContainer Cookies { get; } = new();

    public Task<View> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<View> HeadAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

    /// <summary>Fills in the form of a page that posts to <paramref name="action"/>, and sends it.</summary>
    public async Task<View> SubmitAsync(string page, string action, params (string Name, string Value)[] typed) =>
        await SubmitAsync(await GetAsync(page), action, typed);

    public Task<View> SubmitAsync(View page, string action, params (string Name, string Value)[] typed)
    {
        var form = Forms().Matches(page.Html).Select(m => m.Value)
            .First(f => f.Contains($"action=\"{action}\"", StringComparison.Ordinal));
        var fields = Hidden().Matches(form)
            .Select(m => (Name: m.Groups[1].Value, Value: WebUtility.HtmlDecode(m.Groups[2].Value)))
            .Where(f => typed.All(t => t.Name != f.Name))
            .Concat(typed)
            .Select(f => KeyValuePair.Create(f.Name, f.Value));
        var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return SendAsync(request);
    }

    public void Dispose() => _client.Dispose();

    private async Task<View> SendAsync(HttpRequestMessage request)
    {
        using var response = await _client.SendAsync(request);
        return new View(
            response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync(),
            response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [],
            response.Content.Headers.ContentType?.MediaType);
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}

/// <summary>What the server answered.</summary>
public sealed record View(
    HttpStatusCode Status, string? Location, string Html, IReadOnlyList<string> Cookies, string? ContentType)
{
    public string Text => WebUtility.HtmlDecode(Html);
}
