using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PolicyFlow.Acknowledgement.Tests.Desk;

/// <summary>A browser without JavaScript: it keeps cookies, follows nothing by itself, and sends forms as the page has them.
/// </summary>
public sealed partial class DeskBrowser(Uri site) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site };

    public Task<DeskReply> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<DeskReply> PostJsonAsync(string path, object body, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return SendAsync(request);
    }

    /// <summary>Fills in the form of a page that posts to where it says, and sends it.</summary>
    /// <param name="action">The address of the form; the page's own where it is null.</param>
    public async Task<DeskReply> SubmitAsync(string page, string? action, params (string Name, string Value)[] typed)
    {
        var fields = Fields((await GetAsync(page)).Is(HttpStatusCode.OK), action ?? page, typed);
        return await SendAsync(new HttpRequestMessage(HttpMethod.Post, action ?? page)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        });
    }

    /// <summary>The same with a file.</summary>
    public async Task<DeskReply> UploadAsync(
        string page, string field, string fileName, byte[] bytes, params (string Name, string Value)[] typed)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields((await GetAsync(page)).Is(HttpStatusCode.OK), page, typed))
            content.Add(new StringContent(value), name);
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        content.Add(file, field, fileName);
        return await SendAsync(new HttpRequestMessage(HttpMethod.Post, page) { Content = content });
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The hidden fields of a form, and what was typed into it.</summary>
    private static IEnumerable<(string Name, string Value)> Fields(
        DeskReply page, string action, (string Name, string Value)[] typed)
    {
        var form = Forms().Matches(page.Html).Select(m => m.Value).First(
            f => WebUtility.HtmlDecode(f).Contains($"action=\"{action}\"", StringComparison.Ordinal)
                && f.Contains("method=\"post\"", StringComparison.Ordinal));
        return Hidden().Matches(form)
            .Select(m => (Name: m.Groups[1].Value, Value: WebUtility.HtmlDecode(m.Groups[2].Value)))
            .Where(f => typed.All(t => t.Name != f.Name)).Concat(typed);
    }

    private async Task<DeskReply> SendAsync(HttpRequestMessage request)
    {
        using (request)
        using (var response = await _http.SendAsync(request))
        {
            return new DeskReply(
                response.StatusCode, response.Headers.Location?.OriginalString,
                response.Content.Headers.ContentType?.MediaType ?? "", await response.Content.ReadAsByteArrayAsync());
        }
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}

/// <summary>What the server answered.</summary>
public sealed record DeskReply(HttpStatusCode Status, string? Location, string Type, byte[] Bytes)
{
    public string Html => System.Text.Encoding.UTF8.GetString(Bytes);

    /// <summary>As a reader sees it, without the marks between the words.</summary>
    public string Text => Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(Html, "<[^>]+>", " ")), @"\s+", " ");

    public JsonNode Json => JsonNode.Parse(Html)!;

    /// <summary>The same, where the status is as expected; else the test fails with the answer.</summary>
    public DeskReply Is(HttpStatusCode expected)
    {
        Assert.True(Status == expected, $"Expected {(int)expected}, got {(int)Status}: {Text}");
        return this;
    }
}
