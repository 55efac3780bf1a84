using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.People;
using PolicyFlow.App.PolicyReview.Documents;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Standalone;
using PolicyFlow.Standalone.Hosting;

namespace PolicyFlow.PolicyReview.Tests.Help;

/// <summary>The demonstration in the test's own process. Its network has three schools; two have a principal, Priya and
/// Owen, and the third has none.</summary>
public sealed class DocumentSite : IAsyncLifetime, IDisposable
{
    public const string Manager = "dana@demo.invalid";
    public const string OtherManager = "marek@demo.invalid";
    public const string Principal = "priya@demo.invalid";
    public const string OtherPrincipal = "owen@demo.invalid";
    public const string Administrator = "ada@demo.invalid";
    public const string Staff = "colin@demo.invalid";

    private readonly DocumentFolder _folder = new();
    private WebApplication? _app;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public string Database => Path.Combine(_folder["data"], "policyflow.db");

    public PolicyOffice Office => Get<PolicyOffice>();

    public PolicyLibrary Library => Get<PolicyLibrary>();

    public T Get<T>()
        where T : notnull => _app!.Services.GetRequiredService<T>();

    public async Task InitializeAsync() => _app = await Server.StartAsync(
        Arguments.Parse(["--demo", "--data", _folder["data"], "--urls", Address.ToString().TrimEnd('/')]));

    public async Task DisposeAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A browser in which that person has signed in.</summary>
    public async Task<DocumentBrowser> AsAsync(string email)
    {
        var browser = new DocumentBrowser(Address);
        await browser.SignInAsync(email);
        return browser;
    }

    public string SchoolOf(string name) => Get<IPeopleDirectory>().Schools.Single(s => s.Name == name).Id;

    public Actor ActorOf(string email) => Actor.Person(Get<IPeopleDirectory>().FindByEmail(email)!.Id);

    /// <summary>Writes a text, has it approved for every school and publishes it.</summary>
    /// <param name="id">Null for a new policy.</param>
    public async Task<PolicyVersion> PublishAsync(
        string markdown, string? id = null, string? label = null, PolicyFile? original = null)
    {
        var policy = id is null ? null : await Library.FindAsync(id);
        var written = await Office.WriteAsync(
            ActorOf(Manager), Command(), id, policy?.Edition ?? 0, new PolicyWriting(markdown, Original: original));
        Assert.Null(written.Refusal);
        var number = await ApproveAsync(written.Id);
        var draft = (await Library.FindAsync(written.Id))!.Draft!;
        var published = await Office.PublishAsync(
            ActorOf(Manager), Command(), written.Id, number, draft.Hash, label, new DateOnly(2099, 10, 31));
        Assert.Null(published.Answer.Refusal);
        return published.Version!;
    }

    /// <summary>Proposes the draft and approves it for every school.</summary>
    /// <returns>Its number.</returns>
    public async Task<int> ApproveAsync(string id)
    {
        var number = (await Library.FindAsync(id))!.Draft!.Number;
        Assert.Null((await Office.ProposeAsync(ActorOf(Manager), Command(), id, number)).Refusal);
        foreach (var school in Get<IPeopleDirectory>().Schools)
        {
            var principal = school.Name.StartsWith("Sample", StringComparison.Ordinal) ? OtherPrincipal : Principal;
            Assert.Null((await Office.ApproveAsync(ActorOf(principal), Command(), id, number, school.Id)).Refusal);
        }

        return number;
    }

    public static string Command() => Guid.NewGuid().ToString("N");

    /// <summary>Changes what lies on the disk, past the program.</summary>
    public int Tamper(string sql, params (string Name, object Value)[] values)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command.ExecuteNonQuery();
    }

    /// <summary>Every stream with its version and hash, but those that only keep who read what.</summary>
    public async Task<IReadOnlyList<string>> HeadsAsync() =>
    [
        .. (await Get<ICaseStore>().HeadsAsync(null, 10_000)).Where(h => !h.Stream.StartsWith("access-", StringComparison.Ordinal))
            .Select(h => $"{h.Stream} {h.Version} {h.Hash}"),
    ];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A browser without JavaScript: cookies of its own, and forms sent as the page has them.</summary>
public sealed class DocumentBrowser(Uri site) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site };

    public async Task SignInAsync(string email)
    {
        using var response = await _http.PostAsJsonAsync("/demo/sign-in", new { email });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    public Task<DocumentReply> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Fills in the form of a page that posts to <paramref name="action"/>, and sends it.</summary>
    public async Task<DocumentReply> SubmitAsync(string page, string action, params (string Name, string Value)[] typed) =>
        await SubmitAsync(await GetAsync(page), action, typed);

    public Task<DocumentReply> SubmitAsync(
        DocumentReply page, string action, (string Name, string Value)[] typed,
        params (string Name, string FileName, byte[] Bytes)[] files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in page.Hidden(action).Where(h => typed.All(t => t.Name != h.Name)).Concat(typed))
            content.Add(new StringContent(value), name);
        foreach (var (name, fileName, bytes) in files) content.Add(new ByteArrayContent(bytes), name, fileName);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, action) { Content = content });
    }

    public void Dispose() => _http.Dispose();

    private async Task<DocumentReply> SendAsync(HttpRequestMessage request)
    {
        using (request)
        using (var response = await _http.SendAsync(request))
        {
            return new DocumentReply(
                response.StatusCode, response.Headers.Location?.OriginalString,
                await response.Content.ReadAsByteArrayAsync(),
                response.Content.Headers.ContentDisposition?.ToString() ?? "",
                string.Join(' ', response.Headers.TryGetValues("Content-Security-Policy", out var csp) ? csp : []));
        }
    }
}
