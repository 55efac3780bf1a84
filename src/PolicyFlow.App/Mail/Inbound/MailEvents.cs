using System.Text.Json;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Mail.Inbound.Events;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.Mail.Inbound.Working;
using PolicyFlow.App.Storing.Inbound;

namespace PolicyFlow.App.Mail.Inbound;

/// <summary>Works on events of sent mail that were kept: letters that came back reach their cases, each once, however
/// often it is told and in whatever order.</summary>
public sealed class MailEvents(
    InboundStores stores, LetterOutcomes outcomes, FiledMail filed, ILogger<MailEvents> log)
{
    /// <summary>Works on one list of events and takes it out of the store.</summary>
    /// <param name="id">As <see cref="IMailStore.PutAsync(Stream, CancellationToken)"/> gave it.</param>
    /// <exception cref="Storing.StoreUnavailableException">Try again later.</exception>
    public async Task ProcessAsync(string id, CancellationToken cancel = default)
    {
        if (await stores.Events.ReadAsync(id, cancel) is not { } raw) return;
        try
        {
            foreach (var happened in DeliveryEvent.ReadAll(raw)) await outcomes.RecordAsync(happened, cancel);
        }
        catch (JsonException)
        {
            // Reading it again would change nothing.
            log.LogError("The events {Id} cannot be read; they are filed", id);
            await filed.KeepAsync(id + ".json", raw, cancel);
        }

        await stores.Events.DeleteAsync(id, cancel);
    }

    /// <summary>Says that a list of events is left for a person, for a host whose queue sets aside what failed too often.
    /// </summary>
    public void GiveUp(string id) => InboundRound.GiveUp(id, log);
}
