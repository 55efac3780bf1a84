using PolicyFlow.App.People;

namespace PolicyFlow.App.Intake;

/// <summary>How a report came in.</summary>
public enum ReportChannel
{
    Form,
    Api,

    /// <summary>Told to a member of staff by phone or in person, who entered it.</summary>
    Told,

    /// <summary>Sent by email to the reporting address.</summary>
    Email,
}

/// <summary>What sort of place holds the content.</summary>
public enum PlaceKind
{
    /// <summary>A web address.</summary>
    Address,

    /// <summary>An account or profile name in an app.</summary>
    Account,

    /// <summary>A group or channel in an app.</summary>
    Group,

    /// <summary>A phone number, for texts and calls.</summary>
    Number,
}

/// <summary>Where harmful content was seen (clause 9.2: "time, date and address of site").</summary>
/// <param name="App">The name of the app where there is no address, such as WhatsApp.</param>
public sealed record Place(PlaceKind Kind, string Text, string? App = null);

/// <summary>A file that came with a report, waiting in the file store.</summary>
/// <param name="Key">Its key in <see cref="Storing.IFileStore"/>.</param>
public sealed record Attachment(string Key, string Name, string ContentType, long Size);

/// <summary>A report of harmful content, in the reporter's words. Nothing is required but a place or a description.
/// </summary>
public sealed record Report
{
    public ReportChannel Channel { get; init; }

    /// <summary>The member of staff who entered it for somebody else.</summary>
    public string? EnteredBy { get; init; }

    /// <summary>The id of the school concerned; null where it is not known or it is the whole network.</summary>
    public string? School { get; init; }

    /// <summary>A code of <see cref="ReportCategory"/>; an unknown word is kept as text and filed under other.</summary>
    public string Category { get; init; } = "";

    public IReadOnlyList<Place> Places { get; init; } = [];
    public string Description { get; init; } = "";

    /// <summary>When the content was seen (UTC).</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Clause 16.5: threatening or intimidating.</summary>
    public bool Threatening { get; init; }

    /// <summary>Clause 8.1: a child may be at risk.</summary>
    public bool ChildAtRisk { get; init; }

    /// <summary>Whom the content is about, in the reporter's words.</summary>
    public string About { get; init; } = "";

    public string ReporterName { get; init; } = "";
    public string ReporterEmail { get; init; } = "";

    /// <summary>Ids of people who would otherwise see it and whom it is about.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>The mail that it came by, or null.</summary>
    public MailOrigin? Mail { get; init; }

    /// <summary>The stream of the case or the question from which a person opened it, or null.</summary>
    public string? From { get; init; }

    /// <summary>The ids of whom it is about, as they stand in the directory.</summary>
    public IReadOnlyList<string> KnownLeftOut(IPeopleDirectory people) =>
        [.. LeftOut.Where(id => people.Find(id) is not null).Distinct()];

    /// <summary>The school, where there is such a one.</summary>
    public string? KnownSchool(IPeopleDirectory people) => people.Schools.Any(s => s.Id == School) ? School : null;
}

/// <summary>What the reporter takes away. The secret is shown once and never stored in plain.</summary>
/// <param name="Reference">For example PF-7K3M-92QX; the last character is a check character.</param>
/// <param name="SecretCode">Proves, with the reference, that somebody is the reporter.</param>
/// <param name="TrackingUrl">Absolute address of the private tracking page.</param>
public sealed record ReportReceipt(string Reference, string SecretCode, string TrackingUrl)
{
    /// <summary>The stream of the case: it says of which kind the case is.</summary>
    public string Stream { get; init; } = "";
}

/// <summary>Somebody who will see a report, as named to the reporter before it is sent.</summary>
public sealed record Recipient(string PersonId, string Name, string RoleName);

/// <summary>Takes reports in.</summary>
public interface IReportDesk
{
    /// <summary>Who would see such a report: by its category, its school, whether a child is at risk, whether it is
    /// threatening, and whom it is about. Never empty while anybody holds a role.</summary>
    Task<IReadOnlyList<Recipient>> WhoWillSeeAsync(Report report, CancellationToken cancel = default);

    /// <summary>Opens a case. The same command id again answers with the same receipt and opens nothing.</summary>
    /// <exception cref="Storing.StoreUnavailableException">Nothing was kept; the reporter should be told so.</exception>
    Task<ReportReceipt> ReportAsync(Report report, string commandId, CancellationToken cancel = default);
}

/// <summary>What the reporter may know: the state in plain and true words, never the report itself.</summary>
/// <param name="Now">One sentence, the present state.</param>
/// <param name="Next">What comes next, and when.</param>
/// <param name="Steps">What happened so far, oldest first, in words that name no colleague but by role.</param>
public sealed record TrackedState(
    string Reference, string Now, string Next, IReadOnlyList<TrackedStep> Steps, bool Closed, bool ChildAtRisk)
{
    /// <summary>Everything of the report is locked: a sexual image of a child may be involved.</summary>
    public bool Locked { get; init; }

    /// <summary>A picture of it must not be made or sent.</summary>
    public bool NoImageWanted { get; init; }

    /// <summary>Ids of people whom the matter is about: none of them follows it, by whatever link.</summary>
    public IReadOnlySet<string> LeftOut { get; init; } = new HashSet<string>();

    /// <summary>It is about what somebody did, and not a request to have something taken down.</summary>
    public bool Conduct { get; init; }

    /// <summary>The reporter can lock all of it with one press.</summary>
    public bool CanLock { get; init; } = true;
}

/// <summary>One thing that happened. The time is UTC; pages show Europe/London.</summary>
/// <param name="Words">What the reporter is told with it, or empty.</param>
public sealed record TrackedStep(DateTimeOffset At, string Text, string Words = "");

/// <summary>Lets a reporter come back without an account.</summary>
public interface ITrackDesk
{
    /// <summary>The case of a tracking token, or null for one that is altered, foreign or expired.</summary>
    string? CaseOfToken(string token);

    /// <summary>A fresh tracking token for reference and secret code, or null where they do not match. Small slips in
    /// typing (case, spaces, dashes, O for 0) are forgiven.</summary>
    Task<string?> TokenForAsync(string reference, string secretCode, CancellationToken cancel = default);

    /// <summary>The state of the case; null where there is none, or the matter turned out to be about whoever reported it.
    /// </summary>
    Task<TrackedState?> StateAsync(string caseId, CancellationToken cancel = default);

    /// <summary>Adds words and further places to the report.</summary>
    /// <param name="quietly">One of many in a row: the deciders are not told of each.</param>
    Task AddAsync(
        string caseId, string text, IReadOnlyList<Place> places, IReadOnlyList<Attachment> attachments,
        string commandId, bool quietly = false, CancellationToken cancel = default);

    /// <summary>Locks everything of the case for all, with one press: a sexual image of a child may be involved (8.1).
    /// </summary>
    Task LockAsync(string caseId, string commandId, CancellationToken cancel = default);
}
