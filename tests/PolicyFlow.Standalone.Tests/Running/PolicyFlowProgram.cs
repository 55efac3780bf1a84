using System.Diagnostics;
using System.Text;

namespace PolicyFlow.Standalone.Tests.Running;

/// <summary>The real program in a process of its own.</summary>
public sealed class PolicyFlowProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly Process _process;
    private readonly StringBuilder _output;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PolicyFlowProgram(Process process, Uri address)
    {
        (_process, Address, _output) = (process, address, new StringBuilder());
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.ErrorDataReceived += (_, line) => Heard(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>Everything that the program wrote so far.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>Starts the demonstration on a data folder and answers when it is ready.</summary>
    public static Task<PolicyFlowProgram> DemoAsync(string data, params string[] more) =>
        ServeAsync(data, FreePort.Next(), ["--demo", .. more]);

    public static async Task<PolicyFlowProgram> ServeAsync(string data, int port, params string[] more)
    {
        var url = $"http://127.0.0.1:{port}";
        var program = new PolicyFlowProgram(
            Start(["--data", data, "--urls", url, .. more], Path.GetDirectoryName(data)!), new Uri(url));
        await await Task.WhenAny(program._ready.Task, program._process.WaitForExitAsync()).WaitAsync(Patience);
        if (program._process.HasExited) throw new InvalidOperationException("It did not start:\n" + program.Output);
        return program;
    }

    /// <summary>Runs a verb, or a start that is meant to fail, to its end.</summary>
    public static async Task<Ended> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments, Path.GetTempPath());
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Patience);
        return new Ended(process.ExitCode, await output, await error);
    }

    /// <summary>A caller with cookies of its own.</summary>
    public Caller Call() => new(Address);

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private static Process Start(IReadOnlyList<string> arguments, string folder) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "policyflow.dll"), .. arguments])
        {
            // Not the test's folder: settings that lie there are no part of what is tested.
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private void Heard(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
        if (line.Contains(" is ready at ", StringComparison.Ordinal)) _ready.TrySetResult();
    }
}

/// <summary>How a run of the program ended.</summary>
public sealed record Ended(int Code, string Output, string Error)
{
    public string All => Output + Error;
}
