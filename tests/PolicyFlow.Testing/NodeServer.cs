using System.Diagnostics;
using System.Reflection;

namespace PolicyFlow.Testing;

/// <summary>
/// A server that npm installed (see tests/node), in a process of its own. It ends when its standard input is closed, so
/// none outlives the test run that started it, however that ends.
/// </summary>
public sealed class NodeServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private NodeServer(Process process) => _process = process;

    /// <summary>Where npm installs the servers.</summary>
    public static string Folder { get; } = typeof(NodeServer).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "NodeFolder").Value!;

    public int ProcessId => _process.Id;

    /// <param name="arguments">The script in <see cref="Folder"/> and what it is told.</param>
    public static NodeServer Start(params IEnumerable<string> arguments) => new(
        Process.Start(new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!);

    /// <summary>The next line that the server printed.</summary>
    /// <exception cref="EndOfStreamException">It ended instead.</exception>
    public async Task<string> NextLineAsync() =>
        await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience)
        ?? throw new EndOfStreamException($"{_process.StartInfo.ArgumentList[0]} ended.");

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(Patience);
        }
        finally
        {
            if (!_process.HasExited) _process.Kill();
            _process.Dispose();
        }
    }
}
