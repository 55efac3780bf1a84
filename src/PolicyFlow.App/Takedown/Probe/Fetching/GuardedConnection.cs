using System.Net;
using System.Net.Sockets;
using PolicyFlow.App.Takedown.Probe.Judging;

namespace PolicyFlow.App.Takedown.Probe.Fetching;

/// <summary>Opens every connection of a look: finds the host's addresses once, checks all of them, and connects to a
/// checked one. A name that answers differently the next time changes nothing.</summary>
internal sealed class GuardedConnection(AddressGuard guard, NameLookup names)
{
    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var end = context.DnsEndPoint;
        var addresses = await FindAsync(end.Host.Trim('[', ']'), cancel);
        if (addresses.Length == 0) throw new LookStoppedException(Whys.NameNotFound);

        // One internal address among public ones is no accident that one should help along.
        if (!Array.TrueForAll(addresses, guard.Admits)) throw new LookStoppedException(Whys.AddressRefused);
        for (var i = 0; ; i++)
        {
            try
            {
                return await ConnectAsync(addresses[i], end.Port, cancel);
            }
            catch (SocketException) when (i + 1 < Math.Min(addresses.Length, 4))
            {
                // The next one may be within reach: many machines have no way to IPv6.
            }
            catch (SocketException)
            {
                throw new LookStoppedException(Whys.OutOfReach);
            }
        }
    }

    private async Task<IPAddress[]> FindAsync(string host, CancellationToken cancel)
    {
        if (IPAddress.TryParse(host, out var address)) return [address];
        try
        {
            return await names(host, cancel);
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            throw new LookStoppedException(Whys.NameNotFound);
        }
    }

    private static async Task<Stream> ConnectAsync(IPAddress address, int port, CancellationToken cancel)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, port), cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
