using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Inbound;

namespace PolicyFlow.App.Mail.Inbound.Doors;

/// <summary>
/// One door for machines: proof first, then the body up to a limit, then it is kept; only then it says 200. Everything
/// after that works from the kept copy. Whoever proves nothing is told 404, as if there were no door.
/// </summary>
internal sealed class Hook(
    HookProof proof, IMailStore store, Arrivals arrivals, int most, ILogger log, MailNotes? notes = null)
{
    /// <param name="content">The part of the body that is kept; null where it is not there.</param>
    public async Task TakeAsync(HttpContext context, string? secret, Func<Stream, Task<Posted?>> content)
    {
        context.Response.StatusCode = await StatusAsync(context, secret, content);
    }

    private async Task<int> StatusAsync(HttpContext context, string? secret, Func<Stream, Task<Posted?>> content)
    {
        if (proof.ProblemOfCaller(context.Request, secret) is { } stranger) return Refuse(stranger);
        try
        {
            await using var body = arrivals.New();
            return await TakeAsync(context, body, content);
        }
        catch (Exception fault) when (!context.RequestAborted.IsCancellationRequested
            && (fault is StoreUnavailableException or UnauthorizedAccessException
                || (fault is IOException and not BadHttpRequestException)))
        {
            log.LogError(fault, "What came in could not be kept; whoever sent it tries again");
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    private async Task<int> TakeAsync(HttpContext context, FileStream body, Func<Stream, Task<Posted?>> content)
    {
        using var hash = proof.Begin(context.Request);
        if (!await HookBody.CopyAsync(context, body, hash, most))
        {
            log.LogWarning("A call with more than {Most} bytes was refused", most);
            return StatusCodes.Status413PayloadTooLarge;
        }

        if (proof.ProblemOfBody(context.Request, hash) is { } forged) return Refuse(forged);
        if (await content(body) is not { Content.Length: > 0 } kept)
        {
            // Whoever calls tries again for days: time enough for somebody to put the setting right, and nothing is
            // lost.
            log.LogError("A call held nothing to keep. For mail: have it sent as the raw, full MIME message");
            return StatusCodes.Status503ServiceUnavailable;
        }

        if (kept.Note is { } note && notes is not null) await NoteAsync(notes, kept.Content, note, context.RequestAborted);
        var id = await store.PutAsync(kept.Content, context.RequestAborted);
        log.LogInformation("Kept {Id}", id);
        return StatusCodes.Status200OK;
    }

    private static async Task NoteAsync(MailNotes notes, Stream mail, MailNote note, CancellationToken cancel)
    {
        mail.Position = 0;
        var id = Convert.ToHexStringLower(await SHA256.HashDataAsync(mail, cancel));
        await notes.PutAsync(id, note, cancel);
        mail.Position = 0;
    }

    private int Refuse(string wrong)
    {
        log.LogWarning("A call was refused: {Wrong} was wrong", wrong);
        return StatusCodes.Status404NotFound;
    }
}
