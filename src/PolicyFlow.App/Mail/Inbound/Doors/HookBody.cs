using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PolicyFlow.App.Mail.Inbound.Doors;

/// <summary>Takes a call's body into a file, up to a limit: a signature covers all of it, so all of it has to be there
/// before any of it is believed.</summary>
internal static class HookBody
{
    private const int Buffer = 64 * 1024;
    private const long MostThrownAway = 200L * 1024 * 1024;

    /// <param name="target">Holds the body afterwards, ready to be read from the beginning.</param>
    /// <param name="hash">Is given the same bytes, where it is there.</param>
    /// <returns>Whether the body is within the limit.</returns>
    /// <exception cref="IOException">The caller went away, or the disk is full.</exception>
    public static async Task<bool> CopyAsync(HttpContext context, Stream target, IncrementalHash? hash, int most)
    {
        var (request, cancel) = (context.Request, context.RequestAborted);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MostThrownAway;
        if ((request.ContentLength ?? 0) <= most && await CopyAsync(request.Body, target, hash, most, cancel))
        {
            await target.FlushAsync(cancel);
            target.Position = 0;
            return true;
        }

        // Most callers read the answer only when they have sent all they wanted to.
        if (request.ContentLength is null or <= MostThrownAway) await request.Body.CopyToAsync(Stream.Null, cancel);
        return false;
    }

    private static async Task<bool> CopyAsync(
        Stream body, Stream target, IncrementalHash? hash, int most, CancellationToken cancel)
    {
        var buffer = new byte[Buffer];
        var length = 0L;
        for (int read; (read = await body.ReadAsync(buffer, cancel)) > 0;)
        {
            length += read;
            if (length > most) return false;
            hash?.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return true;
    }
}
