using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace PolicyFlow.Store.Tests.Tables;

/// <summary>Stands between a store and its tables on this machine, hands on what it is given and spoils what it is told
/// to.</summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private static readonly string[] NotHandedOn = ["Host", "Transfer-Encoding", "Connection"];
    private readonly HttpClient _client = new();
    private readonly ConcurrentQueue<Rule> _rules = new();
    private readonly ConcurrentQueue<string> _seen = new();
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebApplication _app;
    private readonly Uri _service;

    private FaultProxy(WebApplication app, Uri service) => (_app, _service) = (app, service);

    /// <summary>Where the tables are reached through this proxy.</summary>
    public Uri Address => new(new Uri(_app.Urls.Single()), _service.AbsolutePath);

    /// <summary>Method and path of each request that arrived.</summary>
    public IEnumerable<string> Seen => _seen;

    public static async Task<FaultProxy> StartAsync(Uri service)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var proxy = new FaultProxy(app, service);
        app.Run(proxy.ServeAsync);
        await app.StartAsync();
        return proxy;
    }

    /// <summary>Spoils the next requests whose method and path hold that text.</summary>
    public void Spoil(string request, Fault fault, When when, int times = 1) =>
        _rules.Enqueue(new Rule(request, times, fault, when, null));

    /// <summary>Holds the next such request back until the answer is completed.</summary>
    public TaskCompletionSource Hold(string request)
    {
        var hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _rules.Enqueue(new Rule(request, 1, default, When.BeforeTheCommit, hold.Task));
        return hold;
    }

    /// <summary>From now on nothing is spoilt.</summary>
    public void Heal() => _rules.Clear();

    public async ValueTask DisposeAsync()
    {
        _end.SetResult();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _client.Dispose();
    }

    private async Task ServeAsync(HttpContext context)
    {
        var request = $"{context.Request.Method} {context.Request.Path}";
        _seen.Enqueue(request);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var rule = _rules.FirstOrDefault(r => r.Takes(request));
        if (rule?.Until is { } until) await until;
        else if (rule?.When == When.BeforeTheCommit && rule.Fault != Fault.Delay)
        {
            Answer(context, rule.Fault);
            return;
        }

        // A caller that gave up meanwhile does not stop what is on its way.
        if (rule is { Fault: Fault.Delay, When: When.BeforeTheCommit }) await GivenUpAsync(context);
        using var answer = await _client.SendAsync(HandOn(context.Request, body.ToArray()));
        if (rule is { Fault: Fault.Delay, When: When.AfterTheCommit }) await GivenUpAsync(context);
        else if (rule?.When == When.AfterTheCommit) Answer(context, rule.Fault);
        else await CopyAsync(answer, context.Response);
    }

    private async Task GivenUpAsync(HttpContext context)
    {
        var given = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = context.RequestAborted.Register(given.SetResult);
        await Task.WhenAny(given.Task, _end.Task);
    }

    private HttpRequestMessage HandOn(HttpRequest from, byte[] body)
    {
        // The address as it was sent: the caller signed it in that form.
        var target = from.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var request = new HttpRequestMessage(
            new HttpMethod(from.Method), new Uri(_service.GetLeftPart(UriPartial.Authority) + target))
        {
            Content = body.Length > 0 ? new ByteArrayContent(body) : null,
        };
        foreach (var (name, values) in from.Headers.Where(h => !NotHandedOn.Contains(h.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }

        return request;
    }

    private static async Task CopyAsync(HttpResponseMessage from, HttpResponse to)
    {
        to.StatusCode = (int)from.StatusCode;
        foreach (var (name, values) in from.Headers.Concat(from.Content.Headers))
            if (!NotHandedOn.Contains(name)) to.Headers[name] = values.ToArray();
        await from.Content.CopyToAsync(to.Body);
    }

    private static void Answer(HttpContext context, Fault fault)
    {
        if (fault == Fault.Drop) context.Abort();
        else context.Response.StatusCode = (int)fault;
    }

    private sealed record Rule(string Request, int Times, Fault Fault, When When, Task? Until)
    {
        private int _left = Times;

        public bool Takes(string request) =>
            request.Contains(Request, StringComparison.Ordinal) && Interlocked.Decrement(ref _left) >= 0;
    }
}
