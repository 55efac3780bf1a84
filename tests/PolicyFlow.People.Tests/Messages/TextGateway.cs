using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Messages;

namespace PolicyFlow.People.Tests.Messages;

/// <summary>A gateway on the loopback address that takes texts, and answers as a test asks.</summary>
public sealed class TextGateway : IAsyncDisposable
{
    public const string Token = "a-token-of-the-test";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(JsonNode Body, string Id)> _texts = new();

    private TextGateway(WebApplication app) => _app = app;

    public int Status { get; set; } = StatusCodes.Status202Accepted;

    /// <summary>What happens before the answer.</summary>
    public Func<HttpContext, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>What was posted, and the id in its header.</summary>
    public IReadOnlyList<(JsonNode Body, string Id)> Texts => [.. _texts];

    public TextOptions Options => new()
    {
        Gateway = _app.Urls.Single() + "/v1/messages",
        Token = Token,
        From = "PolicyFlow",
    };

    public static async Task<TextGateway> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var gateway = new TextGateway(app);
        app.MapPost("/v1/messages", (Delegate)gateway.TakeAsync);
        app.MapPost("/elsewhere", (Delegate)gateway.TakeAsync);
        await app.StartAsync();
        return gateway;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        await Before(context);
        if (context.Request.Headers.Authorization != $"Bearer {Token}") return Results.Unauthorized();
        var id = context.Request.Headers["Idempotency-Key"].ToString();
        _texts.Enqueue(((await JsonNode.ParseAsync(context.Request.Body))!, id));
        if (Status == StatusCodes.Status307TemporaryRedirect) context.Response.Headers.Location = "/elsewhere";
        return Results.Text("no such number: +447700900123", statusCode: Status);
    }
}
