using System.Text.RegularExpressions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Pen;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Mail.Threads;
using PolicyFlow.App.Takedown.Letters;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>Finds the case that a mail belongs to: by the address that it was sent to, else by the letter of ours that it
/// answers, else by a reference in its subject.</summary>
public sealed partial class MailCases(IEnumerable<IMailedKind> kinds, ReplyAddresses replies, SiteOptions site)
{
    private const int MostCandidates = 10;

    private readonly IReadOnlyList<IMailedKind> _kinds = [.. kinds];

    /// <returns>Null where no case of ours has to do with it.</returns>
    internal async Task<MailMatch?> FindAsync(ReadMail mail, CancellationToken cancel)
    {
        // What servers report of our own letters is no answer.
        if (mail.IsReport) return null;
        foreach (var (stream, by) in CandidatesOf(mail))
        {
            if (KindOf(stream) is { } kind && await kind.MatchAsync(stream, mail, by, cancel) is { } match) return match;
        }

        return null;
    }

    /// <summary>Who of a case that a person named wrote a mail; null where there is no such case.</summary>
    internal Task<MailMatch?> MatchAsync(string stream, ReadMail mail, PenParty party, CancellationToken cancel) =>
        KindOf(stream)?.MatchAsync(stream, mail, party, cancel) ?? Task.FromResult<MailMatch?>(null);

    /// <summary>Puts a mail into the case that it belongs to.</summary>
    internal Task ReceiveAsync(MailMatch match, ReadMail mail, Stream raw, CancellationToken cancel) =>
        KindOf(match.Case)?.ReceiveAsync(match, mail, raw, cancel) ?? Task.CompletedTask;

    private IMailedKind? KindOf(string stream) =>
        _kinds.FirstOrDefault(k => stream.StartsWith(k.Prefix, StringComparison.Ordinal));

    private IEnumerable<(string Case, MatchedBy By)> CandidatesOf(ReadMail mail) =>
        mail.SentTo.SelectMany(replies.CasesIn).Select(c => (Case: c, By: MatchedBy.Address))
            .Concat(mail.Follows.Select(id => LetterId.EffectOf(id, site)).OfType<string>()
                .Select(effect => (Case: LetterId.CaseOf(effect), By: MatchedBy.References)))
            .Concat(Reference().Matches(mail.Subject).Select(m => CaseReference.Parse(m.Value)).OfType<string>()
                .SelectMany(reference => _kinds.Select(k => CaseReference.Stream(k.Prefix, reference)))
                .Select(stream => (Case: stream, By: MatchedBy.Subject)))
            .DistinctBy(c => c.Case)
            .Take(MostCandidates);

    [GeneratedRegex(@"\bPF[- ]?[0-9A-Z]{4}[- ]?[0-9A-Z]{4}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
