using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace PolicyFlow.Standalone.Tests.Security;

/// <summary>Somebody who sends a body in chunks and never ends it, as nobody's HTTP client would.</summary>
public static class EndlessBody
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Sends until the other side has had enough.</summary>
    /// <param name="headers">Lines beside host and encoding.</param>
    /// <param name="begin">What the body begins with.</param>
    /// <param name="most">After so many bytes the sender gives up.</param>
    /// <returns>How many bytes of the body went out, and the status line of the answer where one came.</returns>
    public static async Task<(long Sent, string? Answer)> SendAsync(
        Uri site, string path, IEnumerable<string> headers, string begin, long most)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(site.Host, site.Port);
        await using var stream = client.GetStream();
        var head = new StringBuilder($"POST {path} HTTP/1.1\r\nHost: {site.Authority}\r\nTransfer-Encoding: chunked\r\n");
        foreach (var line in headers) head.Append(line).Append("\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()));
        var answer = ReadLineAsync(stream);
        var sent = 0L;
        var chunk = Chunk(new string('a', 64 * 1024));
        try
        {
            if (begin.Length > 0) await stream.WriteAsync(Chunk(begin));
            for (var watch = Stopwatch.StartNew(); sent < most && watch.Elapsed < Patience && !answer.IsCompleted;)
            {
                using var slow = new CancellationTokenSource(TimeSpan.FromSeconds(10));
                await stream.WriteAsync(chunk, slow.Token);
                sent += 64 * 1024;
            }
        }
        catch (Exception cut) when (cut is IOException or SocketException or OperationCanceledException)
        {
            // It closed the line, or reads no more.
        }

        return (sent, await answer.WaitAsync(Patience));
    }

    private static byte[] Chunk(string text) => Encoding.ASCII.GetBytes(
        text.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n" + text + "\r\n");

    private static async Task<string?> ReadLineAsync(NetworkStream stream)
    {
        try
        {
            var buffer = new byte[4096];
            var read = await stream.ReadAsync(buffer);
            return read == 0 ? null : Encoding.ASCII.GetString(buffer, 0, read).Split('\r')[0];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
