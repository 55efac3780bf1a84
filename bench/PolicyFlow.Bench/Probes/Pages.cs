using System.Diagnostics;
using System.Globalization;
using System.Net;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Takedown.Probe;
using PolicyFlow.App.Takedown.Probe.Fetching;

namespace PolicyFlow.Bench.Probes;

/// <summary>Addresses of pages at many invented hosts, all of which are one server on loopback.</summary>
/// <param name="hanging">How many of a hundred pages hang once they were captured.</param>
/// <param name="slow">How many of a hundred pages take a quarter of a second.</param>
internal sealed class Pages(int hanging, int slow) : IDisposable
{
    private const int Hosts = 500;

    /// <summary>Keeps pages of one kind from coming one after the other.</summary>
    private const int Spread = 37;

    private readonly Process _server = Start();
    private int _port;

    public async Task ReadyAsync() => _port = new Uri(await _server.StandardOutput.ReadLineAsync()
        ?? throw new InvalidOperationException("The page server did not start.")).Port;

    public string Address(int n)
    {
        var place = n * Spread % 100;
        var kind = place < hanging ? "hang" : place < hanging + slow ? "slow" : "quick";
        return string.Create(CultureInfo.InvariantCulture, $"http://site{n % Hosts}.example:{_port}/{kind}/{n}");
    }

    /// <summary>The program's own look at pages.</summary>
    public static PageProbe Probe(CaseClock clock, int timeoutSeconds) => new(
        new LinkCheckOptions { AllowLoopback = true, TimeoutSeconds = timeoutSeconds }, clock, new ProbePace(),
        (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));

    public void Dispose()
    {
        _server.StandardInput.Close();
        if (!_server.WaitForExit(TimeSpan.FromSeconds(5))) _server.Kill();
        _server.Dispose();
    }

    private static Process Start() => Process.Start(new ProcessStartInfo(
        "dotnet", [typeof(Pages).Assembly.Location, PageServer.Argument])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;
}
