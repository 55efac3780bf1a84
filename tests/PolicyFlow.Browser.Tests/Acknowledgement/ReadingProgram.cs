using Microsoft.AspNetCore.Builder;
using PolicyFlow.Acknowledgement.Tests.Reading;
using PolicyFlow.App.PolicyReview.Documents;
using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;
using PolicyFlow.Standalone;
using PolicyFlow.Standalone.Hosting;

namespace PolicyFlow.Browser.Tests.Acknowledgement;

/// <summary>The demonstration in the test's own process, with a published policy, a campaign for it and people who are
/// asked.</summary>
public sealed class ReadingProgram : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("policyflow-reading-").FullName;
    private WebApplication? _app;
    private CampaignWorld _world = null!;
    private PolicyVersion _version = null!;
    private string _campaign = "";

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Find()}");

    public async Task InitializeAsync()
    {
        await EarlyMorning.SetAsync(_data);
        _app = await Server.StartAsync(
            Arguments.Parse(["--demo", "--data", _data, "--urls", Address.ToString().TrimEnd('/')]));
        _world = new CampaignWorld(_app.Services);
        _version = await _world.PublishAsync(ReadingTexts.Policy);
        _campaign = await _world.OpenAsync(_version, ReadingTexts.Quiz);
    }

    /// <summary>Somebody new who is asked.</summary>
    public Task<AskedPerson> AskAsync(string name = "Demo Rowan") => _world.AskAsync(_campaign, _version, name);

    /// <summary>Somebody who is asked to read a text that is not the one in the store.</summary>
    public Task<AskedPerson> AskForAnotherTextAsync() =>
        _world.AskAsync(_campaign, _version, hash: new string('a', 64));

    internal Task<Visitor> ComeAsync(World world, Screen screen) => Visitor.ComeAsync(world.Browser, Address, screen);

    public async Task DisposeAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
