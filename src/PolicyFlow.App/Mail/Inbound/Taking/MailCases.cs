using System.Text.RegularExpressions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>Finds the case that a mail continues: by the letter of ours that it answers, else by a reference in its
/// subject.</summary>
public sealed partial class MailCases(CaseEngine<TakedownState> engine, ICaseStore store, SiteOptions site)
{
    private const int MostCandidates = 10;

    /// <returns>The case whose reporter has the sender's address, or null.</returns>
    internal async Task<string?> OfReporterAsync(ReadMail mail, CancellationToken cancel)
    {
        if (mail.SenderEmail.Length == 0) return null;
        foreach (var stream in CandidatesOf(mail))
        {
            if (await engine.LoadAsync(stream, cancel) is not { State.ReporterEmail: { } email }) continue;
            var bodies = await store.BodiesAsync(stream, [email.Id], cancel);
            if (EmailAddress.Normal(bodies.Text(email)) == mail.SenderEmail) return stream;
        }

        return null;
    }

    private IEnumerable<string> CandidatesOf(ReadMail mail) => mail.Follows
        .Select(id => LetterId.EffectOf(id, site)).OfType<string>().Select(LetterId.CaseOf)
        .Concat(Reference().Matches(mail.Subject).Select(m => CaseReference.Parse(m.Value)).OfType<string>()
            .Select(TakedownStreams.Of))
        .Distinct()
        .Take(MostCandidates);

    [GeneratedRegex(@"\bPF[- ]?[0-9A-Z]{4}[- ]?[0-9A-Z]{4}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
