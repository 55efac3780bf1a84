using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace PolicyFlow.Mail.Tests.Running;

/// <summary>Somebody who has signed in and fills in pages; follows nothing by itself.</summary>
internal sealed partial class Browser : IDisposable
{
    public const string Manager = "dana@demo.invalid";

    private readonly HttpClient _http;

    private Browser(Uri address) =>
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    public static async Task<Browser> OfAsync(InboundSite site, string email = Manager)
    {
        var browser = new Browser(site.Http.BaseAddress!);
        using var answer = await browser._http.PostAsJsonAsync("/demo/sign-in", new { email });
        answer.EnsureSuccessStatusCode();
        return browser;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path);

    /// <summary>The text of a page that must be there, with its entities decoded.</summary>
    public async Task<string> PageAsync(string path)
    {
        using var answer = await GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {(int)answer.StatusCode}");
        return WebUtility.HtmlDecode(text);
    }

    /// <summary>Sends a form with the token of a page.</summary>
    /// <returns>Where it leads, or the status where it leads nowhere.</returns>
    public async Task<string> SubmitAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var form = await (await GetAsync(page)).Content.ReadAsStringAsync();
        (string, string)[] hidden =
        [
            ("__RequestVerificationToken", Token().Match(form).Groups[1].Value),
            ("commandId", Guid.NewGuid().ToString("N")),
        ];
        using var content = new FormUrlEncodedContent(
            fields.Concat(hidden).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var answer = await _http.PostAsync(action, content);
        return answer.Headers.Location?.ToString() ?? $"{(int)answer.StatusCode}";
    }

    /// <summary>Opens a case as a manager does, and answers its page.</summary>
    public async Task<string> CaseAsync(string reference)
    {
        await SubmitAsync("/today", $"/cases/{reference}/open");
        return await PageAsync($"/cases/{reference}");
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
