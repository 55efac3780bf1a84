using System.Collections.Immutable;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>A takedown as it stands after some of its events. All times are UTC.</summary>
public sealed record TakedownState
{
    public static readonly TakedownState Initial = new();

    public bool Exists { get; init; }
    public string? School { get; init; }
    public string Channel { get; init; } = "";
    public string Category { get; init; } = "";
    public bool Threatening { get; init; }
    public bool ChildAtRisk { get; init; }
    public DateTimeOffset ReportedAt { get; init; }
    public DateTimeOffset? SeenAt { get; init; }
    public BodyRef? Description { get; init; }
    public BodyRef? About { get; init; }
    public BodyRef? ReporterName { get; init; }
    public BodyRef? ReporterEmail { get; init; }

    /// <summary>The mail that the report came by, or null.</summary>
    public Mailed? Mail { get; init; }
    public string SecretHash { get; init; } = "";
    public ImmutableHashSet<string> LeftOut { get; init; } = [];

    /// <summary>Those of them whom this case itself is about; the others an investigation that belongs to it is about, of which
    /// whoever sees this case may know nothing.</summary>
    public ImmutableHashSet<string> LeftOutHere { get; init; } = [];

    /// <summary>Whom another case that belongs to this one is about, by its stream.</summary>
    public ImmutableDictionary<string, ImmutableHashSet<string>> LeftOutBy { get; init; } = LeavingOut.Nobody;
    public ImmutableList<EvidenceFile> Files { get; init; } = [];
    public ImmutableList<Item> Items { get; init; } = [];
    public ImmutableList<Approach> Approaches { get; init; } = [];

    /// <summary>Runs while an item awaits a decision.</summary>
    public DecisionClock? Decision { get; init; }

    public SafeguardingClock? Safeguarding { get; init; }
    public Opening? FirstOpened { get; init; }
    public ImmutableHashSet<string> OpenedBy { get; init; } = [];
    /// <summary>How far the case has climbed beyond its hosts (15.2, 16.4, 5.1).</summary>
    public LadderState Ladder { get; init; } = LadderState.None;

    /// <summary>The affected person, and telling the police (16.5).</summary>
    public CareState Care { get; init; } = CareState.None;

    /// <summary>The matter is about the affected person too: her page is closed, and no letter leads to it.</summary>
    public bool AffectedLeftOut => Care.Person is { } she && LeftOut.Contains(she);

    public ImmutableList<Hold> Holds { get; init; } = [];

    /// <summary>SHA-256 of evidence that is locked for all.</summary>
    public ImmutableHashSet<string> LockedFiles { get; init; } = [];

    public SupportAnswer? Support { get; init; }
    public int Minutes { get; init; }
    public bool MinutesRecorded { get; init; }
    public Closing? Closed { get; init; }
    public int TimesReopened { get; init; }

    /// <summary>What the machine is looking at just now, to see whether it is back: also while the first that is back has
    /// opened the case.</summary>
    public ImmutableHashSet<string> Rechecking { get; init; } = [];

    /// <summary>Mail that cannot be delivered and that a person has to see to.</summary>
    public ImmutableList<Effect> FailingMail { get; init; } = [];

    /// <summary>Mail that came in and belongs here, oldest first.</summary>
    public ImmutableList<ReceivedMail> Mails { get; init; } = [];

    /// <summary>How far each letter by mail got.</summary>
    public PostState Post { get; init; } = PostState.None;

    public DateTimeOffset LastEventAt { get; init; }

    /// <summary>The span of work that the events show, proposed when a case is closed (18.1).</summary>
    public WorkSpan Work { get; init; } = WorkSpan.None;

    public IEnumerable<Item> Undecided => Items.Where(i => i.AwaitsDecision);

    /// <summary>Nothing goes out for now.</summary>
    public bool Held => Holds.Count > 0;

    /// <summary>A manager has to decide: about a place, or about a report that names none.</summary>
    public bool AwaitsDecision => Undecided.Any() || (Items.Count == 0 && Decision is not null);

    public Approach? Find(string approach) => Approaches.Find(a => a.Id == approach);

    public IEnumerable<Item> ItemsOf(Approach approach) => Items.Where(i => i.Approach == approach.Id);

    /// <summary>Whether an approach still has something to chase. In a case without any place, the host's word is all
    /// that can settle it.</summary>
    public bool IsUnsettled(Approach approach) => Items.Count == 0
        ? approach.LastAnswer is not (HostAnswer.Removed or HostAnswer.Amended)
        : ItemsOf(approach).Any(i => !i.Settled);

    /// <summary>The clock on the decision stops when nothing awaits one any more.</summary>
    internal TakedownState DecisionDone() => Undecided.Any() ? this : this with { Decision = null };
}

