using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation.Reporting;

/// <summary>Clause 5.3: nobody at the school or in the network holds a role that sees the report. The administrators are told that
/// it is there, so that they give somebody the role; they see nothing of it. It is looked again and again whether somebody is
/// there by now, and then they are told.</summary>
internal static class NobodyThere
{
    /// <summary>Of a report that has just come in.</summary>
    public static NobodyInLine Of(ReportMisuse c, bool atRisk, DecisionContext context) =>
        Told(atRisk || c.Threatening, c.LeftOut, context);

    /// <summary>It climbed, or the leads were to be alerted, and there was nobody.</summary>
    public static NobodyInLine? After(InvestigationState s, ICaseEvent e, DecisionContext context) =>
        s is { Over: false, NobodyAt: null } && e is TriageLapsed or SafeguardingUnseen or AlertDue && IsEmpty(s, context.Duty)
            ? Told(s, context) : null;

    /// <summary>What is found when it is time to look again.</summary>
    public static ICaseEvent Again(InvestigationState s, DecisionContext context)
    {
        var tell = s.Safeguarding.Concern is null
            ? Investigation.Told.Deciding(s, context.Duty) : Investigation.Told.Everybody(s, context.Duty);
        return tell.Count == 0 || IsEmpty(s, context.Duty) ? Told(s, context) : new SomebodyInLine(tell);
    }

    /// <summary>Whoever was there when the report came in may have left since.</summary>
    private static bool IsEmpty(InvestigationState s, OnDuty duty) => Investigation.Told.Only(
        s, duty, Who.Everybody(duty), duty.Chairs, s.Report.Places.SelectMany(p => duty.Of(p.Taken))).Count == 0;

    public static InvestigationState Apply(InvestigationState s, Recorded r) => r.Event switch
    {
        NobodyInLine e => s with { NobodyAt = e.AgainAt },
        SomebodyInLine or ReportOpened or ReportTriaged => s with { NobodyAt = null },
        _ => s,
    };

    private static NobodyInLine Told(InvestigationState s, DecisionContext context) =>
        Told(s.Safeguarding.Waits || s.Report.Threatening, s.LeftOut, context);

    /// <param name="pressing">A child may be at risk, or somebody is threatened: it is not left until the next working day.</param>
    private static NobodyInLine Told(bool pressing, IEnumerable<string> leftOut, DecisionContext context) => new(
        [.. context.Duty.Administrators.Except(leftOut)],
        pressing
            ? context.Now + context.Rules.Investigation.SafeguardingSeenWithin
            : WorkingDays.Later(context.Now, context.Rules.Investigation.TriageDays, context.Rules.Holidays));
}
