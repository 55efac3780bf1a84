using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>An item as it was listed: where harmful content was seen.</summary>
/// <param name="Id">Unique in the case, such as <c>i1</c>.</param>
/// <param name="Kind">address, account, group or number.</param>
/// <param name="Locator">The address, or app and account: a body.</param>
/// <param name="Party">Who answers for it: <c>provider:&lt;id&gt;</c> or <c>host:&lt;hash&gt;</c>.</param>
public sealed record ListedItem(string Id, string Kind, BodyRef Locator, string Party);

/// <summary>A file in the evidence store.</summary>
public sealed record EvidenceFile(string Sha256, string ContentType, long Size, BodyRef Name);

/// <summary>Somebody reported harmful content (9.1, 9.2).</summary>
public sealed record TakedownReported(
    string Channel,
    string? EnteredBy,
    string? School,
    string Category,
    bool Threatening,
    bool ChildAtRisk,
    DateTimeOffset? SeenAt,
    IReadOnlyList<ListedItem> Items,
    IReadOnlyList<EvidenceFile> Files,
    BodyRef? Description,
    BodyRef? About,
    BodyRef? ReporterName,
    BodyRef? ReporterEmail,
    string SecretHash,
    IReadOnlyList<string> LeftOut,
    IReadOnlyList<string> Tell,
    DateTimeOffset DecideBy,
    DateTimeOffset WarnAt,
    DateTimeOffset? SafeguardingBy) : ICaseEvent;

/// <summary>The reporter, or staff for them, added words, places or files.</summary>
public sealed record ReportAdded(
    BodyRef? Text,
    IReadOnlyList<ListedItem> Items,
    IReadOnlyList<EvidenceFile> Files,
    IReadOnlyList<string> Tell,
    DateTimeOffset? DecideBy,
    DateTimeOffset? WarnAt) : ICaseEvent;

/// <summary>Somebody who may act opened the report for the first time; the reporter is told by role.</summary>
public sealed record ReportOpened(string Role) : ICaseEvent;

/// <summary>The leads were alerted of the same child, address or source moments ago: they are told of this one together with what
/// else comes in (8.1).</summary>
/// <param name="AlertAt">When (UTC).</param>
public sealed record AlertJoined(DateTimeOffset AlertAt) : ICaseEvent;

