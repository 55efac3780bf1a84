using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.Standalone.Hosting;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.PolicyReview;

/// <summary>The demonstration within the test's own process, its clock in January 2027 whatever today is.</summary>
public sealed class ReviewSite : IAsyncDisposable
{
    private static readonly DateTimeOffset January = new(2027, 1, 15, 9, 0, 0, TimeSpan.Zero);

    private readonly TestFolder _folder;
    private readonly WebApplication _app;
    private readonly Uri _address;

    private ReviewSite(TestFolder folder, WebApplication app, Uri address) =>
        (_folder, _app, _address) = (folder, app, address);

    /// <param name="more">Services that take the place of the program's own.</param>
    public static async Task<ReviewSite> StartAsync(Action<IServiceCollection>? more = null)
    {
        var folder = new TestFolder();
        SetClock(folder["data"], January);
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var app = await Server.StartAsync(
            Arguments.Parse(["--demo", "--data", folder["data"], "--urls", address.ToString().TrimEnd('/')]), more);
        return new ReviewSite(folder, app, address);
    }

    /// <summary>Sets the clock of a demonstration that has not been started yet.</summary>
    public static void SetClock(string data, DateTimeOffset now)
    {
        Directory.CreateDirectory(data);
        var offset = now - TimeProvider.System.GetUtcNow();
        File.WriteAllText(Path.Combine(data, "demo-clock"), offset.Ticks.ToString(CultureInfo.InvariantCulture));
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async Task<Caller> AsAsync(string email)
    {
        var caller = new Caller(_address);
        (await caller.PostAsync("/demo/sign-in", new { email })).Is(HttpStatusCode.OK);
        return caller;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>What people do with reviews.</summary>
internal static class ReviewSteps
{
    public static async Task<Reply> SendAsync(
        this Caller caller, string page, string action, params (string, string)[] fields) =>
        await caller.SubmitAsync(page, action, [.. fields, ("command", Guid.NewGuid().ToString("N"))]);

    public static async Task<JsonNode> ReviewAsync(this Caller caller, string id) =>
        (await caller.GetAsync("/api/reviews/" + id)).Is(HttpStatusCode.OK).Json;

    /// <summary>Ticks every point of the checklist that nobody has ticked.</summary>
    public static async Task TickAllAsync(this Caller caller, string id)
    {
        foreach (var point in (await caller.ReviewAsync(id)).All("points").Where(p => p["answer"] is null))
        {
            var (page, key) = ($"/policy-review/{id}", point.Word("id"));
            (await caller.SendAsync(page, $"{page}/points/{key}", ("answer-" + key, "done"))).Is(HttpStatusCode.SeeOther);
        }
    }

    public static Task<Reply> HeldAsync(
        this Caller caller, string id, string day, string month, string year, string changes) => caller.SendAsync(
        $"/policy-review/{id}", $"/policy-review/{id}", ("date-day", day), ("date-month", month), ("date-year", year),
        ("changes", changes), ("note", "Clause 12 names services that are gone."));

    public static async Task<IReadOnlyList<string>> MailsAsync(this Caller caller, string to) =>
        [.. (await caller.GetAsync("/demo/mailbox.json")).Json.AsArray()
            .Where(m => m!.Word("to") == to).OrderBy(m => m!.Time("at")).Select(m => m!.Word("subject"))];
}
