using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Investigation.Reports;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.ByMail;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.View;

/// <summary>Reads an investigation for somebody who may see it, and writes into the access log that they did, before they are
/// shown a word of it (6.2).</summary>
public sealed class InvestigationReader(
    CaseEngine<InvestigationState> engine, ICaseStore store, IPeopleDirectory people, AccessLog access, SiteOptions site,
    CaseClock clock, EarlierReads reads, LinkedCases linked, Duplicates duplicates)
{
    /// <summary>The case, or null where there is none or the viewer may not see it: the two answer alike.</summary>
    /// <param name="page">What was looked at, for the access log.</param>
    public async Task<InvestigationView?> ReadAsync(string reference, Viewer viewer, string page, CancellationToken cancel)
    {
        if (await FindAsync(reference, viewer, cancel) is not { } loaded) return null;
        await access.RecordAsync(loaded.Stream, viewer.PersonId!, page, cancel);
        return await ViewAsync(loaded, viewer, cancel);
    }

    /// <summary>The case without its words, where the viewer may see it.</summary>
    public async Task<LoadedCase<InvestigationState>?> FindAsync(string reference, Viewer viewer, CancellationToken cancel)
    {
        if (CaseReference.Parse(reference) is not { } parsed) return null;
        var loaded = await engine.LoadAsync(InvestigationStreams.Of(parsed), cancel);
        return loaded is not null && MaySee(viewer, loaded.Stream, loaded.State) ? loaded : null;
    }

    public bool MaySee(Viewer viewer, string stream, InvestigationState state) => Sight.MaySee(
        viewer, Matter.Case, InvestigationStreams.SightOf(stream, state, people));

    private OnDuty DutyOf(InvestigationState s) => people.DutyFor(s.School, s.LeftOut);

    private async Task<InvestigationView> ViewAsync(
        LoadedCase<InvestigationState> loaded, Viewer viewer, CancellationToken cancel)
    {
        var s = loaded.State;
        var events = (await store.ReadAsync(loaded.Stream, cancel: cancel))!.Events
            .Select(e => (Stored: e, Recorded: EventCodec.Decode(InvestigationCatalogue.Events, e))).ToList();
        var details = events.Select(e => TimelineWords.Of(e.Recorded.Event, NoNames).Detail);
        var bodies = await store.BodiesAsync(
            loaded.Stream,
            [.. InvestigationBodies.Of(s).Concat(details.OfType<BodyRef>()).Select(b => b.Id).Distinct()], cancel);
        var others = await linked.OfAsync(s, viewer, cancel);
        var parts = new InvestigationParts(s, bodies, PersonName);
        var names = new TimelineNames(PersonName, parts.NameOf)
        {
            Other = stream => TimelineNames.Seen(others, stream),
        };
        var duty = DutyOf(s);
        var rows = events
            .Select(e => (e.Stored, e.Recorded.Actor, Words: TimelineWords.Of(e.Recorded.Event, names)))
            .Select(e => new TimelineRow(
                e.Stored.Sequence, e.Stored.At, ActorName(e.Actor, parts), e.Stored.Name, e.Stored.Clause, e.Words.Text,
                bodies.Text(e.Words.Detail)));
        var words = WordsOf(s, bodies);
        return new InvestigationView(
            loaded.Stream, CaseReference.OfStream(loaded.Stream), loaded.Version, s, words, [.. rows],
            site.NetworkName, clock.Now)
        {
            ViewerId = viewer.PersonId!,
            IsLead = Who.MayLead(duty).Contains(viewer.PersonId!),
            Origin = s.Mail is not { } mail ? null : new OriginView(
                mail.Sender is { } sender ? people.Find(sender)?.Name : null, mail.Verdicts,
                bodies.Text(mail.Refused).Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            Told = ToldOf(s),
            Reads = await reads.ForAsync(loaded.Stream, s, viewer, cancel),
            Given = [.. s.Safeguarding.Given.Select(id => new NamedPerson(id, PersonName(id)))],
            People = parts.People,
            Tasks = parts.Tasks,
            Entries = parts.Entries,
            Holds = parts.Holds,
            Letters = parts.Letters,
            Replies = parts.Replies,
            Mail = InvestigationLetterViews.Of(s, parts.NameOf, PersonName),
            Triage = parts.Triage,
            Outcome = parts.Outcome,
            Investigator = s.Investigator is { } investigator ? PersonName(investigator) : null,
            Linked = others,
            Duplicates = await duplicates.OfAsync(loaded.Stream, s, words, viewer, cancel),
            Candidates = Candidates.Of(s, duty, people),
        };
    }

    private static readonly TimelineNames NoNames = new(id => id, who => who);

    private ReportWords WordsOf(InvestigationState s, IReadOnlyDictionary<string, Body> bodies) => new(
        ReportCategory.Of(s.Triage?.Category ?? s.Report.Category),
        s.School is null ? "Not known, or the whole network" : people.FindSchool(s.School)?.Name ?? s.School,
        bodies.Text(s.Report.Description), bodies.Text(s.Report.About), bodies.Text(s.Report.ReporterName),
        bodies.Text(s.Report.ReporterEmail), [.. s.Report.Added.Select(a => bodies.Text(a))],
        [.. s.Report.Items.Select(i => PlaceOf(i, bodies))],
        [.. s.Report.Files.Select(f => new CaseFile(f.Sha256, bodies.Text(f.Name), f.ContentType, f.Size))],
        [.. s.LeftOut.Select(PersonName)]);

    private static PlaceView PlaceOf(ListedItem item, IReadOnlyDictionary<string, Body> bodies)
    {
        var text = bodies.Text(item.Locator);
        return new PlaceView(
            item.Id, text,
            Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null);
    }

    private IReadOnlyList<ToldView> ToldOf(InvestigationState s) =>
    [
        .. s.Report.Places.Select(p => new ToldView(
            RoleNames.Of(p.Wanted), p.Wanted == p.Taken ? null : RoleNames.Of(p.Taken), [.. p.People.Select(PersonName)],
            [.. p.People.Where(s.OpenedBy.Contains).Select(PersonName)])),
    ];

    private string ActorName(Actor actor, InvestigationParts parts) =>
        actor.Kind is ActorKind.Accused ? parts.NameOf(actor.Id) : ActorNames.Of(actor, people);

    private string PersonName(string id) => people.Find(id)?.Name ?? id;
}
