using PolicyFlow.App.Web;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>Where somebody stands, in words.</summary>
public static class OutstandingWords
{
    /// <summary>Whether a manager has to answer, decide or talk with somebody.</summary>
    public static bool WaitsForManager(EntryState state) =>
        (state.Status == EntryStatus.Declined && !state.Closed) || state.Said is not null || state.Questions.Exists(q => q.Answer is null);

    /// <summary>Why somebody has not confirmed, or how they did.</summary>
    public static string Of(EntryState state, DateOnly today) => state switch
    {
        { Status: EntryStatus.Acknowledged, DoneOn: { } day } => $"Confirmed on {UkTime.Day(day)}",
        { Status: EntryStatus.RecordedOnBehalf, DoneOn: { } day } =>
            $"Confirmed {HowWords(state.How)} on {UkTime.Day(day)}",
        { Status: EntryStatus.Left } => "Left before confirming",
        { Status: EntryStatus.Superseded } => "A newer version took its place",
        { Status: EntryStatus.Lapsed } => "Had not confirmed when the campaign closed",
        { Status: EntryStatus.Exempt, ExemptUntil: { } until } => $"Let off until {UkTime.Day(until)}",
        { Status: EntryStatus.Declined } => state.Closed ? "Declined" : "Declined, and waits for you",
        { Said.What: EntrySayings.Left } => "The line manager says: has left. Please check",
        { Said.What: EntrySayings.WrongAddress } => "The line manager says: wrong address. Please check",
        _ when state.Questions.Exists(q => q.Answer is null) => "Asked a question, and waits for you",
        { AwayUntil: { } until } when until >= today => $"Away until {UkTime.Day(until)}",
        { HasAddress: false } => "No email address: by hand",
        { Unreachable: true } => "Mail does not arrive",
        { ByHand: true } => "By hand",
        { Status: EntryStatus.Viewed } => Opened(state),
        { Silent: true } => "Never opened, after two reminders",
        _ => "Never opened",
    };

    public static string HowWords(string? how) => how switch
    {
        "paper" => "on paper",
        "phone" => "by phone",
        "in-person" => "in person",
        "briefing" => "at a briefing",
        "short-code" => "with the code from a letter",
        _ => "by the personal link",
    };

    public static string KindWords(StaffKind kind) => kind switch
    {
        StaffKind.Casual => "Casual worker",
        StaffKind.Agency => "Agency worker",
        _ => kind.ToString(),
    };

    private static string Opened(EntryState state) => state.SectionsRead.Count switch
    {
        0 => "Opened, nothing read yet",
        1 => "Opened, 1 section read",
        var n => $"Opened, {n} sections read",
    };
}
