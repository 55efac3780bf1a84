using System.Collections.Immutable;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Investigation.Safeguarding;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.Investigation.Work;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation;

/// <summary>An investigation as it stands after some of its events. All times are UTC.</summary>
public sealed record InvestigationState
{
    public static readonly InvestigationState Initial = new();

    public bool Exists { get; init; }

    /// <summary>What was reported, as it was told.</summary>
    public MisuseReport Report { get; init; } = MisuseReport.None;
    public string? School => Report.School;
    public DateTimeOffset ReportedAt { get; init; }

    /// <summary>People whom it is about: named by the reporter, or put down as subjects.</summary>
    public ImmutableHashSet<string> LeftOut { get; init; } = [];

    /// <summary>Nobody is there who would see it: when that is looked at again; null where somebody is, or was.</summary>
    public DateTimeOffset? NobodyAt { get; init; }

    /// <summary>Those of them whom another case that belongs to this one is about, by its stream.</summary>
    public ImmutableDictionary<string, ImmutableHashSet<string>> LeftOutBy { get; init; } = LeavingOut.Nobody;

    public Opening? FirstOpened { get; init; }
    public ImmutableHashSet<string> OpenedBy { get; init; } = [];

    /// <summary>The clock on triage; null once it was triaged. A reopened case has it anew, beside the earlier triage.
    /// </summary>
    public DateTimeOffset? TriageBy { get; init; }
    public bool TriageClimbed { get; init; }

    /// <summary>Where each place of the route has to open it: when those that have not are told again; null once they were.
    /// </summary>
    public DateTimeOffset? PlacesBy { get; init; }
    public Triaged? Triage { get; init; }
    public SafeguardingState Safeguarding { get; init; } = SafeguardingState.None;
    public ImmutableList<InvolvedPerson> People { get; init; } = [];
    public string? Investigator { get; init; }
    public WorkState Work { get; init; } = WorkState.None;
    public ImmutableList<CaseHold> Holds { get; init; } = [];

    /// <summary>Since when there is a hold on, of whatever kind; null where there is none.</summary>
    public DateTimeOffset? HeldSince { get; init; }
    public ImmutableList<AccusedLetter> Letters { get; init; } = [];
    public ImmutableList<AccusedReply> Replies { get; init; } = [];

    /// <summary>The outcome that was proposed last, signed off or not; null where none was, or it was sent back.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>What became of the offer of support to those affected as a whole (16.6).</summary>
    public SupportAnswer? Support { get; init; }
    public int Minutes { get; init; }
    public bool MinutesRecorded { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public int TimesReopened { get; init; }

    /// <summary>The stream of the case in which this one goes on, or null.</summary>
    public string? MergedInto { get; init; }
    public ImmutableList<string> MergedFrom { get; init; } = [];

    /// <summary>Takedowns that were opened from it, by stream.</summary>
    public ImmutableList<string> Takedowns { get; init; } = [];
    public bool TakedownPending { get; init; }

    /// <summary>The mail that the report came by, or null.</summary>
    public Mailed? Mail { get; init; }

    public const string ReporterIsSubjectWords = "The matter is about whoever reported it.";

    /// <summary>Whoever reported it by mail is one of those whom it is about.</summary>
    public bool ReporterIsSubject => Mail?.Sender is { } sender && LeftOut.Contains(sender);

    /// <summary>Mail that cannot be delivered and that a person has to see to.</summary>
    public ImmutableList<Effect> FailingMail { get; init; } = [];
    public PostState Post { get; init; } = PostState.None;
    public DateTimeOffset LastEventAt { get; init; }
    public WorkSpan Span { get; init; } = WorkSpan.None;

    /// <summary>Nothing goes to the accused, and no interview is planned.</summary>
    public bool Held => Holds.Count > 0;

    public bool Over => ClosedAt is not null || MergedInto is not null;

    /// <summary>Places of the route of which nobody has opened it.</summary>
    public IEnumerable<ToldPlace> Unseen() => Report.Places.Where(p => !p.People.Any(OpenedBy.Contains));

    public InvolvedPerson? Find(string who) => People.Find(p => p.Who == who);

    public InvestigationStatus Status =>
        MergedInto is not null ? InvestigationStatus.Merged
        : ClosedAt is not null ? InvestigationStatus.Closed
        : Outcome is { SignedOffBy: not null } ? InvestigationStatus.SignedOff
        : Outcome is not null ? InvestigationStatus.OutcomeProposed
        : Triage is null || TriageBy is not null ? InvestigationStatus.Reported
        : Investigator is null ? InvestigationStatus.Triaged
        : Work.Begun ? InvestigationStatus.Investigating
        : InvestigationStatus.Assigned;
}

/// <summary>What was reported. The words are bodies.</summary>
public sealed record MisuseReport
{
    public static readonly MisuseReport None = new();

    public string Channel { get; init; } = "";
    public string? EnteredBy { get; init; }
    public string? School { get; init; }
    public string Category { get; init; } = "";
    public bool Threatening { get; init; }
    public DateTimeOffset? SeenAt { get; init; }
    public ImmutableList<ListedItem> Items { get; init; } = [];
    public ImmutableList<EvidenceFile> Files { get; init; } = [];
    public BodyRef? Description { get; init; }
    public BodyRef? About { get; init; }
    public BodyRef? ReporterName { get; init; }
    public BodyRef? ReporterEmail { get; init; }
    public string SecretHash { get; init; } = "";

    /// <summary>Words that were added, oldest first.</summary>
    public ImmutableList<BodyRef> Added { get; init; } = [];
    public string Clause { get; init; } = "";
    public RouteMode Mode { get; init; }
    public ImmutableList<ToldPlace> Places { get; init; } = [];

