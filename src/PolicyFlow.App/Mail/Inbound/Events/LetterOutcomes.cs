using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using Names = PolicyFlow.Domain.Takedown.Letters;

namespace PolicyFlow.App.Mail.Inbound.Events;

/// <summary>Brings what happened to a letter to its case (16.3): one that came back is undelivered, whatever was
/// believed before.</summary>
public sealed class LetterOutcomes(CaseEngine<TakedownState> engine, ICaseStore store, SiteOptions site)
{
    private const int LongestReason = 500;

    internal async Task RecordAsync(DeliveryEvent happened, CancellationToken cancel)
    {
        if (!happened.IsReturn && !happened.IsDelivery) return;
        var effectId = happened.MessageIds.Select(id => LetterId.EffectOf(id, site)).OfType<string>().FirstOrDefault();
        if (effectId is null || await engine.LoadAsync(LetterId.CaseOf(effectId), cancel) is not { } loaded) return;
        var pending = (await store.EffectsAsync(loaded.Stream, cancel)).FirstOrDefault(e => e.Id == effectId);
        if (pending is { Attempts: > 0 }) await EndAsync(pending, happened, cancel);
        else if (happened.IsReturn && await SentAsync(loaded.Stream, effectId, cancel) is { } letter)
            await ReturnAsync(loaded.Stream, letter, happened, cancel);
    }

    /// <summary>The mail went out and the program ended before it could write that down: now it knows. Should it be
    /// sending at this moment, its own record is the second of the same command and changes nothing.</summary>
    private async Task EndAsync(PendingEffect effect, DeliveryEvent happened, CancellationToken cancel)
    {
        var command = "effect:" + effect.Id;
        var vault = new BodyVault(command);
        var record = happened.IsReturn
            ? new RecordEffect(
                effect.Effect, EffectEnd.RefusedForGood, null, false, null, Reason(vault, effect.Effect, happened))
            : new RecordEffect(
                effect.Effect, EffectEnd.Accepted, LetterId.OfEffect(effect.Id, site), false, null, null);
        await engine.ExecuteAsync(
            new CaseRequest(effect.Stream, record, Actor.System, command)
            {
                Bodies = vault.Bodies,
                CompletedEffects = [effect.Id],
            },
            cancel);
    }

    private async Task ReturnAsync(string stream, Effect letter, DeliveryEvent happened, CancellationToken cancel)
    {
        var command = "mail-event:" + happened.Id;
        var vault = new BodyVault(command);
        var record = new RecordReturn(letter, Reason(vault, letter, happened));
        await engine.ExecuteAsync(
            new CaseRequest(stream, record, Actor.System, command) { Bodies = vault.Bodies }, cancel);
    }

    /// <summary>The letter that went out for an effect, or null where none did.</summary>
    private async Task<Effect?> SentAsync(string stream, string effectId, CancellationToken cancel)
    {
        var messageId = LetterId.OfEffect(effectId, site);
        var events = (await store.ReadAsync(stream, cancel: cancel))?.Events ?? [];
        return events.Select(e => EventCodec.Decode(TakedownCatalogue.Events, e).Event)
            .Select(e => e switch
            {
                NoticeSent n when n.MessageId == messageId =>
                    new Effect(Names.Notice, Names.HostLane(n.Approach), n.Approach),
                EscalationSent r when r.MessageId == messageId =>
                    new Effect(Names.Escalation, Names.RungLane(r.Escalation), r.Escalation),
                PoliceReportSent p when p.MessageId == messageId =>
                    new Effect(Names.Police, Names.PoliceLane(p.Report), p.Report),
                MailSent m when m.MessageId == messageId => new Effect(m.Letter, m.Lane, m.About, m.Round),
                _ => null,
            })
            .FirstOrDefault(letter => letter is not null);
    }

    private static BodyRef? Reason(BodyVault vault, Effect letter, DeliveryEvent happened) =>
        vault.Add("reason", letter.Lane, PlainText.Line(happened.Reason, LongestReason));
}
