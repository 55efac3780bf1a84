using PolicyFlow.App.Cases.Actions;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Triage;

namespace PolicyFlow.App.Investigation.View;

/// <summary>What waits for a person, most urgent first. One place says it for Today and for the case.</summary>
public static class WaitingTasks
{
    public static IReadOnlyList<CaseTask> Of(InvestigationState s, DateTimeOffset now) => [.. All(s, now)];

    private static IEnumerable<CaseTask> All(InvestigationState s, DateTimeOffset now)
    {
        if (s.Safeguarding.Waits) yield return new CaseTask("A child may be at risk: take it", "take-safeguarding");
        foreach (var hold in s.Holds.Where(h => h.ReviewAt <= now))
            yield return new CaseTask($"Is the hold still needed? {WordsOfEnds.Hold(hold.Kind)}", "lift-hold");
        if (s.FailingMail.Count > 0) yield return new CaseTask("A mail cannot be delivered: see to it", "settle-mail");
        if (s.Over) yield break;
        if (s.TriageBy is not null) yield return new CaseTask("Decide what becomes of it", "triage");
        if (s.Triage is not { } t || s.TriageBy is not null) yield break;
        if (t.LadoBy is not null && s.Safeguarding.Lado.Count == 0)
            yield return new CaseTask("Tell the Local Authority Designated Officer (LADO)", "record-lado");
        if (t is { BreachBy: not null, Breach: null })
            yield return new CaseTask("Decide whether the Information Commissioner is told", "decide-breach");
        if (t.Goes(Branch.PupilAuthor) && t.Pupil is null)
            yield return new CaseTask("Hand the pupil's part to the school", "refer-pupil");
        if (t.NeedsInvestigator && s.Investigator is null)
            yield return new CaseTask("Name who looks into it", "assign-investigator");
        if (s.Work.UpdateBy <= now) yield return new CaseTask("Tell the reporter how it stands", "update-reporter");
        if (s.Outcome is { SignedOffBy: null }) yield return new CaseTask("Read the outcome and sign it off, or send it back", "sign-off");
    }
}
