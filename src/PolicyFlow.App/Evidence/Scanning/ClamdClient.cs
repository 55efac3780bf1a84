using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using PolicyFlow.Domain.Evidence;

namespace PolicyFlow.App.Evidence.Scanning;

/// <summary>What clamd said of a file.</summary>
/// <param name="Signature">What the virus is called, or empty.</param>
public sealed record ScanResult(ScanVerdict Verdict, string Signature)
{
    public static readonly ScanResult Failed = new(ScanVerdict.Failed, "");
}

/// <summary>
/// Asks clamd about a file by its command INSTREAM: the bytes go over as they are read, and no copy is made on any disk. There
/// is no kept library for it; the whole protocol is a command, pieces with their length, an empty piece, and one line in
/// answer.
/// </summary>
public sealed class ClamdClient(ClamdAddress address, TimeSpan patience)
{
    private const int Chunk = 64 * 1024;
    private const int LongestAnswer = 4096;
    private const int LongestSignature = 200;
    private const string Found = " FOUND";

    /// <returns>Failed where clamd is not there, takes too long or does not want the file: never an exception for
    /// that.</returns>
    public async Task<ScanResult> ScanAsync(Stream content, CancellationToken cancel = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience);
        try
        {
            using var socket = await address.ConnectAsync(limit.Token);
            await using var connection = new NetworkStream(socket);
            try
            {
                await SendAsync(connection, content, limit.Token);
            }
            catch (IOException)
            {
                // It hung up before the end: what it has to say, such as that the file is too large, is read below.
            }

            return Read(await AnswerAsync(connection, limit.Token));
        }
        catch (Exception fault) when (fault is SocketException or IOException
            || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return ScanResult.Failed;
        }
    }

    private static async Task SendAsync(NetworkStream connection, Stream content, CancellationToken cancel)
    {
        await connection.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var piece = new byte[4 + Chunk];
        int length;
        do
        {
            length = await content.ReadAsync(piece.AsMemory(4), cancel);
            BinaryPrimitives.WriteInt32BigEndian(piece, length);
            await connection.WriteAsync(piece.AsMemory(0, 4 + length), cancel);
        }
        while (length > 0);
    }

    private static async Task<string> AnswerAsync(NetworkStream connection, CancellationToken cancel)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (length < answer.Length)
        {
            var read = await connection.ReadAsync(answer.AsMemory(length), cancel);
            if (read == 0) break;
            length += read;
            if (answer[length - 1] == 0) break;
        }

        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    private static ScanResult Read(string answer)
    {
        var said = answer.StartsWith("stream: ", StringComparison.Ordinal) ? answer["stream: ".Length..] : answer;
        if (said == "OK") return new ScanResult(ScanVerdict.Clean, "");
        if (!said.EndsWith(Found, StringComparison.Ordinal)) return ScanResult.Failed;
        var name = said[..^Found.Length];
        return new ScanResult(ScanVerdict.Infected, name.Length <= LongestSignature ? name : name[..LongestSignature]);
    }
}
