using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PolicyFlow.Infra.Tests.Telemetry;

/// <summary>Takes what Application Insights would take, on this machine.</summary>
internal sealed class Ingestion : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<JsonNode> _taken = new();

    private Ingestion(WebApplication app) => _app = app;

    public string ConnectionString =>
        $"InstrumentationKey=00000000-0000-4000-8000-000000000000;IngestionEndpoint={_app.Urls.Single()}/";

    /// <summary>All measurements that arrived.</summary>
    public IReadOnlyList<Measurement> Taken =>
    [
        .. from envelope in _taken
           let data = envelope["data"]!["baseData"]!
           from metric in data["metrics"]?.AsArray() ?? []
           select new Measurement(
               metric!["name"]!.GetValue<string>(), metric["value"]!.GetValue<double>(),
               (data["properties"]?.AsObject() ?? []).ToDictionary(p => p.Key, p => p.Value?.GetValue<string>())),
    ];

    public static async Task<Ingestion> StartAsync()
    {
        // Else the exporter would also tell its maker, elsewhere, how it does.
        Environment.SetEnvironmentVariable("APPLICATIONINSIGHTS_STATSBEAT_DISABLED", "true");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var here = new Ingestion(builder.Build());
        here._app.MapPost("/{**path}", here.TakeAsync);
        await here._app.StartAsync();
        return here;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        Stream body = request.Headers.ContentEncoding == "gzip"
            ? new GZipStream(request.Body, CompressionMode.Decompress)
            : request.Body;
        using var reader = new StreamReader(body);
        var count = 0;
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Length == 0) continue;
            _taken.Enqueue(JsonNode.Parse(line)!);
            count++;
        }

        return Results.Json(new { itemsReceived = count, itemsAccepted = count, errors = Array.Empty<string>() });
    }
}
