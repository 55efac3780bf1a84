using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PolicyFlow.App.Mail.Inbound.Doors;

/// <summary>Reads a call's body into memory, up to a limit: a signature covers all of it, so it is needed whole before
/// any of it is believed.</summary>
internal static class HookBody
{
    private const int FirstBuffer = 64 * 1024;
    private const long MostThrownAway = 200L * 1024 * 1024;

    /// <returns>The body, or null where it is larger than that.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContext context, int most)
    {
        var (request, cancel) = (context.Request, context.RequestAborted);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MostThrownAway;
        if (request.ContentLength <= most || request.ContentLength is null)
        {
            var body = await ReadAsync(request.Body, (int?)request.ContentLength, most, cancel);
            if (body is not null) return body;
        }

        // Most callers read the answer only when they have sent all they wanted to.
        if (request.ContentLength is null or <= MostThrownAway) await request.Body.CopyToAsync(Stream.Null, cancel);
        return null;
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(
        Stream body, int? announced, int most, CancellationToken cancel)
    {
        var buffer = new byte[announced ?? FirstBuffer];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                if (length == announced) break;
                if (length > most) return null;

                // One byte more than the limit is enough to know.
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, most + 1));
            }

            var read = await body.ReadAsync(buffer.AsMemory(length), cancel);
            if (read == 0) break;
            length += read;
        }

        return length > most ? null : buffer.AsMemory(0, length);
    }
}
