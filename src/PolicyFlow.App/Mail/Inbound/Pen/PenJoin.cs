using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Pen;

/// <summary>Adds a kept mail to the case that a person named. Whose words it is goes by what that person said.</summary>
public sealed class PenJoin(CaseEngine<TakedownState> engine, MailReports reports, CaseMail joined)
{
    internal async Task AddAsync(string stream, ReadMail mail, Stream raw, PenParty party, CancellationToken cancel)
    {
        if (party == PenParty.Reporter)
        {
            await reports.AddAsync(stream, mail, raw, isAnswer: true, quietly: true, cancel);
            return;
        }

        if (await engine.LoadAsync(stream, cancel) is not { } loaded) return;
        var match = party == PenParty.Host
            ? new MailMatch(stream, MailSender.Host, AskedLast(loaded.State), MatchedBy.Person)
            : new MailMatch(stream, MailSender.Unknown, null, MatchedBy.Person);
        await joined.ReceiveAsync(match, mail, raw, cancel);
    }

    /// <summary>The host that most likely answers; the person who says what the answer means can name another.</summary>
    private static string? AskedLast(TakedownState s) =>
        (s.Approaches.FindLast(a => a.ByMail) ?? s.Approaches.LastOrDefault())?.Id;
}
