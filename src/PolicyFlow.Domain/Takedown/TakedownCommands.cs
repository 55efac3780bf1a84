using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Opens a takedown.</summary>
/// <param name="Tell">The people named to the reporter as those who will see it.</param>
public sealed record ReportTakedown(
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
    IReadOnlyList<string> Tell) : ICaseCommand
{
    /// <summary>Where a child is at risk: when the safeguarding leads were last alerted of the same child, address or source (UTC),
    /// while nobody had that one; null where this is the first.</summary>
    public DateTimeOffset? Alert { get; init; }

    /// <summary>The mail that it came by, or null.</summary>
    public MailFacts? Mail { get; init; }
}

/// <summary>Adds words, places or files to a report, at any time.</summary>
/// <param name="Quietly">One of many in a row: the deciders have been told of an earlier one.</param>
public sealed record AddToReport(
    BodyRef? Text, IReadOnlyList<ListedItem> Items, IReadOnlyList<EvidenceFile> Files, bool Quietly = false)
    : ICaseCommand;

/// <summary>"I open this", said by somebody who may act; <paramref name="Role"/> is how the reporter is told.</summary>
public sealed record OpenReport(string Role) : ICaseCommand;

/// <summary>"I have this", said by a Designated Safeguarding Lead.</summary>
public sealed record TakeSafeguarding : ICaseCommand;

/// <summary>Approves a notice by email, exactly as previewed.</summary>
/// <param name="Items">The items that it names; all of one party.</param>
/// <param name="Named">The letter names the affected person.</param>
public sealed record ApproveApproach(
    string Party,
    IReadOnlyList<string> Items,
    BodyRef To,
    BodyRef Notice,
    NoticeGround Ground = NoticeGround.PlatformRules,
    Assessment Assessment = Assessment.UnlawfulOrAgainstRules,
    bool Named = false) : ICaseCommand;

/// <summary>Records an approach that was made by form, in the app, by phone or letter.</summary>
/// <param name="Items">The items concerned; empty for all that await a decision.</param>
public sealed record RecordApproach(
    IReadOnlyList<string> Items, ApproachChannel Channel, DateTimeOffset? MadeAt, BodyRef? Receipt) : ICaseCommand;

/// <summary>Declines an approach, with a reason.</summary>
public sealed record DeclineApproach(IReadOnlyList<string> Items, BodyRef? Reason) : ICaseCommand;

/// <summary>Records what a host answered.</summary>
/// <param name="Approach">Null for the latest approach.</param>
/// <param name="Ticket">The host's ticket number: a body.</param>
public sealed record RecordHostAnswer(string? Approach, HostAnswer Answer, BodyRef? Text, BodyRef? Ticket = null)
    : ICaseCommand;

/// <summary>Records what a person saw at the address.</summary>
/// <param name="Items">Empty for all items.</param>
public sealed record CheckItems(IReadOnlyList<string> Items, ItemStatus Finding, BodyRef? Note) : ICaseCommand;

/// <summary>What became of the offer of support and counselling (16.6).</summary>
public sealed record RecordSupport(SupportAnswer Answer, BodyRef? Note) : ICaseCommand;

/// <summary>Minutes of work that people spent on the case (18.1).</summary>
public sealed record AddMinutes(int Minutes) : ICaseCommand;

/// <summary>A letter that a mail server had taken over came back, or was dropped on its way.</summary>
public sealed record RecordReturn(Effect Letter, BodyRef? Reason) : ICaseCommand;

/// <summary>A note for colleagues; nothing follows from it.</summary>
public sealed record AddNote(BodyRef Text) : ICaseCommand;

/// <summary>Ends the case; minutes that are not on record yet may come with it (16.4, 16.6, 18.1).</summary>
public sealed record CloseCase(ClosingOutcome? Outcome, BodyRef? Reason, int? Minutes) : ICaseCommand;

/// <summary>Starts a closed case again, with new clocks, for some of its places or all.</summary>
/// <param name="Items">The items that are back; empty for all.</param>
public sealed record ReopenCase(BodyRef? Reason, IReadOnlyList<string> Items) : ICaseCommand;

/// <summary>Erases bodies of this case.</summary>
public sealed record EraseBodies(IReadOnlyList<string> Bodies, string Rule, string Reason) : ICaseCommand;
