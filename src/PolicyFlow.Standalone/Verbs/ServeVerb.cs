using PolicyFlow.Standalone.Hosting;

namespace PolicyFlow.Standalone.Verbs;

/// <summary>Serves pages and API, and drives the cases.</summary>
internal sealed class ServeVerb : IVerb
{
    public string Name => "serve";

    public string Help => "serves pages and API (the default); --demo for an invented network";

    public async Task<int> RunAsync(Arguments arguments)
    {
        await using var app = await Server.StartAsync(arguments);
        await app.WaitForShutdownAsync();
        return 0;
    }
}
