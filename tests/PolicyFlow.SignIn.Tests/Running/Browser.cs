using System.Net;
using System.Text.RegularExpressions;

namespace PolicyFlow.SignIn.Tests.Running;

/// <summary>A browser without JavaScript: cookies of its own, and forms sent as the page has them.</summary>
public sealed partial class Browser : IDisposable
{
    private readonly HttpClient _client;

    public Browser(Uri site) => _client = new HttpClient(Loopback.Handler(Cookies)) { BaseAddress = site };

    public CookieContainer Cookies { get; } = new();

    /// <summary>Sent with every request.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public Task<View> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    public Task<View> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>Sends the only form of a page.</summary>
    public Task<View> SubmitAsync(View page) => PostAsync(page.FormAction, page.FormFields);

    /// <summary>Opens a page of the site and goes on by whatever the answers say, through the provider and back.
    /// </summary>
    public async Task<View> FollowAsync(string address)
    {
        var view = await GetAsync(address);
        for (var n = 0; n < 10; n++)
        {
            if (view.Location is { } next) view = await GetAsync(next);
            else if (view.IsHandBack) view = await SubmitAsync(view);
            else return view;
        }

        throw new InvalidOperationException("The browser is sent round in circles.");
    }

    /// <summary>Goes as far as the provider's page that would send the browser back.</summary>
    public async Task<View> AskAsync(string address = "/sign-in") =>
        await GetAsync((await GetAsync(address)).Location!);

    public async Task<View> SendAsync(HttpRequestMessage request)
    {
        foreach (var (name, value) in Headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _client.SendAsync(request);
        return new View(
            response.RequestMessage!.RequestUri!, response.StatusCode, response.Headers.Location?.OriginalString,
            await response.Content.ReadAsStringAsync(),
            response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : []);
    }

    public void Dispose() => _client.Dispose();
}

/// <summary>What the server answered.</summary>
public sealed partial record View(
    Uri Address, HttpStatusCode Status, string? Location, string Html, IReadOnlyList<string> Cookies)
{
    public string Text => WebUtility.HtmlDecode(Html);

    /// <summary>Whether it is the provider's page that sends the browser back by a form.</summary>
    public bool IsHandBack => Html.StartsWith("<form", StringComparison.Ordinal)
        || Html.Contains("<title>Submitting Callback</title>", StringComparison.Ordinal);

    public string FormAction => WebUtility.HtmlDecode(Action().Match(Html).Groups[1].Value);

    public Dictionary<string, string> FormFields => Hidden().Matches(Html).DistinctBy(m => m.Groups[1].Value)
        .ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));

    [GeneratedRegex("action=\"([^\"]+)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
