using PolicyFlow.App.Acknowledgement.Entries;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>Which people of a campaign a page lists.</summary>
/// <param name="Why">One of <see cref="Reasons"/>.</param>
/// <param name="School">A school's id, or null for all.</param>
/// <param name="JobRole">As the staff list writes it, or null for all.</param>
public sealed record EntryFilter(string Why, string? School = null, StaffKind? Kind = null, string? JobRole = null)
{
    public const string Outstanding = "outstanding";
    public const string NeverOpened = "never-opened";
    public const string Opened = "opened";
    public const string NoMail = "no-mail";
    public const string ByHand = "by-hand";
    public const string Away = "away";
    public const string Waiting = "waiting";
    public const string Declined = "declined";
    public const string Exempt = "exempt";
    public const string Done = "done";
    public const string Ended = "ended";

    /// <summary>What can be asked for, with its words.</summary>
    public static readonly IReadOnlyList<(string Code, string Text)> Reasons =
    [
        (Outstanding, "Everybody who has not confirmed"), (NeverOpened, "Never opened"), (Opened, "Opened, not finished"),
        (NoMail, "Mail does not arrive"), (ByHand, "By hand"), (Away, "Away until a day"),
        (Waiting, "Asks a question, or waits for an answer"), (Declined, "Declined"), (Exempt, "Let off until a day"),
        (Done, "Confirmed"), (Ended, "Left, or ended without confirming"),
    ];

    /// <summary>A filter from what an address says; what it does not know is left out.</summary>
    public static EntryFilter Of(string? why, string? school, string? kind, string? role) => new(
        Reasons.Any(r => r.Code == why) ? why! : Outstanding, Word(school), Kebab.Read<StaffKind>(kind), Word(role));

    /// <summary>The lists of the index that are walked one after the other.</summary>
    /// <param name="schools">The schools whose people are seen, or null for all.</param>
    internal IReadOnlyList<string> Lists(string campaign, IReadOnlyList<string>? schools) => Why switch
    {
        NoMail or ByHand => [EntryKeys.ByHand(campaign)],
        Away => [EntryKeys.Waiting(campaign)],
        Waiting => [EntryKeys.NeedsAnswer(campaign)],
        _ => [.. Statuses.SelectMany(status => InState(campaign, status, schools))],
    };

    /// <summary>Index entries are hints: whether somebody is really meant.</summary>
    internal bool Fits(EntryState state, DateOnly today) => Why switch
    {
        NoMail => state.Status.IsOpen() && !state.Mailable,
        ByHand => state.Status.IsOpen() && (state.ByHand || !state.Mailable),
        Away => state.Status.IsOpen() && state.AwayUntil >= today,
        Waiting => OutstandingWords.WaitsForManager(state),
        _ => Statuses.Contains(state.Status),
    }
        && (School is null || state.School == School)
        && (Kind is null || state.Kind == Kind)
        && (JobRole is null || string.Equals(state.JobRole, JobRole, StringComparison.OrdinalIgnoreCase));

    private IReadOnlyList<EntryStatus> Statuses => Why switch
    {
        NeverOpened => [EntryStatus.Pending],
        Opened => [EntryStatus.Viewed],
        Declined => [EntryStatus.Declined],
        Exempt => [EntryStatus.Exempt],
        Done => [EntryStatus.Acknowledged, EntryStatus.RecordedOnBehalf],
        Ended => [EntryStatus.Left, EntryStatus.Lapsed, EntryStatus.Superseded],
        _ => [EntryStatus.Pending, EntryStatus.Viewed, EntryStatus.Declined],
    };

    private IEnumerable<string> InState(string campaign, EntryStatus status, IReadOnlyList<string>? schools) =>
        School is not null ? [EntryKeys.BySchool(campaign, School, status)]
        : schools is not null ? schools.Select(school => EntryKeys.BySchool(campaign, school, status))
        : Kind is { } kind ? [EntryKeys.ByKind(campaign, Kebab.Of(kind), status)]
        : JobRole is not null ? [EntryKeys.ByJobRole(campaign, JobRole, status)]
        : [EntryKeys.InState(campaign, status)];

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
