using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PolicyFlow.Bench.Starting;

/// <summary>From the start of the process to its first page, on a new data folder and on the same one again.</summary>
internal static class StartBench
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(BenchOptions options, BenchFolder folder, Table table)
    {
        var program = Find();
        var (first, again) = (new Waits(), new Waits());
        for (var n = 0; n < (options.Quick ? 2 : 7); n++)
        {
            var data = folder[$"start-{n}"];
            first.Add(await StartAsync(program, data));
            again.Add(await StartAsync(program, data));
        }

        table.Add("start to first page, new data folder", $"{first.Median:N0} ms", "median; goal: under a second");
        table.Add("start to first page, same folder again", $"{again.Median:N0} ms", "median");
    }

    private static async Task<TimeSpan> StartAsync(string program, string data)
    {
        var address = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
        using var http = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(5) };
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [program, "--demo", "--data", data, "--urls", address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            while (!await AnswersAsync(http))
            {
                if (process.HasExited || Stopwatch.GetElapsedTime(start) > Patience)
                    throw new InvalidOperationException("The program did not start.");
                await Task.Delay(5);
            }

            return Stopwatch.GetElapsedTime(start);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/", UriKind.Relative));
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

    /// <summary>The program as the build left it, beside this one's output.</summary>
    private static string Find()
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
}
