using System.Net;
using System.Text.RegularExpressions;

namespace PolicyFlow.Web.Tests.Site;

/// <summary>A browser without JavaScript: keeps cookies, reads the token of the last page, follows nothing by itself.
/// </summary>
public sealed partial class Visitor(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true })
    {
        BaseAddress = address,
    };

    private string _token = "";

    public async Task<Answer> GetAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative));
        return await ReadAsync(response);
    }

    /// <summary>Sends a form with the token of the last page that had one.</summary>
    public Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(path, new FormUrlEncodedContent(
            [new("__RequestVerificationToken", _token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]));

    /// <summary>Sends files with the token of the last page that had one.</summary>
    public Task<Answer> UploadAsync(string path, params (string Name, byte[] Bytes)[] files)
    {
        var content = new MultipartFormDataContent { { new StringContent(_token), "__RequestVerificationToken" } };
        foreach (var (name, bytes) in files) content.Add(new ByteArrayContent(bytes), "files", name);
        return SendAsync(path, content);
    }

    /// <summary>Sends a form without a token, as another site or an old page would.</summary>
    public Task<Answer> PostWithoutTokenAsync(string path, string site, params (string Name, string Value)[] fields)
    {
        var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return SendAsync(path, content, ("Sec-Fetch-Site", site));
    }

    public void Dispose() => _http.Dispose();

    private async Task<Answer> SendAsync(string path, HttpContent content, (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (header is { } h) request.Headers.Add(h.Name, h.Value);
        using var response = await _http.SendAsync(request);
        return await ReadAsync(response);
    }

    private async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        if (Token().Match(html) is { Success: true } match) _token = WebUtility.HtmlDecode(match.Groups[1].Value);
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(response.StatusCode, response.Headers.Location?.OriginalString, html, headers);
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

/// <summary>What came back.</summary>
public sealed record Answer(
    HttpStatusCode Status, string? Location, string Html, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The page's text as a reader sees it, without tags.</summary>
    public string Text => WebUtility.HtmlDecode(Regex.Replace(Html, "<[^>]+>", " "));
}
