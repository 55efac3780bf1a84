using System.Net;
using System.Net.Sockets;

namespace PolicyFlow.Mail.Tests.Imap;

/// <summary>A wire to a server on loopback that tears, or falls silent, after so many bytes of the server's.</summary>
internal sealed class TornWire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _running;

    public TornWire(int server, long after, bool silently = false)
    {
        _listener.Start();
        _running = RunAsync(server, after, silently);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _running;
        _end.Dispose();
    }

    private async Task RunAsync(int server, long after, bool silently)
    {
        try
        {
            using var here = await _listener.AcceptTcpClientAsync(_end.Token);
            using var there = new TcpClient();
            await there.ConnectAsync(IPAddress.Loopback, server, _end.Token);
            var forth = here.GetStream().CopyToAsync(there.GetStream(), _end.Token);
            await BackAsync(there.GetStream(), here.GetStream(), after);
            if (silently) await Task.Delay(Timeout.Infinite, _end.Token);
            here.Client.Close(timeout: 0);
            await forth;
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException or SocketException
            or ObjectDisposedException)
        {
        }
    }

    private async Task BackAsync(NetworkStream from, NetworkStream to, long most)
    {
        var buffer = new byte[16_384];
        for (int read; most > 0 && (read = await from.ReadAsync(buffer, _end.Token)) > 0; most -= read)
            await to.WriteAsync(buffer.AsMemory(0, read), _end.Token);
    }
}
