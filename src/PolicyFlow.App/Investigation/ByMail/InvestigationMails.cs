using PolicyFlow.App.Cases;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.Mail.Inbound.Pen;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.ByMail;

/// <summary>Mail that belongs to investigations: what the reporter and others add, and what somebody whom one is about answers
/// (17.1). Nobody is answered: whoever wrote learns nothing.</summary>
public sealed class InvestigationMails(
    CaseEngine<InvestigationState> engine, ICaseStore store, InvestigationSenders senders, InvestigationFiles files,
    MailShelf shelf, SiteOptions site) : IMailedKind
{
    public string Prefix => InvestigationStreams.Prefix;

    /// <summary>A reference alone proves nothing, and an address can be made up: only the reporter's makes a mail part of a case
    /// by itself. Everybody else has to answer a letter.</summary>
    async Task<MailMatch?> IMailedKind.MatchAsync(string stream, ReadMail mail, MatchedBy by, CancellationToken cancel)
    {
        if (await engine.LoadAsync(stream, cancel) is not { } loaded) return null;
        var answered = await SentLetter.FindAsync(store, InvestigationCatalogue.Events, stream, mail.Follows, cancel);
        var proven = by == MatchedBy.Address || (by == MatchedBy.References && answered is not null);
        var sender = await senders.FindAsync(loaded, mail.SenderEmail, cancel);
        if (!proven && sender.Who != MailSender.Reporter) return null;
        return new MailMatch(stream, sender.Who, sender.Party, proven ? by : MatchedBy.Subject);
    }

    /// <summary>An answer of somebody whom it is about is theirs by their address, or where they are the only one.</summary>
    async Task<MailMatch?> IMailedKind.MatchAsync(string stream, ReadMail mail, PenParty party, CancellationToken cancel)
    {
        if (await engine.LoadAsync(stream, cancel) is not { } loaded) return null;
        var sender = await senders.FindAsync(loaded, mail.SenderEmail, cancel);
        if (party == PenParty.Accused && sender.Who != MailSender.Accused)
            sender = InvestigationSenders.OnlySubject(loaded.State) ?? sender;
        return party != PenParty.Accused && sender.Who is MailSender.Accused or MailSender.Reporter
            ? new MailMatch(stream, MailSender.Unknown, null, MatchedBy.Person)
            : new MailMatch(stream, sender.Who, sender.Party, MatchedBy.Person);
    }

    async Task IMailedKind.ReceiveAsync(MailMatch match, ReadMail mail, Stream raw, CancellationToken cancel)
    {
        var shelved = await shelf.PutAsync(mail, raw, cancel);
        if (await engine.LoadAsync(match.Case, cancel) is { } loaded)
        {
            if (match is { Who: MailSender.Accused, Party: { } who }) await ReplyAsync(loaded, who, mail, shelved, cancel);
            else await AddAsync(loaded, match, mail, shelved, cancel);
        }

        await shelf.ClearAsync(shelved, cancel);
    }

    /// <summary>A hold keeps letters back. What they send all the same is put on record, by the program and not by them: their
    /// page takes nothing then.</summary>
    private async Task ReplyAsync(
        LoadedCase<InvestigationState> loaded, string who, ReadMail mail, ShelvedMail shelved, CancellationToken cancel)
    {
        var (commandId, owner) = ("reply:" + MailReports.CommandOf(mail), InvestigationLetters.AccusedLane(who));
        var vault = new BodyVault(commandId);
        var kept = await files.TakeInAsync(loaded, shelved.Files, owner, vault, cancel);
        var reply = new ReplyAsAccused(who, vault.Add("text", owner, MailLetter.Received(mail, shelved, site)), kept);
        foreach (var by in (Actor[])[Actor.Accused(who), Actor.System])
        {
            var request = new CaseRequest(loaded.Stream, reply, by, commandId) { Bodies = vault.Bodies };
            if (await engine.ExecuteAsync(request, cancel) is Execution<InvestigationState>.Done) return;
        }

        // They turned out to have no part in it.
        await AddAsync(
            loaded, new MailMatch(loaded.Stream, MailSender.Unknown, null, MatchedBy.Person), mail, shelved, cancel);
    }

    /// <summary>Who wrote stands in the words: an address proves nothing.</summary>
    private async Task AddAsync(
        LoadedCase<InvestigationState> loaded, MailMatch match, ReadMail mail, ShelvedMail shelved, CancellationToken cancel)
    {
        var (commandId, owner) = ("add:" + MailReports.CommandOf(mail), senders.OwnerOf(match.Who, mail.SenderEmail));
        var vault = new BodyVault(commandId);
        var kept = await files.TakeInAsync(loaded, shelved.Files, owner, vault, cancel);
        var part = match.Party is { } who && loaded.State.Find(who) is { } known
            ? $", in this case as {WordsOfEnds.Part(known.Part).ToLowerInvariant()}" : "";
        var words = $"Email from {$"{mail.SenderName} {mail.SenderEmail}".Trim()}{part}: {mail.Subject}\n\n"
            + MailLetter.Received(mail, shelved, site);
        await engine.ExecuteAsync(
            new CaseRequest(loaded.Stream, new AddToMisuse(vault.Add("text", owner, words), [], kept), Actor.System, commandId)
            {
                Bodies = vault.Bodies,
            },
            cancel);
    }
}
