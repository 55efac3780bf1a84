using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Mail;

namespace PolicyFlow.People.Tests.Mail;

/// <summary>An API on the loopback address that takes mails as SendGrid's does, and answers as a test asks.</summary>
public sealed class SendGridServer : IAsyncDisposable
{
    public const string Key = "SG.a-key-of-the-test";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<JsonNode> _mails = new();

    private SendGridServer(WebApplication app) => _app = app;

    public int Status { get; set; } = StatusCodes.Status202Accepted;

    public string Body { get; set; } = "";

    public IReadOnlyList<JsonNode> Mails => [.. _mails];

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

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization != $"Bearer {Key}") return Results.Unauthorized();
        _mails.Enqueue((await JsonNode.ParseAsync(context.Request.Body))!);
        return Results.Text(Body, "application/json", statusCode: Status);
    }
}
