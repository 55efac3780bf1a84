using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Mail;

namespace PolicyFlow.Testing;

/// <summary>When the line breaks.</summary>
public enum BrokenLine
{
    No,

    /// <summary>Before the server has read what it was sent.</summary>
    BeforeTaken,

    /// <summary>After it took the mail, before it answered.</summary>
    AfterTaken,
}

/// <summary>
/// An API on the loopback address that takes mails as SendGrid's documents: 202 for a mail that it will deliver, 200 for one
/// that it only checks, 401 with a body of errors for a key that it does not know. Otherwise it answers as a test asks.
/// </summary>
public sealed class SendGridServer : IAsyncDisposable
{
    public const string Key = "SG.a-key-of-the-test";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<JsonNode> _mails = new();
    private readonly ConcurrentQueue<JsonNode> _checked = new();

    private SendGridServer(WebApplication app) => _app = app;

    public int Status { get; set; } = StatusCodes.Status202Accepted;

    public string Body { get; set; } = "";

    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>How long it takes to answer.</summary>
    public TimeSpan Slow { get; set; }

    public BrokenLine Breaks { get; set; }

    /// <summary>The requests that it took over and will deliver.</summary>
    public IReadOnlyList<JsonNode> Mails => [.. _mails];

    /// <summary>The requests in sandbox mode.</summary>
    public IReadOnlyList<JsonNode> Checked => [.. _checked];

    public SendGridOptions Options => new()
    {
        ApiKey = Key,
        From = "policyflow@demo.invalid",
        ApiAddress = _app.Urls.Single(),
    };

    public static async Task<SendGridServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new SendGridServer(app);
        app.MapPost("/v3/mail/send", (Delegate)server.TakeAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>The body of an error, as the API writes it.</summary>
    public static string Error(string message, string? field = null) => new JsonObject
    {
        ["errors"] = new JsonArray(new JsonObject { ["message"] = message, ["field"] = field, ["help"] = null }),
    }.ToJsonString();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        if (Breaks == BrokenLine.BeforeTaken)
        {
            context.Abort();
            return Results.Empty;
        }

        if (context.Request.Headers.Authorization != $"Bearer {Key}")
        {
            return Results.Text(
                Error("The provided authorization grant is invalid, expired, or revoked"), "application/json",
                statusCode: StatusCodes.Status401Unauthorized);
        }

        var mail = (await JsonNode.ParseAsync(context.Request.Body))!;
        foreach (var (name, value) in Headers) context.Response.Headers[name] = value;
        var sandbox = (bool?)mail["mail_settings"]?["sandbox_mode"]?["enable"] == true;
        if (Status == StatusCodes.Status202Accepted) (sandbox ? _checked : _mails).Enqueue(mail);
        if (Breaks == BrokenLine.AfterTaken)
        {
            context.Abort();
            return Results.Empty;
        }

        await Task.Delay(Slow);
        var status = Status == StatusCodes.Status202Accepted && sandbox ? StatusCodes.Status200OK : Status;
        return Results.Text(Body, "application/json", statusCode: status);
    }
}
