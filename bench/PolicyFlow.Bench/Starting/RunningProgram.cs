using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PolicyFlow.Bench.Starting;

/// <summary>The program as a process of its own, in demo mode on a data folder.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private RunningProgram(Process process, HttpClient http) => (_process, Http) = (process, http);

    public HttpClient Http { get; }

    /// <summary>What the process holds of the machine's memory at this moment, in MB.</summary>
    public double Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <returns>It answers its first page.</returns>
    public static async Task<RunningProgram> StartAsync(string program, string data, params IEnumerable<string> more)
    {
        var address = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
        var http = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(60) };
        var process = Process.Start(new ProcessStartInfo(
            "dotnet", [program, "--demo", "--data", data, "--urls", address, .. more])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var running = new RunningProgram(process, http);
        for (var start = Stopwatch.GetTimestamp(); !await running.AnswersAsync(); await Task.Delay(5))
        {
            if (!process.HasExited && Stopwatch.GetElapsedTime(start) <= Patience) continue;
            await running.DisposeAsync();
            throw new InvalidOperationException("The program did not start.");
        }

        return running;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Http.Dispose();
    }

    /// <summary>The program as the build left it, beside this one's output.</summary>
    public static string Find()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (output.Name, output.Parent!.Name);
        for (var folder = output; folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(
                folder.FullName, "src", "PolicyFlow.Standalone", "bin", configuration, framework, "policyflow.dll");
            if (File.Exists(path)) return path;
        }

        throw new FileNotFoundException("The program PolicyFlow.Standalone has not been built.");
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri("/", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
