using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PolicyFlow.Bench.Probes;

/// <summary>The websites of the benchmark, in a process of their own so that what they use is not counted. A page is quick,
/// slow, or answers once and then hangs.</summary>
internal static class PageServer
{
    /// <summary>The argument that makes the benchmark's program be this server.</summary>
    public const string Argument = "--page-server";

    private static readonly TimeSpan SlowAnswer = TimeSpan.FromMilliseconds(250);

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        app.Run(async context =>
        {
            var parts = context.Request.Path.Value!.Split('/');
            if (parts[1] == "slow") await Task.Delay(SlowAnswer, context.RequestAborted);
            if (parts[1] == "hang" && !seen.TryAdd(parts[2], true)) await Task.Delay(Timeout.Infinite, context.RequestAborted);
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(Body(parts[2]));
        });
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

        // It ends with whoever started it.
        while (await Console.In.ReadLineAsync() is not null)
        {
        }
    }

    private static string Body(string name) => $"""
        <!doctype html><html lang="en"><head><title>Page {name} of an invented site</title></head><body>
        <main><h1>Page {name}</h1><p>Unkind words about a colleague who was seen at the match on a day in spring.</p>
        <p>Many others have said what they think of it, and nobody has taken any of it back until today.</p></main>
        </body></html>
        """;
}
