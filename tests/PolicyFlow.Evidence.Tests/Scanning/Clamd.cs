using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using PolicyFlow.Evidence.Tests.Running;

namespace PolicyFlow.Evidence.Tests.Scanning;

/// <summary>Debian's clamd on loopback, with a database of signatures that knows the EICAR test file and nothing else.
/// </summary>
public sealed class Clamd : IAsyncLifetime
{
    private const string Program = "/usr/sbin/clamd";
    private readonly string _folder = Directory.CreateTempSubdirectory("policyflow-clamd-").FullName;
    private Process? _process;

    /// <summary>Harmless, and every scanner is made to find it. It stands in no file of this repository as a whole.</summary>
    public static byte[] Eicar => Encoding.ASCII.GetBytes(
        @"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE" + "!$H+H*");

    public int Port { get; } = EvidenceSite.FreePort();

    public string Socket => Path.Combine(_folder, "clamd.sock");

    public async Task InitializeAsync()
    {
        Assert.True(File.Exists(Program), "Install clamd: apt-get install clamav-daemon. ./test does so.");
        var database = Directory.CreateDirectory(Path.Combine(_folder, "db")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(database, "tests.hdb"),
#pragma warning disable CA5351 // The form of this kind of signature is an MD5.
            $"{Convert.ToHexStringLower(MD5.HashData(Eicar))}:{Eicar.Length}:Invented.Eicar.Test\n");
#pragma warning restore CA5351
        await File.WriteAllTextAsync(Path.Combine(_folder, "clamd.conf"), $"""
            DatabaseDirectory {database}
            TCPAddr 127.0.0.1
            TCPSocket {Port.ToString(CultureInfo.InvariantCulture)}
            LocalSocket {Socket}
            Foreground yes
            StreamMaxLength 1M
            MaxThreads 2

            """);
        _process = Process.Start(new ProcessStartInfo(Program, ["-c", Path.Combine(_folder, "clamd.conf"), "--foreground"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (_process.StandardOutput.ReadToEndAsync(), _process.StandardError.ReadToEndAsync());
        for (var wait = Stopwatch.StartNew(); !await AnswersAsync(); await Task.Delay(100))
        {
            if (_process.HasExited) Assert.Fail("clamd ended: " + await output + await errors);
            Assert.True(wait.Elapsed < TimeSpan.FromSeconds(60), "clamd does not answer.");
        }
    }

    public async Task StopAsync()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
