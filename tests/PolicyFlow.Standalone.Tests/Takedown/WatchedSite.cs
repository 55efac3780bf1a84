using PolicyFlow.Standalone.Tests.Running;
using PolicyFlow.Testing;

namespace PolicyFlow.Standalone.Tests.Takedown;

/// <summary>The demonstration beside a second web server, whose pages it may look at.</summary>
public sealed class WatchedSite : IAsyncLifetime, IDisposable
{
    /// <summary>Long enough for a page, short enough for one that hangs.</summary>
    private const string TimeoutSeconds = "3";

    private const string Words =
        "<p>This coach cheats in every match and everybody knows it. Ask the players of the second team what happened on the "
        + "way home from the tournament. Nobody at the school does anything about it, and the manager looks away.</p>";

    private readonly TestFolder _folder = new();
    private PolicyFlowProgram? _program;
    private HarmfulSite? _site;

    public HarmfulSite Site => _site!;

    public PolicyFlowProgram Program => _program!;

    public static string Html(string words = Words, string title = "Match talk") =>
        $"<!doctype html><html><head><title>{title}</title></head><body><main><h1>{title}</h1>{words}</main></body></html>";

    public async Task InitializeAsync()
    {
        _site = await HarmfulSite.StartAsync();
        _program = await PolicyFlowProgram.DemoAsync(
            _folder["data"], "--LinkCheck:AllowLoopback=true", $"--LinkCheck:TimeoutSeconds={TimeoutSeconds}");
    }

    public async Task DisposeAsync()
    {
        await Program.DisposeAsync();
        await Site.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    public Task<Caller> AsAsync(string email) => Program.AsAsync(email);

    /// <summary>Puts a page up, reports it, and has the notice with the host.</summary>
    public async Task<string> ApproachedAsync(Caller manager, string path)
    {
        if (Site.Requests(path) == 0) Site.Page(path, Html());
        var reference = await ReportedAsync(manager, path);
        await manager.ApproachAsync(reference);
        return reference;
    }

    public Task<string> ReportedAsync(Caller anybody, string path) => anybody.ReportAsync(
        new { urls = (string[])[Site.Url(path)], description = "It is about our coach." });
}
