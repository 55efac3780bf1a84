using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.Standalone.Hosting;

namespace PolicyFlow.Standalone.Tests.Running;

/// <summary>The same demonstration within the test's own process, for what can only be asked inside: its
/// routes.</summary>
public sealed class OwnSite : IAsyncLifetime, IDisposable
{
    private readonly TestFolder _folder = new();
    private WebApplication? _app;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Next()}");

    public IReadOnlyList<RouteEndpoint> Routes =>
        [.. Get<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Distinct()];

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

    public Caller Visitor() => new(Address);

    /// <summary>A caller who has signed in, or a visitor for no address.</summary>
    public async Task<Caller> AsAsync(string? email)
    {
        var caller = Visitor();
        if (email is not null) (await caller.PostAsync("/demo/sign-in", new { email }))
            .Is(System.Net.HttpStatusCode.OK);
        return caller;
    }
}
