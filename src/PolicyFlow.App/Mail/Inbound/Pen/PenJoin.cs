using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Pen;

/// <summary>Adds a kept mail to the case that a person named, a takedown or an investigation. Whose words it is goes by what that
/// person said.</summary>
public sealed class PenJoin(CaseEngine<TakedownState> engine, MailReports reports, IEnumerable<IMailedKind> kinds)
{
    private readonly IReadOnlyList<IMailedKind> _kinds = [.. kinds];

    internal async Task AddAsync(string stream, ReadMail mail, Stream raw, PenParty party, CancellationToken cancel)
    {
        if (party == PenParty.Reporter)
        {
            await reports.AddAsync(stream, mail, raw, isAnswer: true, quietly: true, cancel);
            return;
        }

        if (_kinds.FirstOrDefault(k => stream.StartsWith(k.Prefix, StringComparison.Ordinal)) is not { } kind) return;

        // In an investigation nobody asks a host for anything: what one writes is somebody's words.
        var match = party == PenParty.Host && CaseKind.Of(stream) == CaseKind.Takedown
            ? new MailMatch(stream, MailSender.Host, await AskedLastAsync(stream, cancel), MatchedBy.Person)
            : new MailMatch(stream, MailSender.Unknown, null, MatchedBy.Person);
        await kind.ReceiveAsync(match, mail, raw, cancel);
    }

    /// <summary>The host that most likely answers; the person who says what the answer means can name another.</summary>
    private async Task<string?> AskedLastAsync(string stream, CancellationToken cancel) =>
        await engine.LoadAsync(stream, cancel) is { State: var s }
            ? (s.Approaches.FindLast(a => a.ByMail) ?? s.Approaches.LastOrDefault())?.Id : null;
}