/// <summary>The leads are alerted of this report and of others about the same child, address or source (8.1).</summary>
public sealed record AlertDue(IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>A Designated Safeguarding Lead said "I have this" (8.1).</summary>
public sealed record SafeguardingTaken : ICaseEvent;

/// <summary>The hour of 8.1 passed and nobody had it; it climbs.</summary>
public sealed record SafeguardingUnseen(IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>The decision on an approach is about to lapse.</summary>
public sealed record DecisionWarned(IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>Nobody decided in time; it climbs.</summary>
public sealed record DecisionLapsed(IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>A manager approved a notice to a host (16.3). It goes exactly as approved.</summary>
/// <param name="Notice">Subject and text as previewed: a body.</param>
/// <param name="To">The host's address: a body.</param>
/// <param name="Ground">What the notice rests on.</param>
/// <param name="Assessment">What the approver said of the content.</param>
/// <param name="Named">The affected person is named, as she chose.</param>
/// <param name="Captures">Items whose page is captured first; the letter waits for them.</param>
/// <param name="CaptureBy">Until when it waits, at most (UTC).</param>
public sealed record ApproachApproved(
    string Approach,
    string Party,
    IReadOnlyList<string> Items,
    BodyRef To,
    BodyRef Notice,
    NoticeGround Ground,
    Assessment Assessment,
    bool Named,
    IReadOnlyList<string> Captures,
    DateTimeOffset? CaptureBy) : ICaseEvent;

/// <summary>The approved notice was handed to our mail server.</summary>
public sealed record NoticeSent(string Approach, string MessageId, bool Repeated = false) : ICaseEvent;

/// <summary>The host's server took the notice; the removal window starts (16.3).</summary>
/// <param name="HostWindowEndsAt">Where the host has a legal window of its own: when it ends (UTC).</param>
/// <param name="ProbeAt">When the machine looks again (UTC).</param>
public sealed record NoticeReceived(
    string Approach, DateTimeOffset WindowEndsAt, IReadOnlyList<DateTimeOffset> ChaseAt, DateTimeOffset? HostWindowEndsAt,
    IReadOnlyList<DateTimeOffset> ProbeAt) : ICaseEvent;

/// <summary>The notice could not be delivered; its items await a decision again.</summary>
public sealed record NoticeBounced(
    string Approach, BodyRef? Reason, IReadOnlyList<string> Tell, DateTimeOffset DecideBy, DateTimeOffset WarnAt)
    : ICaseEvent;

/// <summary>A person made an approach outside the program and recorded it with its true time.</summary>
/// <param name="Flags">What a gate would have refused: for review, never a reason not to record.</param>
public sealed record ApproachRecorded(
    string Approach,
    string Party,
    IReadOnlyList<string> Items,
    ApproachChannel Channel,
    DateTimeOffset MadeAt,
    BodyRef? Receipt,
    DateTimeOffset WindowEndsAt,
    IReadOnlyList<DateTimeOffset> ChaseAt,
    IReadOnlyList<string> Flags,
    IReadOnlyList<DateTimeOffset> ProbeAt) : ICaseEvent;

/// <summary>A manager decided not to approach anybody about these items.</summary>
public sealed record ApproachDeclined(IReadOnlyList<string> Items, BodyRef Reason) : ICaseEvent;

/// <summary>A chaser is due: by mail to the host, or as a reminder to whoever made the approach.</summary>
public sealed record ChaserDue(string Approach, int Round, string? Remind) : ICaseEvent;

/// <summary>The host answered.</summary>
/// <param name="HeldUntil">While the answer is unread: until when the next chaser waits.</param>
/// <param name="Ticket">The host's ticket number, for letters that follow: a body.</param>
public sealed record HostAnswered(
    string Approach, HostAnswer Answer, BodyRef? Text, DateTimeOffset? HeldUntil, IReadOnlyList<string> Flags,
    BodyRef? Ticket = null) : ICaseEvent;

/// <summary>The machine looked at the address.</summary>
/// <param name="Why">A stable kebab-case code, such as <c>login-wall</c>.</param>
public sealed record ItemProbed(string Item, ItemStatus Verdict, string Why = "") : ICaseEvent;

/// <summary>A person looked and says what they saw (16.4).</summary>
/// <param name="DecideBy">Where it is there again and awaits a decision: until when.</param>
public sealed record ItemChecked(
    IReadOnlyList<string> Items,
    ItemStatus Finding,
    BodyRef? Note,
    DateTimeOffset? DecideBy = null,
    DateTimeOffset? WarnAt = null) : ICaseEvent;

/// <summary>The removal window ran out with content still there; the next rung is proposed. Said again where content that
/// seemed settled is there again and nothing else drives the case.</summary>
/// <param name="DecideBy">Until when somebody decides on it (UTC).</param>
public sealed record WindowMissed(string Approach, IReadOnlyList<string> Tell, DateTimeOffset? DecideBy) : ICaseEvent;

/// <summary>Support and counselling were offered (16.6).</summary>
public sealed record SupportRecorded(SupportAnswer Answer, BodyRef? Note) : ICaseEvent;

/// <summary>Minutes of work that the case cost (18.1).</summary>
public sealed record MinutesAdded(int Minutes) : ICaseEvent;

/// <summary>A note; a correction is a further note.</summary>
public sealed record NoteAdded(BodyRef Text) : ICaseEvent;

/// <summary>The case was closed; it is looked at again at these times (16.4).</summary>
public sealed record CaseClosed(ClosingOutcome Outcome, BodyRef? Reason, IReadOnlyList<DateTimeOffset> LookAgainAt)
    : ICaseEvent;

/// <summary>It is time to look whether the content is back.</summary>
/// <param name="Items">What the machine looks at; people look at the rest, and where it cannot tell.</param>
public sealed record LookAgainDue(int Round, IReadOnlyList<string> Tell, IReadOnlyList<string> Items) : ICaseEvent;

/// <summary>The case was opened again, with a new clock.</summary>
public sealed record CaseReopened(
    BodyRef Reason, IReadOnlyList<string> Items, DateTimeOffset DecideBy, DateTimeOffset WarnAt) : ICaseEvent;

/// <summary>Words were erased; the chain still proves that they were there and who took them away.</summary>
public sealed record BodyErased(IReadOnlyList<string> Bodies, string Rule, string Reason) : ICaseEvent;
