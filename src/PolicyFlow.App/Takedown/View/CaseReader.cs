using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Intake;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.ByMail;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.Locking;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.View;

/// <summary>Reads a takedown for somebody who may see it, and writes into the access log that they did.</summary>
public sealed class CaseReader(
    CaseEngine<TakedownState> engine, ICaseStore store, IPeopleDirectory people, ProviderDirectory providers,
    AccessLog access, SiteOptions site)
{
    private static readonly Dictionary<string, string> NoPlaces = [];

    /// <summary>The case, or null where there is none or the viewer may not see it: the two answer alike.</summary>
    /// <param name="page">What was looked at, for the access log.</param>
    public async Task<CaseView?> ReadAsync(string reference, Viewer viewer, string page, CancellationToken cancel)
    {
        if (await FindAsync(reference, viewer, cancel) is not { } loaded) return null;
        await access.RecordAsync(loaded.Stream, viewer.PersonId!, page, cancel);
        return await ViewAsync(loaded, viewer, cancel);
    }

    /// <summary>The case without its words, where the viewer may see it.</summary>
    public async Task<LoadedCase<TakedownState>?> FindAsync(string reference, Viewer viewer, CancellationToken cancel)
    {
        if (CaseReference.Parse(reference) is not { } parsed) return null;
        var loaded = await engine.LoadAsync(TakedownStreams.Of(parsed), cancel);
        return loaded is not null && MaySee(viewer, loaded.Stream, loaded.State) ? loaded : null;
    }

    public bool MaySee(Viewer viewer, string stream, TakedownState state) => Sight.MaySee(
        viewer, Matter.Case,
        TakedownStreams.SightOf(stream, state, people.DutyFor(state.School, state.LeftOut)));

    private async Task<CaseView> ViewAsync(LoadedCase<TakedownState> loaded, Viewer viewer, CancellationToken cancel)
    {
        var s = loaded.State;
        var events = (await store.ReadAsync(loaded.Stream, cancel: cancel))!.Events;
        var recorded = events.Select(e => (Stored: e, Recorded: EventCodec.Decode(TakedownCatalogue.Events, e))).ToList();
        var details = recorded.Select(r => TimelineWords.Of(r.Recorded.Event, NoPlaces).Detail);
        var bodies = await store.BodiesAsync(
            loaded.Stream, [.. References(s).Concat(details).OfType<BodyRef>().Select(b => b.Id).Distinct()],
            cancel);
        var hidden = LockedWords.Of(s, bodies);
        var leads = Who.MayLead(people.DutyFor(s.School, s.LeftOut)).Contains(viewer.PersonId!);
        var items = s.Items.Select(i => ItemOf(s, i, bodies, leads)).ToList();
        var places = items.ToDictionary(i => i.Id, i => items.Count == 1 ? "it" : i.Text);
        var rows = recorded.Select(r => (r.Stored, r.Recorded.Actor, Words: TimelineWords.Of(r.Recorded.Event, places)))
            .Select(r => new TimelineRow(
                r.Stored.Sequence, r.Stored.At, ActorNames.Of(r.Actor, people), r.Stored.Name, r.Stored.Clause, r.Words.Text,
                hidden.Hide(bodies.Text(r.Words.Detail))));
        var view = new CaseView(
            loaded.Stream, CaseReference.OfStream(loaded.Stream), loaded.Version, s, TakedownStatusOf.Case(s),
            WordsOf(s, bodies, hidden, CameOf(recorded.Select(r => r.Recorded))), items,
            [.. s.Approaches.Select(a => ApproachOf(s, a, bodies, hidden))], [.. rows], site.NetworkName)
        {
            MayUnlock = leads,
            Care = CareOf(s, bodies, hidden),
            Mails = [.. s.Mails.Select(m => MailOf(s, m, bodies, hidden))],
            Origin = s.Mail is not { } mail ? null : new OriginView(
                mail.Sender is { } sender ? people.Find(sender)?.Name : null, mail.Verdicts,
                bodies.Text(mail.Refused).Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            Escalations = [.. s.Ladder.Escalations.Select(e => EscalationOf(e, bodies, hidden))],
        };
        return view with { Letters = LetterViews.Of(view, PersonName) };
    }

    private static IEnumerable<BodyRef?> References(TakedownState s) =>
    [
        s.Description, s.About, s.ReporterName, s.ReporterEmail, s.Mail?.Refused,
        .. s.Items.Select(i => i.Listed.Locator), .. s.Files.Select(f => f.Name),
        .. s.Approaches.SelectMany(a => new[] { a.To, a.Notice, a.Receipt, a.Ticket }),
        .. s.Ladder.Escalations.SelectMany(e => new[] { e.To, e.Letter }),
        .. s.Mails.SelectMany(m => new[] { m.Sender, m.Subject, m.Text }),
        s.Care.Name, s.Care.Email, .. s.Care.PoliceReports.SelectMany(p => new[] { p.To, p.Letter, p.Reference }),
    ];

    private static MailView MailOf(
        TakedownState s, ReceivedMail m, IReadOnlyDictionary<string, Body> bodies, LockedWords hidden) => new(
        m.Sequence, m.At, m.From, TimelineOfMail.Who(m.From), m.From == MailSender.Host ? m.Party : null, m.Automatic, m.Unread,
        hidden.Hide(bodies.Text(m.Sender)), hidden.Hide(bodies.Text(m.Subject)), hidden.Hide(bodies.Text(m.Text)),
        m.Raw is { } raw && !s.LockedFiles.Contains(raw) && s.Files.Exists(f => f.Sha256 == raw) ? raw : null);

    private CareView CareOf(TakedownState s, IReadOnlyDictionary<string, Body> bodies, LockedWords hidden) => new(
        bodies.Text(s.Care.Name), bodies.Text(s.Care.Email),
        [
            .. s.Care.PoliceReports.Select(p => new PoliceReportView(
                p.Id, p.MadeAt, PersonName(p.MadeBy), bodies.Text(p.To), hidden.Hide(StoredLetter.Of(bodies, p.Letter)), p.Override, p.SentAt,
                p.Bounced, bodies.Text(p.Reference), p.Withdrawn)),
        ]);

    private EscalationView EscalationOf(Escalation e, IReadOnlyDictionary<string, Body> bodies, LockedWords hidden) => new(
        e.Id, e.Rung, PersonName(e.MadeBy), e.MadeAt, bodies.Text(e.To), hidden.Hide(StoredLetter.Of(bodies, e.Letter)), e.SentAt, e.ClockEndsAt,
        e.Lapsed, e.Bounced);

    /// <summary>Which event brought which file, by the id of its name.</summary>
    private static Dictionary<string, int> CameOf(IEnumerable<Recorded> events) => events
        .SelectMany(r => (r.Event switch
        {
            TakedownReported e => e.Files,
            ReportAdded e => e.Files,
            MailReceived e => e.Files,
            _ => [],
        }).Select(f => (f.Name.Id, r.Sequence)))
        .DistinctBy(f => f.Id).ToDictionary(f => f.Id, f => f.Sequence);

    private CaseWords WordsOf(
        TakedownState s, IReadOnlyDictionary<string, Body> bodies, LockedWords hidden, Dictionary<string, int> came) => new(
        ReportCategory.Of(s.Category),
        s.School is null ? "Not known, or the whole network" : people.FindSchool(s.School)?.Name ?? s.School,
        hidden.Hide(bodies.Text(s.Description)), hidden.Hide(bodies.Text(s.About)), bodies.Text(s.ReporterName),
        bodies.Text(s.ReporterEmail),
        [.. s.Files.Select((f, n) => FileOf(f, n, s.LockedFiles.Contains(f.Sha256), bodies, came))],
        [.. s.LeftOutHere.Select(id => people.Find(id)?.Name ?? id)]);

    private static FileView FileOf(
        EvidenceFile f, int number, bool locked, IReadOnlyDictionary<string, Body> bodies,
        Dictionary<string, int> came) => new(
        f.Sha256, locked ? $"File {number + 1}, locked" : bodies.Text(f.Name), f.ContentType, f.Size, locked,
        came.GetValueOrDefault(f.Name.Id));

    private ItemView ItemOf(TakedownState s, Item i, IReadOnlyDictionary<string, Body> bodies, bool leads)
    {
        var locator = bodies.Text(i.Listed.Locator);
        var text = i.Destroyed ? $"Place {i.Id[1..]}, destroyed" : i.Locked ? $"Place {i.Id[1..]}, locked" : locator;
        var provider = providers.Of(i.Listed.Party);
        var again = !i.Locked && i.Approach is { } id && s.Find(id) is { } a && (a.Missed || a.Refused);
        return new ItemView(
            i.Id, text, i.Locked ? null : Link(text), i.Listed.Kind, i.Listed.Party, i.Status, i.HostSays,
            i.MachineSaw, i.PersonSaw,
            i.Approach, i.AwaitsDecision, i.Confirmed, i.Declined, again, provider?.Name, provider?.Email)
        {
            Locked = i.Locked,
            Capture = i.Capture,
            Destroyed = i.Destroyed,
            ForThePolice = leads && i is { Locked: true, Destroyed: false } ? locator : null,
        };
    }

    /// <summary>Only a web address becomes a link; anything else is text.</summary>
    private static string? Link(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;

    private ApproachView ApproachOf(
        TakedownState s, Approach a, IReadOnlyDictionary<string, Body> bodies, LockedWords hidden)
    {
        var to = bodies.Text(a.To);
        var host = HostOf(a, to);
        return new ApproachView(
            a.Id, $"{host}, {Web.UkTime.Deadline(a.DecidedAt)}", host, PersonName(a.MadeBy),
            TakedownStatusOf.Approach(s, a), a.Channel, a.DecidedAt, a.SentAt, a.ReceivedAt, a.WindowEndsAt, a.ChaseAt,
            a.NextChaser, [.. s.ItemsOf(a).Select(i => i.Id)], to, hidden.Hide(StoredLetter.Of(bodies, a.Notice)),
            hidden.Hide(bodies.Text(a.Receipt)),
            a.Bounced, a.LastAnswer)
        {
            Responsible = a.Responsible,
            Ground = a.Ground,
            HostWindowEndsAt = a.HostWindowEndsAt,
            Captures = a.Captures.Count,
            Ticket = bodies.Text(a.Ticket),
            AnswerBy = a.AnswerBy,
            DeliveredAt = a.DeliveredAt,
            AuthorAnswer = a.AuthorAnswer,
            ComplainantAnswer = a.ComplainantAnswer,
            NextLookAt = a.NextProbe < a.ProbeAt.Count && !a.Bounced ? a.ProbeAt[a.NextProbe] : null,
        };
    }

    private string HostOf(Approach a, string to) => a.Responsible switch
    {
        ResponsibleParty.Complainant => "The person concerned asks the site",
        ResponsibleParty.Author => "The author, one of our own staff",
        ResponsibleParty.Ourselves => "Our own account",
        _ => providers.Of(a.Party)?.Name ?? (to.Length > 0 ? to : "The host"),
    };

    private string PersonName(string id) => people.Find(id)?.Name ?? id;
}
