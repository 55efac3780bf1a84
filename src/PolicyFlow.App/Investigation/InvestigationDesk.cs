using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Triage;

namespace PolicyFlow.App.Investigation;

/// <summary>Where an investigation stands on Today, and how urgent it is. It goes by the state alone, so that the index holds
/// it: what only the time changes is the row's matter.</summary>
public static class InvestigationDesk
{
    public static Desk Of(InvestigationState s)
    {
        if (s.Safeguarding.Waits) return Desk.Decide;
        if (WaitingTasks.Of(s, s.LastEventAt).Count > 0) return Desk.Decide;
        if (s.Over) return Desk.None;
        return s.Outcome is { SignedOffBy: not null } || s.Triage is { NothingFollows: true } || IsAllDone(s)
            ? Desk.Confirm : Desk.Waiting;
    }

    /// <summary>Nobody has to look into it, and what had to be done is done.</summary>
    private static bool IsAllDone(InvestigationState s) =>
        s is { Held: false, Outcome: null } && InvestigationClosing.Missing(s, minutes: true).Count == 0;

    /// <summary>When the next thing is due that a person should know of (UTC).</summary>
    public static DateTimeOffset DueAt(InvestigationState s) =>
        ClockView.Of(s) is [var next, ..] ? next.Until : s.ClosedAt ?? s.LastEventAt;

    /// <summary>Sorts ordinally: a child at risk first, then threats and what is critical, then by time.</summary>
    public static string Urgency(InvestigationState s)
    {
        var rank = s.Safeguarding.Waits ? '0' : s.Report.Threatening || s.Triage?.Severity == Severity.Critical ? '1' : '2';
        return $"{rank}{DueAt(s).UtcDateTime:yyyyMMddHHmmssfff}";
    }
}
