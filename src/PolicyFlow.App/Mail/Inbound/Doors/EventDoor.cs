using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Storing.Inbound;

namespace PolicyFlow.App.Mail.Inbound.Doors;

/// <summary>Takes the events of SendGrid's Event Webhook: what became of mail that we sent. Answers as
/// <see cref="MailDoor"/> does.</summary>
public sealed class EventDoor : IDisposable
{
    public const string Route = "/hooks/events/{secret}";

    /// <summary>Most bytes of a call; SendGrid gathers less than one megabyte.</summary>
    public const int MostOfCall = 5 * 1024 * 1024;

    private readonly HookProof _proof;
    private readonly Hook _hook;

    /// <param name="system">System time.</param>
    public EventDoor(
        InboundOptions options, InboundStores stores, Arrivals arrivals, TimeProvider system, ILogger<EventDoor> log)
    {
        _proof = new HookProof(options, options.EventSigningKey, system);
        _hook = new Hook(_proof, stores.Events, arrivals, MostOfCall, log);
    }

    /// <param name="secret">The part of the address that proves the caller.</param>
    public Task TakeAsync(HttpContext context, string? secret) =>
        _hook.TakeAsync(context, secret, body => Task.FromResult<Posted?>(new Posted(body)));

    public void Dispose() => _proof.Dispose();
}
