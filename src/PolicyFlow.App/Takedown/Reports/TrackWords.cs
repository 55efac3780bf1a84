using PolicyFlow.App.Intake;
using PolicyFlow.App.Takedown.Locking;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Reports;

/// <summary>What a reporter is told: plain and true, never the report itself, colleagues by role only.</summary>
internal static class TrackWords
{
    public static string Now(TakedownState s)
    {
        if (s.Closed is { } closed)
        {
            return closed.Outcome switch
            {
                ClosingOutcome.Removed => "This is closed. Somebody checked that the content is gone or changed.",
                ClosingOutcome.NotRemoved => "This is closed. The content could not be removed.",
                _ => "This is closed. It was decided not to approach the website.",
            };
        }

        if (s.Safeguarding is { TakenAt: { } taken }) return $"The safeguarding lead took this on {UkTime.Long(taken)}.";
        if (s.Safeguarding is { } waits && s.FirstOpened is null)
        {
            return waits.AlertAt is not null
                ? "The safeguarding lead has just been alerted of the same matter, and is told of yours together with it."
                : "The safeguarding lead has been alerted. Nobody has opened this yet.";
        }

        if (LockedAll.Is(s)) return "This is locked for everybody. The safeguarding lead has been alerted.";
        return TakedownStatusOf.Case(s) switch
        {
            TakedownStatus.Reported when s.FirstOpened is { } o => $"Opened by {o.Role} on {UkTime.Long(o.At)}.",
            TakedownStatus.Reported => "We have your report. Nobody has opened this yet.",
            TakedownStatus.Reopened => "This was opened again and awaits a decision.",
            TakedownStatus.Approved => "A manager decided to ask the website to remove it. The letter is on its way.",
            TakedownStatus.Approached => "The website was asked to remove it.",
            TakedownStatus.WindowMissed => "The website did not remove it in 24 hours. A manager decides what comes next.",
            TakedownStatus.Escalated => "The website did not remove it in 24 hours. Others have been asked to help.",
            TakedownStatus.RemovalClaimed or TakedownStatus.SeenGone =>
                "It may be gone. Somebody will look before we believe it.",
            TakedownStatus.Confirmed => "Somebody looked: the content is gone or changed.",
            TakedownStatus.NotApproached => "A manager decided not to approach the website.",
            _ => "We have your report.",
        };
    }

    public static string Next(TakedownState s)
    {
        if (s.Closed is { } closed)
        {
            var look = closed.LookAgainAt.Skip(closed.NextLook).Select(at => (DateTimeOffset?)at).FirstOrDefault();
            return look is { } at
                ? $"We look again on {UkTime.Long(at)}. If it comes back before that, tell us below."
                : "If it comes back, tell us below.";
        }

        if (s.Safeguarding is { TakenAt: null } g)
            return g.Climbed
                ? "The principal and the managers have been alerted too. If somebody is in danger now, call 999."
                : $"If nobody has taken it by {UkTime.Long(g.EndsAt)}, others are alerted too. "
                  + "If somebody is in danger now, call 999.";
        if (s.Decision is { } d)
        {
            return d.Lapsed
                ? "The decision is late. The people above the manager have been told."
                : $"A manager decides by {UkTime.Long(d.EndsAt)} whether to approach the website.";
        }

        return TakedownStatusOf.WindowEndsAt(s) is { } ends && TakedownStatusOf.Case(s) == TakedownStatus.Approached
            ? $"It has until {UkTime.Long(ends)}. We remind it before that."
            : "A person works on it. You do not have to do anything.";
    }

    public static IEnumerable<TrackedStep> Steps(IEnumerable<Recorded> events) =>
        from r in events
        let text = Step(r)
        where text is not null
        select new TrackedStep(r.At, text);

    private static string? Step(Recorded r) => r.Event switch
    {
        TakedownReported e => e.EnteredBy is null ? "You reported this." : "A member of staff entered this for you.",
        ReportAdded => r.Actor.Kind == ActorKind.Reporter ? "You added to your report." : "Something was added.",
        ReportOpened e => $"Opened by {e.Role}.",
        SafeguardingTaken => "The safeguarding lead has this.",
        SafeguardingUnseen => "An hour passed. The principal and the managers were alerted too.",
        DecisionLapsed => "The decision was late. The people above were told.",
        ApproachApproved => "A manager decided to ask the website to remove it.",
        NoticeReceived => "The website has our letter. It has 24 hours.",
        ApproachRecorded => "A manager asked the website to remove it.",
        ApproachDeclined => "A manager decided not to approach the website.",
        NoticeBounced => "Our letter could not be delivered. A manager decides again.",
        ChaserDue => "The website was reminded.",
        HostAnswered => "The website answered.",
        ItemChecked e when e.Finding is ItemStatus.Gone or ItemStatus.Amended => "Somebody looked: it is gone or changed.",
        ItemChecked => "Somebody looked at it.",
        WindowMissed => "The 24 hours ended, and it was still there.",
        EscalationRecorded or EscalationSent => "Others were asked to help.",
        ComplainantAsked => "The website wants the person concerned to ask. We help with it.",
        AuthorAsked => "Whoever posted it was asked to remove it.",
        OwnRemovalStarted => "It is on an account of ours. We remove it.",
        ContentBack => "It came back. This was opened again.",
        PoliceReportSent or PoliceReportRecorded => "The police were told.",
        ContentLocked => r.Actor.Kind == ActorKind.Reporter
            ? "It was locked for everybody, and the safeguarding lead was alerted."
            : "Something was locked for everybody, and the safeguarding lead was alerted.",
        ContentUnlocked => "The safeguarding lead looked into it and unlocked something.",
        CaseClosed => "This was closed.",
        CaseReopened => "This was opened again.",
        _ => null,
    };
}
