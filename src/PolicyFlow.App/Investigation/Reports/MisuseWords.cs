using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Merging;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Investigation.Safeguarding;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.Investigation.Work;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.Reports;

/// <summary>What the reporter of misuse is told: plain and true, colleagues by role only, and nothing of what is found about
/// somebody else, of holds or of what follows for them.</summary>
internal static class MisuseWords
{
    public static string Now(InvestigationState s)
    {
        if (s.MergedInto is not null)
            return "Somebody else told us of the same. Both reports are dealt with together.";
        if (s.ClosedAt is not null)
        {
            return s.Triage is { NothingFollows: true }
                ? "This is closed. A person read it and decided that nothing more follows from it here."
                : "This is closed. It was looked into, and what had to be done was done.";
        }

        if (s.Safeguarding is { Concern: not null, TakenAt: { } taken })
            return $"The safeguarding lead took this on {UkTime.Long(taken)}.";
        if (s.Safeguarding.Waits && s.FirstOpened is null)
        {
            return s.Safeguarding.AlertedAt is null
                ? "The safeguarding lead has just been alerted of the same matter, and is told of yours together with it."
                : "The safeguarding lead has been alerted. Nobody has opened this yet.";
        }

        return s.Status switch
        {
            InvestigationStatus.Reported when s.TimesReopened > 0 => "This was opened again, and a person decides what becomes of it.",
            InvestigationStatus.Reported when s.FirstOpened is { } o => $"Opened by {o.Role} on {UkTime.Long(o.At)}.",
            InvestigationStatus.Reported => "We have your report. Nobody has opened this yet.",
            InvestigationStatus.Triaged => "It was decided what becomes of it. People work on it.",
            InvestigationStatus.Assigned => "Somebody with no interest in it was named to look into it.",
            InvestigationStatus.Investigating => "Somebody is looking into it.",
            InvestigationStatus.OutcomeProposed => "It was looked into. A second person reads the outcome.",
            _ => "It was looked into. What follows is being done.",
        };
    }

    public static string Next(InvestigationState s)
    {
        if (s.MergedInto is not null) return "If there is more to say, tell us below: it reaches those who work on it.";
        if (s.ClosedAt is not null) return "If it goes on, or something was missed, tell us below.";
        if (s.Safeguarding is { Waits: true, Climbed: true })
            return "The principal and the managers have been alerted too. If somebody is in danger now, call 999.";
        if (s.Safeguarding is { Waits: true, SeenBy: { } seenBy })
        {
            return $"If nobody has taken it by {UkTime.Long(seenBy)}, others are alerted too. "
                + "If somebody is in danger now, call 999.";
        }

        if (s.TriageBy is { } triageBy)
        {
            return s.TriageClimbed
                ? "The decision is late. The people above have been told."
                : $"By {UkTime.Long(triageBy)} somebody decides what becomes of it.";
        }

        return s.Work.UpdateBy is { } by && s.Report.ReporterEmail is not null
            ? $"You hear from us by {UkTime.Long(by)}."
            : "People work on it. You do not have to do anything.";
    }

    /// <param name="told">The words that were written for the reporter; those that were erased say so.</param>
    public static IEnumerable<TrackedStep> Steps(IEnumerable<Recorded> events, IReadOnlyDictionary<string, Body> told) =>
        from r in events
        let text = Step(r)
        where text is not null
        select new TrackedStep(r.At, text, r.Event is ReporterUpdated u ? told.Text(u.Words) : "");

    private static string? Step(Recorded r) => r.Event switch
    {
        MisuseReported e => e.EnteredBy is null ? "You reported this." : "A member of staff entered this for you.",
        MisuseAdded => r.Actor.Kind == ActorKind.Reporter ? "You added to your report." : "Something was added.",
        ReportOpened e => $"Opened by {e.Role}.",
        ConcernRaised => "It was handed to the safeguarding lead.",
        AlertDue => "The safeguarding lead was alerted.",
        SafeguardingTaken => "The safeguarding lead has this.",
        SafeguardingUnseen => "An hour passed. The principal and the managers were alerted too.",
        TriageLapsed => "The decision was late. The people above were told.",
        ReportTriaged => "It was decided what becomes of it.",
        InvestigatorAssigned => "Somebody was named to look into it.",
        TakedownLinked => "A website is asked to remove something.",
        ReporterUpdated => "We told you how it stands.",
        MergedInto => "It goes on together with another report about the same.",
        InvestigationClosed => "This was closed.",
        InvestigationReopened => "This was opened again.",
        _ => null,
    };
}
