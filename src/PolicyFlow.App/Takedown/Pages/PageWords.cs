using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Pages;

/// <summary>Words and colours of the case pages.</summary>
internal static class PageWords
{
    /// <summary>The status of a case, in the words of whoever it is with.</summary>
    public static string Status(TakedownState s)
    {
        var status = TakedownStatusOf.Case(s);
        return s.Held && s.AwaitsDecision ? "Undecided" : Status(status, With(s, status));
    }

    /// <summary>A status, in the words of whoever was asked.</summary>
    public static string Status(TakedownStatus status, ResponsibleParty asked) => (status, asked) switch
    {
        (TakedownStatus.Approved or TakedownStatus.Approached, ResponsibleParty.Complainant) => "With the person concerned",
        (TakedownStatus.Approved or TakedownStatus.Approached, ResponsibleParty.Author) => "Author asked",
        (TakedownStatus.Approved or TakedownStatus.Approached, ResponsibleParty.Ourselves) => "We remove it",
        (TakedownStatus.RemovalClaimed, ResponsibleParty.Author) => "Author says removed",
        (TakedownStatus.RemovalClaimed, not ResponsibleParty.Provider) => "Said to be removed",
        (TakedownStatus.WindowMissed, ResponsibleParty.Author) => "Author silent",
        _ => Status(status),
    };

    public static string Status(TakedownStatus status) => status switch
    {
        TakedownStatus.Reported => "To decide",
        TakedownStatus.Reopened => "Reopened, to decide",
        TakedownStatus.Approved => "Letter on its way",
        TakedownStatus.Approached => "Host approached",
        TakedownStatus.RemovalClaimed => "Host says removed",
        TakedownStatus.SeenGone => "Seen gone, to confirm",
        TakedownStatus.Confirmed => "Confirmed",
        TakedownStatus.WindowMissed => "24 hours missed",
        TakedownStatus.Escalated => "Escalated",
        TakedownStatus.NotApproached => "Not approached",
        _ => "Closed",
    };

    public static string? Colour(TakedownStatus status) => status switch
    {
        TakedownStatus.Reported or TakedownStatus.Reopened => "orange",
        TakedownStatus.WindowMissed or TakedownStatus.Escalated => "red",
        TakedownStatus.Approved or TakedownStatus.Approached => "blue",
        TakedownStatus.RemovalClaimed or TakedownStatus.SeenGone => "yellow",
        TakedownStatus.Confirmed => "green",
        _ => "grey",
    };

    public static string Item(ItemStatus? status) => status is { } s ? Capital(TimelineWords.Status(s)) : "Nothing yet";

    /// <summary>What a row of Today is waiting for, in words; the time stands beside it.</summary>
    public static string Waiting(TakedownState s) =>
        s.Safeguarding is { TakenAt: null } ? "A child may be at risk: take it"
        : s.Decision is { Lapsed: true } ? "The decision is late"
        : s.Decision is not null ? "Decide on an approach"
        : s.Closed is { LookDue: true } ? "Look whether it is back"
        : CaseTasks.Of(s) is [var task, ..] ? task.Text
        : s.Held ? "A hold is on: nothing goes out"
        : s.FailingMail.Count > 0 ? "A mail cannot be delivered"
        : TakedownStatusOf.Case(s) switch
        {
            TakedownStatus.WindowMissed => "24 hours are over: what comes next?",
            TakedownStatus.Confirmed => "Close the case",
            TakedownStatus.RemovalClaimed or TakedownStatus.SeenGone => "Look and confirm",
            TakedownStatus.NotApproached => "Close the case",
            TakedownStatus.Approved => "The letter is on its way",
            TakedownStatus.Escalated => "A further body was asked",
            var status => With(s, status) switch
            {
                ResponsibleParty.Complainant => "The person concerned asks the site",
                ResponsibleParty.Author => "The author has the request",
                ResponsibleParty.Ourselves => "We remove it ourselves",
                _ => "The host has the letter",
            },
        };

    /// <summary>Whoever holds the case up: the party of the first approach that is no further than the case.</summary>
    private static ResponsibleParty With(TakedownState s, TakedownStatus status) =>
        s.Approaches.Find(a => s.ItemsOf(a).Any() && TakedownStatusOf.Approach(s, a) == status)?.Responsible
        ?? ResponsibleParty.Provider;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