/// <summary>One place where the content was seen, followed separately from the others.</summary>
/// <param name="Approach">The approach that carries it, or null while none does.</param>
/// <param name="Declined">A manager decided not to approach anybody about it.</param>
/// <param name="HostSays">What the host said.</param>
/// <param name="MachineSaw">What the machine saw last.</param>
/// <param name="PersonSaw">What a person saw last: the only fact that confirms.</param>
public sealed record Item(
    ListedItem Listed,
    string? Approach = null,
    bool Declined = false,
    ItemStatus? HostSays = null,
    ItemStatus? MachineSaw = null,
    ItemStatus? PersonSaw = null)
{
    public string Id => Listed.Id;

    /// <summary>The page was kept as evidence with its content on it, so that a later look can tell whether it is the same.
    /// </summary>
    public bool Captured { get; init; }

    /// <summary>SHA-256 of the document that keeps the page, or null.</summary>
    public string? Capture { get; init; }

    /// <summary>A sexual image of a child may be involved: locked for all.</summary>
    public bool Locked { get; init; }

    /// <summary>What we held of it was destroyed on instruction.</summary>
    public bool Destroyed { get; init; }

    public bool AwaitsDecision => Approach is null && !Declined && !Confirmed && !Locked;

    /// <summary>A person saw that it is amended or gone (16.4).</summary>
    public bool Confirmed => PersonSaw is ItemStatus.Gone or ItemStatus.Amended;

    /// <summary>Nobody has to chase it just now: somebody says or saw that it is gone, and no person says otherwise.
    /// </summary>
    public bool Settled => Confirmed || (PersonSaw is null or ItemStatus.CannotTell
        && (MachineSaw == ItemStatus.Gone || (IsAway(HostSays) && MachineSaw != ItemStatus.Up)));

    /// <summary>The same place with nothing known of it but what was listed and locked: it begins anew.</summary>
    public Item Afresh(string? approach = null) => new(Listed, approach) { Locked = Locked, Destroyed = Destroyed, Capture = Capture };

    /// <summary>What to show: a person's word before the machine's, the machine's before the host's.</summary>
    public ItemStatus Status => PersonSaw ?? MachineSaw ?? HostSays ?? ItemStatus.Up;

    private static bool IsAway(ItemStatus? status) => status is ItemStatus.Gone or ItemStatus.Amended;
}

/// <summary>One approach to one responsible party, with its own window and chasers.</summary>
/// <param name="ByMail">Chasers go to the host by mail; otherwise they remind <paramref name="MadeBy"/>.</param>
public sealed record Approach(
    string Id,
    string Party,
    ImmutableList<string> Items,
    bool ByMail,
    ApproachChannel Channel,
    string MadeBy,
    DateTimeOffset DecidedAt,
    BodyRef? To = null,
    BodyRef? Notice = null,
    BodyRef? Receipt = null,
    DateTimeOffset? SentAt = null,
    DateTimeOffset? ReceivedAt = null,
    DateTimeOffset? WindowEndsAt = null,
    bool Bounced = false,
    bool Refused = false,
    bool Missed = false,
    DateTimeOffset? HeldUntil = null)
{
    public ImmutableList<DateTimeOffset> ChaseAt { get; init; } = [];

    /// <summary>Index of the next chaser in <see cref="ChaseAt"/>; as many chasers are done.</summary>
    public int NextChaser { get; init; }
    public HostAnswer? LastAnswer { get; init; }

    /// <summary>Who was asked to act.</summary>
    public ResponsibleParty Responsible { get; init; }
    public NoticeGround Ground { get; init; }

    /// <summary>Pages that the letter still waits for.</summary>
    public ImmutableList<string> Captures { get; init; } = [];
    public DateTimeOffset? CaptureBy { get; init; }

    /// <summary>The sequence of the event that let a waiting letter go; 0 where it waited for nothing.</summary>
    public int ReleasedBy { get; init; }

    /// <summary>The host's own legal window, where it has one.</summary>
    public DateTimeOffset? HostWindowEndsAt { get; init; }

    public ImmutableList<DateTimeOffset> ProbeAt { get; init; } = [];

    /// <summary>Index of the next look of the machine in <see cref="ProbeAt"/>.</summary>
    public int NextProbe { get; init; }

    /// <summary>The host's ticket number: a body.</summary>
    public BodyRef? Ticket { get; init; }

    public ComplainantAnswer? ComplainantAnswer { get; init; }

    /// <summary>The member of staff who was asked (17.2), by id.</summary>
    public string? Author { get; init; }
    public DateTimeOffset? AnswerBy { get; init; }
    public AuthorAnswer? AuthorAnswer { get; init; }

    /// <summary>When the request was given in person or by phone.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>A refusal went to the employer.</summary>
    public bool Referred { get; init; }

    /// <summary>It still carries its items: a bounced one has given them back.</summary>
    public bool Live => !Bounced;
}

/// <summary>The clock on a manager's decision.</summary>
public sealed record DecisionClock(DateTimeOffset EndsAt, DateTimeOffset WarnAt, bool Warned = false, bool Lapsed = false);

/// <summary>The hour of clause 8.1.</summary>
public sealed record SafeguardingClock(
    DateTimeOffset EndsAt, DateTimeOffset? TakenAt = null, string? TakenBy = null, bool Climbed = false)
{
    /// <summary>When the leads are told of it together with others about the same; null where they were told, or somebody has it.
    /// </summary>
    public DateTimeOffset? AlertAt { get; init; }

    /// <summary>When the leads were told of it.</summary>
    public DateTimeOffset? AlertedAt { get; init; }
}

/// <summary>Who opened the report first, as the reporter is told.</summary>
public sealed record Opening(DateTimeOffset At, string Role);

/// <summary>How and when it was closed, and when it is looked at again.</summary>
/// <param name="LookDue">A person has to look.</param>
public sealed record Closing(
    DateTimeOffset At, ClosingOutcome Outcome, ImmutableList<DateTimeOffset> LookAgainAt, int NextLook = 0,
    bool LookDue = false);
