using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyFlow.Standalone.Tests.Running;

/// <summary>Somebody who calls the program over HTTP: keeps cookies, follows nothing by itself.</summary>
public sealed class Caller(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        BaseAddress = address,
    };

    public Task<Reply> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<Reply> HeadAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

    /// <summary>Sends an object as JSON.</summary>
    public Task<Reply> PostAsync(string path, object? body, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body ?? new { }) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return SendAsync(request);
    }

    /// <summary>Sends text as it is.</summary>
    public Task<Reply> PostRawAsync(string path, string text, string? contentType = "application/json")
    {
        var content = new StringContent(text, Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        if (contentType is not null) content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content });
    }

    /// <summary>Fills in the form of a page and sends it, with its token.</summary>
    public async Task<Reply> SubmitAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var form = await GetAsync(page);
        var token = Html.Field(form.Text, "__RequestVerificationToken");
        return await SendAsync(new HttpRequestMessage(HttpMethod.Post, action)
        {
            Content = new FormUrlEncodedContent(
                fields.Append(("__RequestVerificationToken", token))
                    .Select(f => KeyValuePair.Create(f.Item1, f.Item2))),
        });
    }

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using (request)
        using (var response = await _http.SendAsync(request))
        {
            var headers = response.Headers.Concat(response.Content.Headers)
                .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
            return new Reply(response.StatusCode, headers, await response.Content.ReadAsStringAsync());
        }
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>What came back.</summary>
public sealed record Reply(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Text)
{
    public int Code => (int)Status;

    public string Type => Headers.GetValueOrDefault("Content-Type", "");

    public string? Location => Headers.GetValueOrDefault("Location");

    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>The same, where the status is as expected; else the test fails with the whole answer.</summary>
    public Reply Is(HttpStatusCode expected)
    {
        Assert.True(Status == expected, $"Expected {(int)expected}, got {Code}: {Text}");
        return this;
    }

    /// <summary>Asserts an error of the API: problem+json with its status and words for a person.</summary>
    public JsonNode IsProblem(HttpStatusCode expected)
    {
        Is(expected);
        Assert.StartsWith("application/problem+json", Type, StringComparison.Ordinal);
        var problem = Json;
        Assert.Equal(Code, problem["status"]!.GetValue<int>());
        Assert.NotEmpty(problem["title"]!.GetValue<string>());
        Assert.DoesNotContain("   at ", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Text, StringComparison.Ordinal);
        return problem;
    }
}
