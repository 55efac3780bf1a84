using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.ByMail;

/// <summary>Finds out who of an investigation a sender is, by the addresses that the case and the list of people know. An
/// address that was erased is nobody's.</summary>
public sealed class InvestigationSenders(ICaseStore store, IPeopleDirectory people)
{
    /// <param name="email">In its normal form; empty where there is none.</param>
    internal async Task<CaseSender> FindAsync(
        LoadedCase<InvestigationState> loaded, string email, CancellationToken cancel)
    {
        if (email.Length == 0) return new CaseSender(MailSender.Unknown);
        var s = loaded.State;
        var colleague = people.FindByEmail(email);
        var there = s.People.FindAll(p => !p.Removed);
        BodyRef?[] addresses = [s.Report.ReporterEmail, .. there.Select(p => p.Email)];
        var bodies = await store.BodiesAsync(loaded.Stream, [.. addresses.OfType<BodyRef>().Select(b => b.Id).Distinct()], cancel);
        var known = there.FindAll(p => Is(p.Email) || (p.Person is { } id && id == colleague?.Id));
        if (known.Find(p => p.Part == Part.Subject) is { } subject) return new CaseSender(MailSender.Accused, subject.Who);
        if (Is(s.Report.ReporterEmail)) return new CaseSender(MailSender.Reporter);
        return new CaseSender(colleague is null ? MailSender.Unknown : MailSender.Colleague, known.FirstOrDefault()?.Who);

        bool Is(BodyRef? address) =>
            address is not null && bodies.ContainsKey(address.Id) && EmailAddress.Normal(bodies.Text(address)) == email;
    }

    /// <summary>Whom the case is about, where that is one person.</summary>
    internal static CaseSender? OnlySubject(InvestigationState s) =>
        s.People.FindAll(p => p is { Part: Part.Subject, Removed: false }) is [var only]
            ? new CaseSender(MailSender.Accused, only.Who) : null;

    /// <summary>Whose words a mail holds; erasing goes by it.</summary>
    public string OwnerOf(MailSender who, string email) =>
        who == MailSender.Colleague && people.FindByEmail(email) is { } person ? Effect.ToPerson(person.Id) : "unknown";
}
