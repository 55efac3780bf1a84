using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Pen;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>Mail that belongs to takedowns.</summary>
public sealed class TakedownMails(
    CaseEngine<TakedownState> engine, ICaseStore store, CaseSenders senders, CaseMail joined) : IMailedKind
{
    public string Prefix => TakedownStreams.Prefix;

    /// <summary>A letter that never went out proves no more than a reference does, which can be guessed or seen over a
    /// shoulder. Then only an address that the case knows makes the mail part of it.</summary>
    async Task<MailMatch?> IMailedKind.MatchAsync(string stream, ReadMail mail, MatchedBy by, CancellationToken cancel)
    {
        if (await engine.LoadAsync(stream, cancel) is not { } loaded) return null;
        var answered = await SentLetter.FindAsync(store, TakedownCatalogue.Events, stream, mail.Follows, cancel);
        var proven = by == MatchedBy.Address || (by == MatchedBy.References && answered is not null);
        var sender = await senders.FindAsync(loaded, mail.SenderEmail, answered, cancel);
        if (sender is null or { Who: MailSender.Colleague } && !proven) return null;
        if (by == MatchedBy.Address) sender ??= CaseSenders.TicketSystem(loaded.State, answered);
        sender ??= new CaseSender(MailSender.Unknown);
        return new MailMatch(stream, sender.Who, sender.Party, proven || by == MatchedBy.Subject ? by : MatchedBy.Subject);
    }

    /// <summary>Of a host's it is the one that most likely answers; the person who says what the answer means can name
    /// another.</summary>
    async Task<MailMatch?> IMailedKind.MatchAsync(string stream, ReadMail mail, PenParty party, CancellationToken cancel) =>
        await engine.LoadAsync(stream, cancel) is not { State: var s } ? null
        : party == PenParty.Host
            ? new MailMatch(
                stream, MailSender.Host, (s.Approaches.FindLast(a => a.ByMail) ?? s.Approaches.LastOrDefault())?.Id,
                MatchedBy.Person)
            : new MailMatch(stream, MailSender.Unknown, null, MatchedBy.Person);

    Task IMailedKind.ReceiveAsync(MailMatch match, ReadMail mail, Stream raw, CancellationToken cancel) =>
        joined.ReceiveAsync(match, mail, raw, cancel);
}
