using System.Collections.Concurrent;
using System.Diagnostics;

namespace PolicyFlow.Browser.Tests.Running;

/// <summary>The real program in demo mode, as a process of its own with an empty data folder.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly string _data;

    private RunningProgram(Process process, string data, Uri address)
    {
        (_process, _data, Address) = (process, data, address);
        Http = new HttpClient { BaseAddress = address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <exception cref="InvalidOperationException">It did not get ready; the message holds what it printed.</exception>
    public static async Task<RunningProgram> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("policyflow-browser-").FullName;
        var address = $"http://127.0.0.1:{FreePort.Find()}";
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data,
        };
        foreach (var word in (string[])[Path.Combine(AppContext.BaseDirectory, "policyflow.dll"), "--demo", "--data", data, "--urls", address])
            start.ArgumentList.Add(word);
        start.Environment["DOTNET_ENVIRONMENT"] = start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";

        var printed = new ConcurrentQueue<string>();
        var ready = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        void Read(string? line)
        {
            if (line is null) return;
            printed.Enqueue(line);
            if (line.Contains("is ready at", StringComparison.Ordinal)) ready.TrySetResult(true);
        }

        process.OutputDataReceived += (_, e) => Read(e.Data);
        process.ErrorDataReceived += (_, e) => Read(e.Data);
        process.Exited += (_, _) => ready.TrySetResult(false);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var running = new RunningProgram(process, data, new Uri(address));
        var waited = await Task.WhenAny(ready.Task, Task.Delay(StartsWithin));
        if (waited == ready.Task && await ready.Task) return running;
        await running.DisposeAsync();
        throw new InvalidOperationException("The program did not start:\n" + string.Join('\n', printed));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}
