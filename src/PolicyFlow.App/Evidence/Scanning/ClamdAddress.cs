using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PolicyFlow.App.Evidence.Scanning;

/// <summary>Where clamd listens.</summary>
/// <param name="Path">Of its socket; null where it has host and port.</param>
public sealed record ClamdAddress(string? Path, string Host, int Port)
{
    /// <summary>Reads <c>host:port</c> or the absolute path of a socket; null for anything else.</summary>
    public static ClamdAddress? Parse(string text)
    {
        if (text.StartsWith('/')) return new ClamdAddress(text, "", 0);
        var colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and < 65536
            ? new ClamdAddress(null, text[..colon].Trim('[', ']'), port)
            : null;
    }

    /// <summary>A connected socket.</summary>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    public async Task<Socket> ConnectAsync(CancellationToken cancel)
    {
        EndPoint end = Path is not null ? new UnixDomainSocketEndPoint(Path) : new DnsEndPoint(Host, Port);
        var socket = Path is not null
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(end, cancel);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
