using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.Standalone;
using PolicyFlow.Standalone.Hosting;

namespace PolicyFlow.Evidence.Tests.Running;

/// <summary>The demonstration within the test's own process, on a folder of its own.</summary>
public sealed class EvidenceSite : IAsyncDisposable
{
    public const string Manager = "dana@demo.invalid";
    public const string Lead = "sofia@demo.invalid";
    public const string Governor = "grace@demo.invalid";

    private readonly TestFolder _folder;
    private readonly WebApplication _app;

    private EvidenceSite(TestFolder folder, WebApplication app, Uri address) =>
        (_folder, _app, Address) = (folder, app, address);

    public Uri Address { get; }

    public string Data => _folder["data"];

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<EvidenceSite> StartAsync(params string[] settings)
    {
        var folder = new TestFolder();
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var app = await Server.StartAsync(Arguments.Parse(
            ["--demo", "--data", folder["data"], "--urls", address.ToString().TrimEnd('/'), .. settings]));
        return new EvidenceSite(folder, app, address);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async Task<Visitor> AsAsync(string email)
    {
        var visitor = new Visitor(Address);
        using var signedIn = await visitor.Http.PostAsJsonAsync("/demo/sign-in", new { email });
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        return visitor;
    }

    public async Task<string> ReportAsync(string category = "abuse")
    {
        using var visitor = new Visitor(Address);
        using var reported = await visitor.Http.PostAsJsonAsync(
            "/api/reports",
            new { urls = (string[])["https://other.example/post/1"], description = "Nasty words", category });
        Assert.Equal(HttpStatusCode.Created, reported.StatusCode);
        return (await reported.Content.ReadFromJsonAsync<JsonNode>())!["reference"]!.GetValue<string>();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>A browser without JavaScript.</summary>
public sealed partial class Visitor(Uri address) : IDisposable
{
    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    public async Task<string> PageAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await Http.GetAsync(path);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.True(status == answer.StatusCode, $"{path} answered {answer.StatusCode}: {text}");
        return text;
    }

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await Http.GetAsync(path);
        return answer.StatusCode;
    }

    public async Task<byte[]> BytesAsync(string path) => await Http.GetByteArrayAsync(path);

    /// <summary>The pieces of a case with their custody log.</summary>
    public async Task<IReadOnlyList<JsonNode>> PiecesAsync(string reference) =>
        [.. (await Http.GetFromJsonAsync<JsonNode>($"/api/cases/{reference}/evidence"))!["pieces"]!.AsArray().Select(p => p!)];

    /// <summary>Puts a file in by the page's form.</summary>
    public async Task<(HttpStatusCode Status, string Text)> PutInAsync(
        string reference, byte[] bytes, string name, string from = "Sent by a parent")
    {
        var path = $"/cases/{reference}/evidence";
        var page = await PageAsync(path);
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Field(page, "__RequestVerificationToken")), "__RequestVerificationToken" },
            { new StringContent(Field(page, "id")), "id" }, { new StringContent(from), "from" }, { file, "files", name },
        };
        using var answer = await Http.PostAsync(path, form);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Sends the form of a page with further fields.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, params (string Name, string Value)[] fields)
    {
        var page = await PageAsync(path);
        using var form = new FormUrlEncodedContent(fields
            .Append(("__RequestVerificationToken", Field(page, "__RequestVerificationToken")))
            .Append(("id", page.Contains("name=\"id\"", StringComparison.Ordinal) ? Field(page, "id") : ""))
            .Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await Http.PostAsync(path, form);
    }

    /// <summary>Takes an action by the API.</summary>
    public async Task DoAsync(string reference, string action, object fields)
    {
        using var done = await Http.PostAsJsonAsync($"/api/cases/{reference}/actions/{action}", fields);
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
    }

    public void Dispose() => Http.Dispose();

    private static string Field(string html, string name) =>
        Regex.Match(html, $"name=\"{Regex.Escape(name)}\" value=\"([^\"]*)\"").Groups[1].Value;
}