    /// <summary>The places as they were filled when the report came in.</summary>
    public ImmutableList<ToldPlace> FirstPlaces { get; init; } = [];

    /// <summary>Ids of people whom the reporter named as those whom it is about: nobody puts that right but they.</summary>
    public ImmutableHashSet<string> Named { get; init; } = [];

    /// <summary>The stream of the case or the question from which a person opened it, or null.</summary>
    public string? From { get; init; }
}

/// <summary>Whether it is a safeguarding matter, and who has it.</summary>
/// <param name="Concern">Null where it is none.</param>
/// <param name="Given">The ids of people whom a lead lets see exactly this case.</param>
public sealed record SafeguardingState(ConcernKind? Concern, ImmutableHashSet<string> Given)
{
    public static readonly SafeguardingState None = new(null, []);

    public DateTimeOffset? SeenBy { get; init; }
    public DateTimeOffset? DeputiesAt { get; init; }
    public DateTimeOffset? AlertAt { get; init; }

    /// <summary>The leads were alerted; null while the alert waits for others about the same.</summary>
    public DateTimeOffset? AlertedAt { get; init; }
    public bool DeputiesTold { get; init; }

    /// <summary>The hour passed and nobody had it: everybody in line sees it.</summary>
    public bool Climbed { get; init; }
    public DateTimeOffset? TakenAt { get; init; }
    public string? TakenBy { get; init; }
    public ImmutableList<LadoContacted> Lado { get; init; } = [];
    public bool LadoReminded { get; init; }

    /// <summary>A lead has to say "I have this".</summary>
    public bool Waits => Concern is not null && TakenAt is null;
}

/// <summary>What was decided at triage, with the clocks that it started.</summary>
public sealed record Triaged(
    DateTimeOffset At, string By, string Category, Severity Severity, ImmutableList<Branch> Branches, BodyRef Reason,
    DateTimeOffset? AssignBy, DateTimeOffset? OutcomeBy, DateTimeOffset? LadoBy, DateTimeOffset? BreachBy)
{
    public bool AssignClimbed { get; init; }
    public bool OutcomeClimbed { get; init; }

    /// <summary>When somebody is reminded that the 72 hours are nearly over.</summary>
    public DateTimeOffset? BreachWarnAt { get; init; }

    /// <summary>Since when the clock on the outcome runs.</summary>
    public DateTimeOffset OutcomeFrom { get; init; }

    /// <summary>How often somebody was reminded of the 72 hours.</summary>
    public int BreachReminders { get; init; }
    public BreachDecided? Breach { get; init; }
    public PupilReferred? Pupil { get; init; }

    public bool Goes(Branch branch) => Branches.Contains(branch);

    /// <summary>Somebody with no interest in it has to look into it (16.1).</summary>
    public bool NeedsInvestigator => Goes(Branch.Conduct) || Goes(Branch.StaffAllegation);

    /// <summary>Nothing of this policy is touched.</summary>
    public bool NothingFollows => Branches.TrueForAll(b => b == Branch.NoFurtherAction);
}

/// <summary>Somebody who has to do with the case.</summary>
/// <param name="Removed">They have nothing to do with it after all.</param>
public sealed record InvolvedPerson(
    string Who, Part Part, BodyRef Name, BodyRef? Email, string? Person, bool Pupil, bool Removed = false)
{
    /// <summary>What became of the offer of support to them (16.6).</summary>
    public SupportAnswer? Support { get; init; }
}

/// <summary>The list of tasks and what was written down.</summary>
public sealed record WorkState(ImmutableList<CaseTaskState> Tasks, ImmutableList<WorkEntry> Entries)
{
    public static readonly WorkState None = new([], []);

    /// <summary>Whoever looks into it has done something.</summary>
    public bool Begun { get; init; }

    /// <summary>Until when the reporter hears (again); null where nobody has to be told.</summary>
    public DateTimeOffset? UpdateBy { get; init; }
    public bool UpdateReminded { get; init; }
    public ImmutableList<ReporterUpdated> Updates { get; init; } = [];

    public IEnumerable<CaseTaskState> Open => Tasks.Where(t => t is { DoneAt: null, Dropped: null });
}

/// <summary>A task as it stands.</summary>
public sealed record CaseTaskState(ListedTask Task, DateTimeOffset? DoneAt = null, string? DoneBy = null, BodyRef? Dropped = null)
{
    public BodyRef? Note { get; init; }
}

/// <summary>Something that was written down: a note, an interview, or a correction of one.</summary>
public sealed record WorkEntry(string Id, DateTimeOffset At, string By, ICaseEvent Event)
{
    /// <summary>The interview was held, or is not held.</summary>
    public bool Settled { get; init; }
}

/// <summary>A hold that is on.</summary>
/// <param name="Owner">The id of whoever of ours answers for it.</param>
public sealed record CaseHold(HoldKind Kind, string Owner, BodyRef Reason, DateTimeOffset Since, DateTimeOffset ReviewAt);

/// <summary>A letter to somebody whom the case is about.</summary>
public sealed record AccusedLetter(LetterReleased Released, DateTimeOffset At, string By)
{
    /// <summary>It was released, and did not go: it is released anew, or not at all.</summary>
    public bool Withdrawn { get; init; }
}

/// <summary>What they answered.</summary>
public sealed record AccusedReply(AccusedReplied Replied, DateTimeOffset At, string By);

/// <summary>How it ends, as proposed and perhaps signed off.</summary>
public sealed record Outcome(
    OutcomeProposed Proposed, DateTimeOffset At, string By, DateTimeOffset? SignedOffAt = null, string? SignedOffBy = null);
