using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Threads;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using Names = PolicyFlow.Domain.Takedown.Letters;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>Sends what a named manager approved to the letter: to a host, a further body, the governors, the police.
/// </summary>
/// <param name="replies">Where answers go; null where no mail reaches us.</param>
public sealed class OutsideLetters(
    ICaseStore store, IMailTransport transport, IPeopleDirectory people, CaseClock clock, SiteOptions site,
    ReplyAddresses? replies = null)
{
    public static bool Carries(string letter) =>
        letter is Names.Notice or Names.Chaser or Names.Escalation or Names.Governors or Names.Police;

    public async Task<EffectResult> PerformAsync(
        LoadedCase<TakedownState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        var (to, letter) = Approved(loaded.State, effect.Effect);
        if (letter is null) return new EffectResult.RefusedForGood("There is no approved letter.");
        var ticket = loaded.State.Find(effect.Effect.About ?? "")?.Ticket;
        var bodies = await store.BodiesAsync(
            loaded.Stream, [.. new[] { to, letter, ticket }.OfType<BodyRef>().Select(b => b.Id)], cancel);
        if (Notice.Of(bodies, letter) is not { } notice || (to is not null && !bodies.ContainsKey(to.Id)))
            return new EffectResult.RefusedForGood("The approved letter was erased.");

        var reader = Effect.PersonOf(effect.Effect.Lane) is { } id ? people.Find(id) : null;
        var address = to is not null ? bodies.Text(to) : reader is { Active: true } ? reader.Email : null;
        if (address is null || (reader is not null && loaded.State.LeftOut.Contains(reader.Id)))
            return new EffectResult.RefusedForGood("This person cannot be written to any more.");
        var messageId = LetterId.OfEffect(effect.Id, site);
        var mail = effect.Effect.Kind == Names.Chaser
            ? await ChaserAsync(loaded, effect, notice, address, messageId, bodies, cancel)
            : new OutgoingMail(messageId, address, reader?.Name, notice.Subject, notice.Text, null);
        mail = mail with
        {
            Html = LetterHtml.Of(mail.Subject, mail.Text),
            ReplyTo = replies?.Of(loaded.Stream),
            Urgent = Attention.IsUrgent(effect.Effect.Kind, loaded.State),
        };
        return EffectResult.Of(await transport.SendAsync(mail, cancel), messageId);
    }

    /// <summary>Where a letter goes (null: to the person of its lane) and what was approved.</summary>
    private static (BodyRef? To, BodyRef? Letter) Approved(TakedownState s, Effect effect)
    {
        switch (effect.Kind)
        {
            case Names.Escalation or Names.Governors:
                var rung = s.Ladder.Find(effect.About!);
                return (rung?.To, rung?.Letter);
            case Names.Police:
                var told = s.Care.PoliceReports.Find(p => p.Id == effect.About);
                return (told?.To, told?.Letter);
            default:
                var approach = s.Find(effect.About!);
                return (approach?.To, approach?.To is null ? null : approach.Notice);
        }
    }

    private async Task<OutgoingMail> ChaserAsync(
        LoadedCase<TakedownState> loaded, PendingEffect effect, Notice notice, string to, string messageId,
        IReadOnlyDictionary<string, Body> bodies, CancellationToken cancel)
    {
        var approach = loaded.State.Find(effect.Effect.About!)!;
        var ticket = approach.Ticket is not null && bodies.ContainsKey(approach.Ticket.Id) ? bodies.Text(approach.Ticket) : null;
        var text = LetterTexts.Chaser(notice, approach, effect.Effect.Round, clock.Now, ticket);
        return new OutgoingMail(messageId, to, null, "Re: " + notice.Subject, text, null)
        {
            InReplyTo = await NoticeMessageIdAsync(loaded.Stream, approach.Id, cancel),
        };
    }

    /// <summary>Chasers stay in the thread of the notice.</summary>
    private async Task<string?> NoticeMessageIdAsync(string stream, string approach, CancellationToken cancel) =>
        (await store.ReadAsync(stream, cancel: cancel))?.Events
            .Select(e => EventCodec.Decode(TakedownCatalogue.Events, e).Event)
            .OfType<NoticeSent>()
            .LastOrDefault(e => e.Approach == approach)?.MessageId;
}
