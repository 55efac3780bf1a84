using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation.View;

/// <summary>A clock that runs, with the clause that sets it.</summary>
/// <param name="Until">UTC.</param>
public sealed record ClockView(string Title, DateTimeOffset Until)
{
    /// <summary>The clocks that run on a case, the nearest first; none stands still here, and none that was answered.</summary>
    public static IReadOnlyList<ClockView> Of(InvestigationState s) => [.. All(s).OrderBy(c => c.Until)];

    private static IEnumerable<ClockView> All(InvestigationState s)
    {
        if (s.Safeguarding is { Waits: true, SeenBy: { } seen }) yield return new ClockView("Take it on as safeguarding lead (8.1)", seen);
        foreach (var hold in s.Holds) yield return new ClockView($"Is the hold still needed? {WordsOfEnds.Hold(hold.Kind)}", hold.ReviewAt);
        if (s.Over) yield break;
        if (s.TriageBy is { } triage) yield return new ClockView("Decide what becomes of it (16.1)", triage);
        if (s.Work.UpdateBy is { } update) yield return new ClockView("Tell the reporter how it stands (9.1)", update);
        if (s.Triage is not { } t) yield break;
        if (t.LadoBy is { } lado && s.Safeguarding.Lado.Count == 0) yield return new ClockView("Tell the LADO", lado);
        if (t is { BreachBy: { } breach, Breach: null }) yield return new ClockView("Information Commissioner, 72 hours (6.2)", breach);
        if (t.AssignBy is { } assign && s.Investigator is null) yield return new ClockView("Name who looks into it (16.1)", assign);
        if (t.OutcomeBy is { } outcome && !s.Held && s.Outcome is not { SignedOffBy: not null })
            yield return new ClockView("Outcome (16.1)", outcome);
    }
}
