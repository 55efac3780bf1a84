using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation.Triage;

/// <summary>Clause 16.1: what becomes of a report, with a reason. It may be decided anew; a clock that runs already is never
/// put off by that.</summary>
internal static class Triaging
{
    public static Decision Triage(InvestigationState s, TriageReport c, DecisionContext context)
    {
        if (c.Severity is not { } severity) return Decision.No("no-severity", "Say how serious it is.");
        if (c.Branches.Count == 0) return Decision.No("no-branch", "Choose at least one way for it to go.");
        if (c.Branches.Contains(Branch.NoFurtherAction) && c.Branches.Distinct().Count() > 1)
            return Decision.No("nothing-or-something", "Choose either that nothing follows, or what does.");
        if (c.Reason is null) return Decision.No("no-reason", "Give the reason for your decision.");

        var (rules, now) = (context.Rules.Investigation, context.Now);
        var branches = c.Branches.Distinct().Order().ToList();
        var breachBy = Earlier(s.Triage?.BreachBy, branches.Contains(Branch.PersonalData),
            Times.NotInFuture(c.BecameAware ?? s.ReportedAt, now) + rules.BreachWithin);
        var newData = breachBy is not null && s.Triage?.BreachBy is null;
        return Decision.Of(new ReportTriaged(
            c.Category ?? s.Triage?.Category ?? s.Report.Category, severity, branches, c.Reason,
            Earlier(s.Triage?.AssignBy, branches.Contains(Branch.Conduct) || branches.Contains(Branch.StaffAllegation),
                Later(now, rules.AssignDays)),
            FirstUpdateBy(),
            Earlier(s.Triage?.OutcomeBy, !branches.Contains(Branch.NoFurtherAction), Later(now, rules.OutcomeDays)),
            Earlier(s.Triage?.LadoBy, branches.Contains(Branch.StaffAllegation), Later(now, rules.LadoDays)),
            breachBy, newData ? DataProtection(s, context.Duty) : [],
            breachBy - rules.BreachWarnBefore));

        DateTimeOffset Later(DateTimeOffset from, int days) => WorkingDays.Later(from, days, context.Rules.Holidays);

        // Counted from the report: it is the reporter who waits.
        DateTimeOffset? FirstUpdateBy() =>
            s.Work.Updates.Count > 0 || (s.Report.ReporterEmail is null && s.Report.SecretHash.Length == 0)
                ? null : Later(s.ReportedAt, rules.FirstUpdateDays);
    }

    /// <summary>Who answers for data protection (6.2): the network has no role of its own for it.</summary>
    public static IReadOnlyList<string> DataProtection(InvestigationState s, OnDuty duty) =>
        Told.Only(s, duty, duty.Managers, duty.ItDirectors, duty.Principals) is { Count: > 0 } told
            ? told : Told.Deciding(s, duty);

    private static DateTimeOffset? Earlier(DateTimeOffset? running, bool needed, DateTimeOffset anew) =>
        !needed ? null : running is { } at && at < anew ? at : anew;
}
