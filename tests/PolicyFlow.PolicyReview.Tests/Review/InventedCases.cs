using PolicyFlow.App.Cases;
using PolicyFlow.App.Investigation;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.PolicyReview.Tests.Review;

/// <summary>What becomes of an invented takedown.</summary>
/// <param name="GoneAfter">From the approach to the confirmation that it is gone; null where it is not.</param>
internal sealed record CaseStory(
    DateTimeOffset ReportedAt, string? School = null, bool Approached = true, TimeSpan? GoneAfter = null, int Minutes = 0,
    bool Lapsed = false, bool Missed = false, EscalationRung? Rung = null, bool Reopened = false);

/// <summary>Takedowns and investigations written straight into a SQLite file, with the events and keys that the program would write.</summary>
internal sealed class InventedCases : IAsyncDisposable
{
    private static readonly TakedownDecider Decider = new();
    private static readonly TakedownKeys Keys = new();
    private static readonly BodyRef Words = new("w", "aa");
    private static readonly TimeSpan UntilApproach = TimeSpan.FromHours(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("policyflow-review-").FullName;
    private readonly SqliteCaseStore _store;
    private int _cases;

    public InventedCases() => _store = SqliteCaseStore.Open(new SqliteStoreOptions(Path.Combine(_folder, "cases.db")));

    public ICaseStore Store => _store;

    public async Task<string> AddAsync(CaseStory story)
    {
        var stream = $"{TakedownStreams.Prefix}{Interlocked.Increment(ref _cases):D8}";
        var state = Decider.Initial;
        var events = new List<NewEvent>();
        foreach (var (at, e) in EventsOf(story))
        {
            var actor = Actor.Person("p-1");
            state = Decider.Evolve(state, new Recorded(events.Count + 1, at, actor, e));
            events.Add(EventCodec.Encode(TakedownCatalogue.Events, e, at, actor, "c"));
        }

        await _store.AppendAsync(new Append(stream, 0, "c", events) { AddKeys = Keys.Of(state) });
        return stream;
    }

    /// <summary>An investigation of these events, each so long after the report.</summary>
    public async Task<string> AddMisuseAsync(
        DateTimeOffset reportedAt, string? school, bool atRisk = false, params (TimeSpan After, ICaseEvent Event)[] then)
    {
        var stream = $"{CaseKind.Investigation.Prefix}{Interlocked.Increment(ref _cases):D8}";
        var decider = new InvestigationDecider();
        var state = decider.Initial;
        var events = new List<NewEvent>();
        var reported = new MisuseReported(
            "form", null, school, "misuse", false, atRisk, null, [], [], Words, null, null, null, "", [], "11.7", RouteMode.AllOf, [],
            [], reportedAt.AddDays(1), atRisk ? reportedAt.AddHours(1) : null, null, atRisk ? reportedAt : null, null);
        foreach (var (after, e) in then.Prepend((TimeSpan.Zero, reported)))
        {
            var (at, actor) = (reportedAt + after, Actor.Person("p-1"));
            state = decider.Evolve(state, new Recorded(events.Count + 1, at, actor, e));
            events.Add(EventCodec.Encode(InvestigationCatalogue.Events, e, at, actor, "c"));
        }

        await _store.AppendAsync(new Append(stream, 0, "c", events) { AddKeys = new InvestigationKeys().Of(state) });
        return stream;
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<(DateTimeOffset At, ICaseEvent Event)> EventsOf(CaseStory s)
    {
        var at = s.ReportedAt;
        yield return (at, new TakedownReported(
            "web", null, s.School, "harassment", false, false, null, [new ListedItem("i1", "address", Words, "host:x")], [], Words,
            null, null, null, "", [], [], at.AddHours(4), at.AddHours(3), null));
        if (s.Lapsed) yield return (at.AddHours(1), new DecisionLapsed([]));
        if (s.Approached)
        {
            var asked = at + UntilApproach;
            yield return (asked, new ApproachApproved(
                "a1", "host:x", ["i1"], Words, Words, NoticeGround.PlatformRules, Assessment.UnlawfulOrAgainstRules, false, [], null));
            yield return (asked, new NoticeSent("a1", "m"));
            yield return (asked, new NoticeReceived("a1", asked.AddHours(24), [], null, []));
            if (s.Missed)
            {
                yield return (asked, new WindowMissed("a1", [], null));
                yield return (asked, new WindowMissed("a1", [], null));
            }

            if (s.Rung is { } rung)
                yield return (asked, new EscalationRecorded(rung, asked, null, "e1", asked.AddDays(1), []));
            if (s.GoneAfter is { } after) yield return (asked + after, new ItemChecked(["i1"], ItemStatus.Gone, null));
        }

        var last = at + UntilApproach + (s.GoneAfter ?? TimeSpan.Zero);
        if (s.Minutes > 0) yield return (last, new MinutesAdded(s.Minutes));
        if (s.GoneAfter is null) yield break;
        yield return (last, new CaseClosed(ClosingOutcome.Removed, null, []));
        if (s.Reopened)
            yield return (last.AddDays(1), new CaseReopened(Words, ["i1"], last.AddDays(2), last.AddDays(2)));
    }
}
