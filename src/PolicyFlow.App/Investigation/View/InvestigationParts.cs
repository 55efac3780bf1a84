using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Work;

namespace PolicyFlow.App.Investigation.View;

/// <summary>Puts the words of a case to its facts.</summary>
/// <param name="personName">The name of a person of the directory, by id.</param>
internal sealed class InvestigationParts(
    InvestigationState s, IReadOnlyDictionary<string, Body> bodies, Func<string, string> personName)
{
    public IReadOnlyList<InvolvedView> People => _people ??=
    [
        .. s.People.Select(p => new InvolvedView(
            p.Who, p.Part, bodies.Text(p.Name), bodies.Text(p.Email), Label(p), p.Person is not null, p.Pupil, p.Removed,
            p.Support)),
    ];

    private IReadOnlyList<InvolvedView>? _people;

    public string NameOf(string who) => People.FirstOrDefault(p => p.Who == who)?.Name ?? who;

    public IReadOnlyList<TaskView> Tasks =>
    [
        .. s.Work.Tasks.Select(t => new TaskView(
            t.Task.Id, t.Task.Words is null ? t.Task.Text : bodies.Text(t.Task.Words),
            t.Task.For is { } who ? personName(who) : "", t.Task.DueAt, t.DoneAt,
            t.DoneBy is { } by ? personName(by) : "", bodies.Text(t.Note ?? t.Dropped), t.Dropped is not null)),
    ];

    public IReadOnlyList<EntryView> Entries =>
        [.. s.Work.Entries.Where(e => e.Event is not EntryCorrected).Select(EntryOf)];

    private EntryView EntryOf(WorkEntry e)
    {
        var (title, facts, text) = e.Event switch
        {
            InterviewPlanned i => (
                $"Interview with {NameOf(i.With)}{(e.Settled ? "" : ", planned")}",
                $"Planned for {UkTime.Long(i.At)}" + Sentence(". ", bodies.Text(i.Where)), ""),
            InterviewHeld i => (
                $"Interview with {NameOf(i.With)}",
                $"Held on {UkTime.Long(i.HeldAt)}" + Sentence(". Present: ", bodies.Text(i.Present)), bodies.Text(i.Record)),
            NoteWritten n => ("Note", "", bodies.Text(n.Text)),
            _ => ("Entry", "", ""),
        };
        return new EntryView(
            e.Id, e.At, personName(e.By), title, facts, text, e.Event is InterviewPlanned && !e.Settled,
            e.Event is InterviewHeld { Flags.Count: > 0 }, Corrections(e.Id));
    }

    /// <summary>What corrects it, and what corrects those, oldest first.</summary>
    private List<CorrectionView> Corrections(string entry)
    {
        var ids = new HashSet<string> { entry };
        var found = new List<CorrectionView>();
        foreach (var e in s.Work.Entries)
        {
            if (e.Event is not EntryCorrected c || !ids.Contains(c.Corrects)) continue;
            ids.Add(e.Id);
            found.Add(new CorrectionView(e.Id, c.Corrects, e.At, personName(e.By), bodies.Text(c.Text)));
        }

        return found;
    }

    public IReadOnlyList<HoldView> Holds =>
        [.. s.Holds.Select(h => new HoldView(h.Kind, personName(h.Owner), bodies.Text(h.Reason), h.Since, h.ReviewAt))];

    public IReadOnlyList<AccusedLetterView> Letters =>
    [
        .. s.Letters.Select(l => new AccusedLetterView(
            l.Released.Letter, NameOf(l.Released.Who), l.Released.Kind, bodies.Text(l.Released.Text),
            personName(l.Released.Contact), l.Released.ByMail, l.Withdrawn, l.At, personName(l.By))),
    ];

    public IReadOnlyList<ReplyView> Replies =>
    [
        .. s.Replies.Select(r => new ReplyView(
            NameOf(r.Replied.Who), bodies.Text(r.Replied.Text), r.Replied.Files.Count, r.At,
            Actor.Parse(r.By) is { Kind: ActorKind.Person } by ? personName(by.Id) : "themselves")),
    ];

    public TriageView? Triage => s.Triage is not { } t ? null : new TriageView(
        ReportCategory.Of(t.Category).Title, WordsOfWays.Severity(t.Severity), [.. t.Branches.Select(WordsOfWays.Branch)],
        bodies.Text(t.Reason), personName(t.By), t.At, bodies.Text(t.Pupil?.To),
        t.Breach switch
        {
            null => "",
            { Reported: true } b => $"The Information Commissioner was told on {UkTime.Long(b.At)}. {bodies.Text(b.Reason)}",
            var b => $"The Information Commissioner was not told. {bodies.Text(b.Reason)}",
        });

    public OutcomeView? Outcome => s.Outcome is not { } o ? null : new OutcomeView(
        o.Proposed.Finding, [.. o.Proposed.Breaches.Select(BreachedPolicies.NameOf)],
        [.. o.Proposed.Consequences.Select(WordsOfEnds.Consequence)], bodies.Text(o.Proposed.Reason), personName(o.By), o.At,
        o.SignedOffBy is { } by ? personName(by) : null, o.SignedOffAt, o.Proposed.Flags is { Count: > 0 });

    /// <summary>"Witness 2": numbered within each part, in the order in which they were put down.</summary>
    private string Label(InvolvedPerson person)
    {
        var same = s.People.Where(p => p.Part == person.Part).ToList();
        return $"{WordsOfEnds.Part(person.Part)} {same.IndexOf(person) + 1}";
    }

    private static string Sentence(string before, string text) => text.Length == 0 ? "" : before + text;
}
