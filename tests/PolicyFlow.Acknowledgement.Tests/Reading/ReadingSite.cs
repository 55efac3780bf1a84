using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.PolicyReview.Documents;
using PolicyFlow.App.Storing;
using PolicyFlow.Standalone;
using PolicyFlow.Standalone.Hosting;

namespace PolicyFlow.Acknowledgement.Tests.Reading;

/// <summary>The demonstration in the test's own process, with a published policy and two campaigns for it.</summary>
public sealed class ReadingSite : IAsyncLifetime, IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("policyflow-reading-").FullName;
    private WebApplication? _app;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public CampaignWorld World { get; private set; } = null!;

    public PolicyVersion Version { get; private set; } = null!;

    /// <summary>Without a quiz.</summary>
    public string Campaign { get; private set; } = "";

    /// <summary>With a quiz of two questions.</summary>
    public string QuizCampaign { get; private set; } = "";

    public T Get<T>()
        where T : notnull => _app!.Services.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        await EarlyMorning.SetAsync(_data);
        _app = await Server.StartAsync(
            Arguments.Parse(["--demo", "--data", _data, "--urls", Address.ToString().TrimEnd('/')]));
        World = new CampaignWorld(_app.Services);
        Version = await World.PublishAsync(ReadingTexts.Policy);
        Campaign = await World.OpenAsync(Version);
        QuizCampaign = await World.OpenAsync(Version, ReadingTexts.Quiz);
    }

    /// <summary>Somebody new in the campaign without a quiz.</summary>
    public Task<AskedPerson> AskAsync(string name = "Demo Reader", string? email = null) =>
        World.AskAsync(Campaign, Version, name, email);

    public Reader Reader() => new(Address);

    /// <summary>Every stream with its version and hash.</summary>
    public async Task<IReadOnlyList<string>> HeadsAsync() =>
        [.. (await Get<ICaseStore>().HeadsAsync(null, 10_000)).Select(h => $"{h.Stream} {h.Version} {h.Hash}")];

    public async Task DisposeAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
