using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.Storing.Inbound;

namespace PolicyFlow.App.Mail.Inbound.Doors;

/// <summary>
/// Takes mail from SendGrid's Inbound Parse in raw mode (a form with the whole mail in its field <c>email</c>), or a
/// mail as <c>message/rfc822</c>. Answers 200 when it is kept, 404 to whoever proves nothing, 413 where it is too
/// large, 503 where it could not be kept.
/// </summary>
public sealed class MailDoor : IDisposable
{
    public const string Route = "/hooks/email/{secret}";

    /// <summary>Most bytes of a mail; SendGrid passes on nothing larger.</summary>
    public const int MostOfMail = 30 * 1024 * 1024;

    /// <summary>Most bytes of a call: a mail and the fields beside it.</summary>
    public const int MostOfCall = MostOfMail + 1024 * 1024;

    private readonly HookProof _proof;
    private readonly Hook _hook;

    /// <param name="system">System time.</param>
    public MailDoor(
        InboundOptions options, InboundStores stores, MailNotes notes, Arrivals arrivals, TimeProvider system,
        ILogger<MailDoor> log)
    {
        _proof = new HookProof(options, options.SigningKey, system);
        _hook = new Hook(_proof, stores.Mail, arrivals, MostOfCall, log, notes);
    }

    /// <param name="secret">The part of the address that proves the caller.</param>
    public Task TakeAsync(HttpContext context, string? secret) => _hook.TakeAsync(
        context, secret, body => MailField.FindAsync(context.Request.ContentType, body));

    public void Dispose() => _proof.Dispose();
}
