using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.View;

/// <summary>A takedown with its words, as people who may see it are shown it.</summary>
public sealed record CaseView(
    string Stream,
    string Reference,
    int Version,
    TakedownState State,
    TakedownStatus Status,
    CaseWords Words,
    IReadOnlyList<ItemView> Items,
    IReadOnlyList<ApproachView> Approaches,
    IReadOnlyList<TimelineRow> Timeline,
    string NetworkName) : ICaseView
{
    public const string Kind = "Takedown";

    public string Path => $"/cases/{Reference}";

    /// <summary>The affected person and the police.</summary>
    public required CareView Care { get; init; }

    /// <summary>The mail that the report came by, or null.</summary>
    public ByMail.OriginView? Origin { get; init; }

    /// <summary>The rungs of the ladder that were asked.</summary>
    public IReadOnlyList<EscalationView> Escalations { get; init; } = [];

    /// <summary>Mail that came in, oldest first.</summary>
    public IReadOnlyList<MailView> Mails { get; init; } = [];

    /// <summary>What was chosen before a form is shown, such as the ground of a notice; by field name.</summary>
    public IReadOnlyDictionary<string, string> Chosen { get; init; } = new Dictionary<string, string>();

    /// <summary>The timeline as a page shows it.</summary>
    public History History => History.Of(Timeline);

    /// <summary>What waits for a person.</summary>
    public IReadOnlyList<CaseTask> Tasks => CaseTasks.Of(State, RecipientOf);

    /// <summary>The mail of the case, newest first.</summary>
    public IReadOnlyList<LetterView> Letters { get; init; } = [];

    /// <summary>What the recipient of a letter is called.</summary>
    public string RecipientOf(string lane) => Letters.FirstOrDefault(l => l.Lane == lane)?.To ?? "a recipient";

    /// <summary>The viewer is a Designated Safeguarding Lead for this case, or stands in for one.</summary>
    public bool MayUnlock { get; init; }

    /// <summary>When the next thing is due that a person should know of (UTC); null on a closed case with nothing to
    /// do.</summary>
    public DateTimeOffset? DueAt => TakedownDesk.Of(State) == Desk.None ? null : TakedownDesk.DueAt(State);

    /// <summary>The earliest removal window that is open (UTC).</summary>
    public DateTimeOffset? WindowEndsAt => TakedownStatusOf.WindowEndsAt(State);

    /// <summary>The items of the first host that has no working approach: what an approval would be about.</summary>
    public IReadOnlyList<ItemView> NextToApproach
    {
        get
        {
            if (State.Closed is not null) return [];
            var open = Items.Where(i => i.AwaitsDecision).ToList();
            if (open.Count == 0) open = [.. Items.Where(i => i is { Confirmed: false, MayBeAskedAgain: true })];
            return open.Count == 0 ? [] : [.. open.Where(i => i.Party == open[0].Party)];
        }
    }

    /// <summary>What somebody may still be asked about: not confirmed, not locked.</summary>
    public IReadOnlyList<ItemView> Askable => State.Closed is not null ? [] : [.. Items.Where(i => i is { Confirmed: false, Locked: false })];
}

/// <summary>The report's words; erased ones say so.</summary>
public sealed record CaseWords(
    Intake.ReportCategory Category, string School, string Description, string About, string ReporterName,
    string ReporterEmail, IReadOnlyList<FileView> Files, IReadOnlyList<string> LeftOut);

/// <summary>A file of the case's evidence.</summary>
/// <param name="Name">What it was called; a locked one is not named.</param>
/// <param name="Came">The sequence of the event that brought it: what came in one mail came together.</param>
public sealed record FileView(string Sha256, string Name, string ContentType, long Size, bool Locked, int Came);

/// <summary>One place where the content is.</summary>
/// <param name="Text">The address, or app and account; of a locked one, that it is locked.</param>
/// <param name="Link">The address where it can be opened safely by a person, or null.</param>
/// <param name="MayBeAskedAgain">Its approach was missed or refused.</param>
public sealed record ItemView(
    string Id, string Text, string? Link, string Kind, string Party, ItemStatus Status, ItemStatus? HostSays,
    ItemStatus? MachineSaw, ItemStatus? PersonSaw, string? Approach, bool AwaitsDecision, bool Confirmed, bool Declined,
    bool MayBeAskedAgain, string? ProviderName, string? ProviderEmail)
{
    /// <summary>A sexual image of a child may be involved.</summary>
    public bool Locked { get; init; }

    /// <summary>What we held of it was destroyed on instruction.</summary>
    public bool Destroyed { get; init; }

    /// <summary>Where a locked place is, as text to pass on to the police or the Internet Watch Foundation; null for
    /// everybody but a Designated Safeguarding Lead.</summary>
    public string? ForThePolice { get; init; }

    /// <summary>Evidence that keeps the page as it was, by SHA-256; null where there is none.</summary>
    public string? Capture { get; init; }
}

/// <summary>One approach to one host. Times are UTC.</summary>
/// <param name="Title">For example "Instagram, approved on Monday …".</param>
/// <param name="MadeBy">The manager's name.</param>
public sealed record ApproachView(
    string Id, string Title, string Host, string MadeBy, TakedownStatus Status, ApproachChannel Channel,
    DateTimeOffset ApprovedAt, DateTimeOffset? SentAt, DateTimeOffset? ReceivedAt, DateTimeOffset? WindowEndsAt,
    IReadOnlyList<DateTimeOffset> ChaseAt, int ChasersDone, IReadOnlyList<string> Items, string To, Notice? Notice,
    string Receipt, bool Bounced, HostAnswer? LastAnswer)
{
    public ResponsibleParty Responsible { get; init; }
    public NoticeGround Ground { get; init; }

    /// <summary>The host's own legal window, where it has one.</summary>
    public DateTimeOffset? HostWindowEndsAt { get; init; }

    /// <summary>The letter waits until these pages are captured.</summary>
    public int Captures { get; init; }

    /// <summary>The host's ticket number, or empty.</summary>
    public string Ticket { get; init; } = "";

    /// <summary>A member of staff's own deadline (17.2).</summary>
    public DateTimeOffset? AnswerBy { get; init; }
    public DateTimeOffset? DeliveredAt { get; init; }
    public AuthorAnswer? AuthorAnswer { get; init; }
    public ComplainantAnswer? ComplainantAnswer { get; init; }

    /// <summary>When the machine looks next.</summary>
    public DateTimeOffset? NextLookAt { get; init; }
}
