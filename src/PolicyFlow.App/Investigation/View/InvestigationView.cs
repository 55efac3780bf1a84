using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Investigation.Reports;
using PolicyFlow.App.Takedown.ByMail;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation.View;

/// <summary>An investigation with its words, as people who may see it are shown it. All times are UTC.</summary>
public sealed record InvestigationView(
    string Stream, string Reference, int Version, InvestigationState State, ReportWords Words,
    IReadOnlyList<TimelineRow> Timeline, string NetworkName, DateTimeOffset Now) : ICaseView
{
    public const string Kind = "Investigation";

    public static string PathOf(string reference) => $"/investigations/{reference}";

    public string Path => PathOf(Reference);

    public IReadOnlyDictionary<string, string> Chosen { get; init; } = new Dictionary<string, string>();

    /// <summary>Who reads it.</summary>
    public required string ViewerId { get; init; }

    /// <summary>The viewer is a Designated Safeguarding Lead for this case, or stands in for one.</summary>
    public bool IsLead { get; init; }

    /// <summary>The mail that the report came by, or null.</summary>
    public OriginView? Origin { get; init; }

    /// <summary>Where the report went, by the clause that says so.</summary>
    public IReadOnlyList<ToldView> Told { get; init; } = [];

    /// <summary>Who already read what, for somebody who stepped in for the subject; empty for everybody else.</summary>
    public IReadOnlyList<ReadView> Reads { get; init; } = [];

    /// <summary>Whom a safeguarding lead lets see the case.</summary>
    public IReadOnlyList<NamedPerson> Given { get; init; } = [];
    public IReadOnlyList<InvolvedView> People { get; init; } = [];
    public IReadOnlyList<TaskView> Tasks { get; init; } = [];
    public IReadOnlyList<EntryView> Entries { get; init; } = [];
    public IReadOnlyList<HoldView> Holds { get; init; } = [];
    public IReadOnlyList<AccusedLetterView> Letters { get; init; } = [];
    public IReadOnlyList<ReplyView> Replies { get; init; } = [];

    /// <summary>Mail that went out, newest first, and how far it got.</summary>
    public IReadOnlyList<LetterView> Mail { get; init; } = [];
    public TriageView? Triage { get; init; }
    public OutcomeView? Outcome { get; init; }

    /// <summary>The name of whoever looks into it, or null.</summary>
    public string? Investigator { get; init; }

    /// <summary>Takedowns that were opened from it, cases that were merged into it and the one it goes on in.</summary>
    public IReadOnlyList<LinkedCase> Linked { get; init; } = [];

    /// <summary>Cases that may be about the same, of those that the viewer may see.</summary>
    public IReadOnlyList<LikelyDuplicate> Duplicates { get; init; } = [];

    /// <summary>Who could look into it: they hold a role, see the case, and have no part in it.</summary>
    public IReadOnlyList<NamedPerson> Candidates { get; init; } = [];

    public string NameOf(string who) => People.FirstOrDefault(p => p.Who == who)?.Name ?? who;
}

/// <summary>What was reported; erased words say so.</summary>
public sealed record ReportWords(
    ReportCategory Category, string School, string Description, string About, string ReporterName, string ReporterEmail,
    IReadOnlyList<string> Added, IReadOnlyList<PlaceView> Places, IReadOnlyList<CaseFile> Files,
    IReadOnlyList<string> LeftOut);

/// <summary>Where content stands.</summary>
/// <param name="Link">The address, where it is one that a person can open; or null.</param>
public sealed record PlaceView(string Id, string Text, string? Link);

/// <summary>A file that came with the report.</summary>
public sealed record CaseFile(string Sha256, string Name, string ContentType, long Size);

/// <summary>Somebody of the directory.</summary>
public sealed record NamedPerson(string Id, string Name, string Role = "");

/// <summary>One place of the route.</summary>
/// <param name="Wanted">The role that the clause names.</param>
/// <param name="SteppedIn">The role that took the place, where it is another; or null.</param>
/// <param name="OpenedBy">Who of them opened it.</param>
public sealed record ToldView(
    string Wanted, string? SteppedIn, IReadOnlyList<string> People, IReadOnlyList<string> OpenedBy);

/// <summary>Somebody read something of the case. System time.</summary>
public sealed record ReadView(DateTimeOffset At, string Who, string What, bool IsSubject);
