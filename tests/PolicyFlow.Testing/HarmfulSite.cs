using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PolicyFlow.Testing;

/// <summary>Somebody else's website with what was reported on it: a web server of its own on a free port of this machine,
/// whose pages come, change and go while it runs. What no page was set for is answered with 404.</summary>
public sealed class HarmfulSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, RequestDelegate> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SeenRequest> _seen = new();
    private WebApplication? _app;
    private int _connections;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Connections that were opened to it so far.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Everything that it was asked so far, in order.</summary>
    public IReadOnlyList<SeenRequest> Seen => [.. _seen];

    public static async Task<HarmfulSite> StartAsync()
    {
        var site = new HarmfulSite();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, 0, listen => site.Count(listen));
        });
        site._app = builder.Build();
        site._app.Run(site.AnswerAsync);
        await site._app.StartAsync();
        site.Address = new Uri(site._app.Urls.Single());
        return site;
    }

    /// <summary>The address of a page.</summary>
    /// <param name="path">Begins with a slash; may have a query.</param>
    /// <param name="host">Another name for this machine, such as <c>localhost</c> or one that a test resolves.</param>
    public string Url(string path, string host = "127.0.0.1") => $"http://{host}:{Address.Port}{path}";

    /// <summary>How often a page was asked for.</summary>
    public int Requests(string path) => _seen.Count(s => s.Path == path);

    /// <summary>Puts a page up, or another one in its place.</summary>
    public void Page(string path, string html, int status = 200, string contentType = "text/html; charset=utf-8") =>
        Answer(path, async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = contentType;
            await context.Response.WriteAsync(html, context.RequestAborted);
        });

    /// <summary>Puts bytes up as they are.</summary>
    public void Bytes(string path, byte[] bytes, string contentType, params (string Name, string Value)[] headers) =>
        Answer(path, async context =>
        {
            context.Response.ContentType = contentType;
            foreach (var (name, value) in headers) context.Response.Headers.Append(name, value);
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        });

    public void Redirect(string path, string to, int status = 302) => Answer(path, context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = to;
        return Task.CompletedTask;
    });

    /// <summary>Takes a page away.</summary>
    public void Remove(string path, int status = 404) => Page(
        path, "<html><head><title>Not found</title></head><body><h1>Not found</h1></body></html>", status);

    /// <summary>Anything else that a server may do.</summary>
    public void Answer(string path, RequestDelegate answer) => _pages[path] = answer;

    public async ValueTask DisposeAsync()
    {
        if (_app is null) return;
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value + context.Request.QueryString.Value;
        _seen.Enqueue(new SeenRequest(
            context.Request.Method, path,
            context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        if (_pages.TryGetValue(path, out var answer)) await answer(context);
        else context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private void Count(ListenOptions listen) => listen.Use(next => connection =>
    {
        Interlocked.Increment(ref _connections);
        return next(connection);
    });
}

/// <summary>A request as it arrived.</summary>
public sealed record SeenRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers);
