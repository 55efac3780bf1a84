using System.Net;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Takedown.Probe;
using PolicyFlow.App.Takedown.Probe.Fetching;
using PolicyFlow.App.Takedown.Probe.Keeping;
using PolicyFlow.Testing;

namespace PolicyFlow.Probe.Tests.Running;

/// <summary>A website and the probe that looks at it, for the tests of a class. Pages are small, and a busy machine has
/// time enough for a look.</summary>
public sealed class Looker : IAsyncLifetime
{
    public static LinkCheckOptions Patient { get; } =
        new() { AllowLoopback = true, TimeoutSeconds = 60, MostBytes = 200_000 };

    /// <summary>For websites that keep a look waiting until its time is up.</summary>
    public static LinkCheckOptions Hasty { get; } = Patient with { TimeoutSeconds = 1 };

    private readonly PageProbe _probe = Probe(Patient);
    private HarmfulSite? _site;

    public HarmfulSite Site => _site!;

    public static PageProbe Probe(LinkCheckOptions options, NameLookup? names = null, ProbePace? pace = null) => new(
        options, new CaseClock(TimeProvider.System), pace ?? new ProbePace(), names ?? Names.OfTheSystem);

    /// <summary>A name lookup that knows these names and no others.</summary>
    public static NameLookup Knows(params (string Name, string Address)[] names) => (host, _) => Task.FromResult(
        names.Where(n => n.Name == host).Select(n => IPAddress.Parse(n.Address)).ToArray());

    public async Task InitializeAsync() => _site = await HarmfulSite.StartAsync();

    public async Task DisposeAsync()
    {
        _probe.Dispose();
        await Site.DisposeAsync();
    }

    public Task<PageLook> LookAsync(string path, PageTrace? before = null) => _probe.LookAsync(Site.Url(path), before);

    /// <summary>Puts a page up and captures it.</summary>
    public async Task<PageTrace> CaptureAsync(string path, string html)
    {
        Site.Page(path, html);
        var look = await LookAsync(path);
        Assert.True(look.Capture?.Trace is not null, look.Why);
        return look.Capture.Trace;
    }
}
