using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>Who of a case wrote a mail.</summary>
/// <param name="Party">The approach of a host, the escalation of a further body, or null.</param>
internal sealed record CaseSender(MailSender Who, string? Party = null);

/// <summary>Finds out who of a case a sender is, by the addresses that the case knows. An address that was erased is
/// nobody's.</summary>
public sealed class CaseSenders(ICaseStore store, IPeopleDirectory people, ProviderDirectory providers)
{
    /// <param name="email">In its normal form.</param>
    /// <param name="answered">The letter that the mail follows, or null.</param>
    /// <returns>Null where it is nobody whom the case or the list of people knows.</returns>
    internal async Task<CaseSender?> FindAsync(
        LoadedCase<TakedownState> loaded, string email, SentLetter? answered, CancellationToken cancel)
    {
        if (email.Length == 0) return null;
        var known = await KnownAsync(loaded, cancel);
        var exact = known.Where(k => k.Address == email).ToList();
        if (exact.Count > 0) return Best(loaded.State, exact, answered);
        if (people.FindByEmail(email) is not null) return new CaseSender(MailSender.Colleague);
        var house = known.Where(k => k.Desk && MailHouse.IsOne(email, k.Address)).ToList();
        return house.Count > 0 ? Best(loaded.State, house, answered) : null;
    }

    /// <summary>Ticket systems answer from addresses of their own. Whoever has the case's address and is nobody we know is
    /// the host whose letter is answered, or the only host that still has to answer.</summary>
    internal static CaseSender? TicketSystem(TakedownState s, SentLetter? answered)
    {
        var asked = s.Approaches.FindAll(a =>
            a is { Live: true, To: not null, SentAt: not null, Responsible: ResponsibleParty.Provider });
        var host = answered is not null ? asked.Find(a => answered.Lane == Letters.HostLane(a.Id))
            : s.Closed is null && asked is [var only] && Waits(s, only) ? only : null;
        return host is null ? null : new CaseSender(MailSender.Host, host.Id);
    }

    /// <summary>Of several, such as approaches to one host, the one whose letter is answered, else the last that still
    /// waits, else the last.</summary>
    private static CaseSender Best(TakedownState s, List<Known> known, SentLetter? answered)
    {
        var first = known[0];
        if (first.Who is not (MailSender.Host or MailSender.Body)) return new CaseSender(first.Who);
        var best = known.Find(k => answered?.Lane == k.Lane)
            ?? known.FindLast(k => k.Who == first.Who && s.Find(k.Party!) is { Live: true } a && Waits(s, a))
            ?? known.FindLast(k => k.Who == first.Who)!;
        return new CaseSender(best.Who, best.Party);
    }

    private static bool Waits(TakedownState s, Approach a) =>
        s.Items.Count == 0 || s.ItemsOf(a).Any(i => !i.Confirmed);

    private async Task<List<Known>> KnownAsync(LoadedCase<TakedownState> loaded, CancellationToken cancel)
    {
        var s = loaded.State;
        List<(MailSender Who, string? Party, BodyRef? Address)> listed =
        [
            (MailSender.Reporter, null, s.ReporterEmail),
            (MailSender.Affected, null, s.Care.Email),
            .. s.Care.PoliceReports.Select(p => (MailSender.Police, (string?)p.Id, p.To)),
            .. s.Approaches.Select(a => (WhoOf(a), (string?)a.Id, a.To)),
            .. s.Ladder.Escalations.Select(e => (MailSender.Body, (string?)e.Id, e.To)),
        ];
        var bodies = await store.BodiesAsync(
            loaded.Stream, [.. listed.Select(l => l.Address).OfType<BodyRef>().Select(b => b.Id).Distinct()], cancel);
        var known = listed.Where(l => l.Address is not null && bodies.ContainsKey(l.Address.Id))
            .Select(l => new Known(l.Who, l.Party, EmailAddress.Normal(bodies.Text(l.Address)))).ToList();
        foreach (var approach in s.Approaches.Where(a => WhoOf(a) == MailSender.Host))
        {
            if (providers.Of(approach.Party) is not { } provider) continue;
            known.AddRange(provider.Hosts.Append(provider.Email ?? "").Where(a => a.Length > 0)
                .Select(a => new Known(MailSender.Host, approach.Id, EmailAddress.Normal(a))));
        }

        return known;
    }

    private static MailSender WhoOf(Approach a) => a.Responsible switch
    {
        ResponsibleParty.Provider => MailSender.Host,
        ResponsibleParty.Author => MailSender.Author,
        ResponsibleParty.Complainant => MailSender.Affected,
        _ => MailSender.Unknown,
    };

    /// <param name="Address">An address, or the host name of a provider.</param>
    private sealed record Known(MailSender Who, string? Party, string Address)
    {
        /// <summary>An office with more desks than the one that was written to.</summary>
        public bool Desk => Who is MailSender.Host or MailSender.Body or MailSender.Police;

        public string Lane => Who == MailSender.Host ? Letters.HostLane(Party!) : Letters.RungLane(Party ?? "");
    }
}
