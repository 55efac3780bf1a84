using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Mail.Inbound.Taking;

namespace PolicyFlow.App.Mail.Inbound.Pen;

/// <summary>Adds a kept mail to the case that a person named, of whichever kind. Whose words it is goes by what that person
/// said.</summary>
public sealed class PenJoin(MailReports reports, MailCases cases)
{
    internal async Task AddAsync(string stream, ReadMail mail, Stream raw, PenParty party, CancellationToken cancel)
    {
        if (party == PenParty.Reporter)
            await reports.AddAsync(stream, mail, raw, isAnswer: true, quietly: true, cancel);
        else if (await cases.MatchAsync(stream, mail, party, cancel) is { } match)
            await cases.ReceiveAsync(match, mail, raw, cancel);
    }
}
