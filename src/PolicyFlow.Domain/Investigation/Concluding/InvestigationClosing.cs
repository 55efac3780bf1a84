using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Triage;

namespace PolicyFlow.Domain.Investigation.Concluding;

/// <summary>Clauses 16.1, 16.6 and 18.1: what must be on record before a case ends.</summary>
public static class InvestigationClosing
{
    /// <summary>Everything that is missing before it can be closed, each as half a sentence; nothing where it can.</summary>
    /// <param name="minutes">Whether the minutes come with the closing.</param>
    public static IReadOnlyList<string> Missing(InvestigationState s, bool minutes = false) =>
        [.. Gaps(s, minutes).Where(g => g.Missing).Select(g => g.What)];

    private static IEnumerable<(bool Missing, string What)> Gaps(InvestigationState s, bool minutes)
    {
        var open = s.Work.Open.Count();
        yield return (s.Safeguarding.Waits, "a Designated Safeguarding Lead has to take it");
        yield return (s.Held, "a hold is on");
        yield return (s.TriageBy is not null || s.Triage is null, "it has to be decided what becomes of the report");
        if (s.Triage is { } t)
        {
            yield return (t.Goes(Branch.Conduct) && s.Investigator is null, "nobody has been named to look into it");
            yield return (t.Goes(Branch.StaffAllegation) && s.Safeguarding.Lado.Count == 0,
                "the Local Authority Designated Officer has to be told");
            yield return (t.Goes(Branch.PupilAuthor) && t.Pupil is null, "the pupil has to be referred to the school");
            yield return (t.Goes(Branch.PersonalData) && t.Breach is null,
                "it has to be decided whether the Information Commissioner is told");
            yield return (s.Outcome is not { SignedOffBy: not null } && (!t.NothingFollows || s.Outcome is not null),
                "an outcome has to be signed off by a second person");
        }

        yield return (open > 0, open == 1 ? "one task is open" : $"{open} tasks are open");
        yield return (!SupportIsOffered(s), "support has to be offered to those affected (16.6)");
        yield return (s.Outcome is { SignedOffBy: not null } && ToAccused.AwaitOutcome(s).Any(),
            "somebody who was told what is said of them has to be told how it ended");
        yield return (!minutes && !s.MinutesRecorded, "the minutes that it cost have to be recorded (18.1)");
    }

    /// <summary>To each of them, or to all as a whole.</summary>
    private static bool SupportIsOffered(InvestigationState s)
    {
        var affected = s.People.Where(p => p is { Removed: false, Part: Part.Affected }).ToList();
        return s.Support is not null || (affected.Count > 0 && affected.TrueForAll(p => p.Support is not null));
    }
}
