using System.Text.RegularExpressions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Mail.Threads;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>Finds the case that a mail belongs to: by the address that it was sent to, else by the letter of ours that it
/// answers, else by a reference in its subject.</summary>
public sealed partial class MailCases(
    CaseEngine<TakedownState> engine, ICaseStore store, CaseSenders senders, ReplyAddresses replies, SiteOptions site)
{
    private const int MostCandidates = 10;

    /// <returns>Null where no case of ours has to do with it.</returns>
    internal async Task<MailMatch?> FindAsync(ReadMail mail, CancellationToken cancel)
    {
        // What servers report of our own letters is no answer.
        if (mail.IsReport) return null;
        foreach (var (stream, by) in CandidatesOf(mail))
        {
            if (await engine.LoadAsync(stream, cancel) is { } loaded
                && await MatchAsync(loaded, mail, by, cancel) is { } match)
                return match;
        }

        return null;
    }

    /// <summary>A letter that never went out proves no more than a reference does, which can be guessed or seen over a
    /// shoulder. Then only an address that the case knows makes the mail part of it.</summary>
    private async Task<MailMatch?> MatchAsync(
        LoadedCase<TakedownState> loaded, ReadMail mail, MatchedBy by, CancellationToken cancel)
    {
        var answered = await SentLetter.FindAsync(store, loaded.Stream, mail.Follows, cancel);
        var proven = by == MatchedBy.Address || (by == MatchedBy.References && answered is not null);
        var sender = await senders.FindAsync(loaded, mail.SenderEmail, answered, cancel);
        if (sender is null or { Who: MailSender.Colleague } && !proven) return null;
        if (by == MatchedBy.Address) sender ??= CaseSenders.TicketSystem(loaded.State, answered);
        sender ??= new CaseSender(MailSender.Unknown);
        return new MailMatch(loaded.Stream, sender.Who, sender.Party, proven || by == MatchedBy.Subject ? by : MatchedBy.Subject);
    }

    private IEnumerable<(string Case, MatchedBy By)> CandidatesOf(ReadMail mail) =>
        mail.SentTo.SelectMany(replies.CasesIn).Select(c => (Case: c, By: MatchedBy.Address))
            .Concat(mail.Follows.Select(id => LetterId.EffectOf(id, site)).OfType<string>()
                .Select(effect => (Case: LetterId.CaseOf(effect), By: MatchedBy.References)))
            .Concat(Reference().Matches(mail.Subject).Select(m => CaseReference.Parse(m.Value)).OfType<string>()
                .Select(reference => (Case: TakedownStreams.Of(reference), By: MatchedBy.Subject)))
            .DistinctBy(c => c.Case)
            .Take(MostCandidates);

    [GeneratedRegex(@"\bPF[- ]?[0-9A-Z]{4}[- ]?[0-9A-Z]{4}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
