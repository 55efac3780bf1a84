using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Merging;
using PolicyFlow.Domain.Investigation.Safeguarding;

namespace PolicyFlow.Domain.Investigation.Involved;

/// <summary>Folds who has to do with the case into the state. Whoever turns out to be its subject loses all that they had in
/// hand, and the clocks on it run on.</summary>
internal static class InvolvedFold
{
    public static InvestigationState Apply(InvestigationState s, Recorded r) => r.Event switch
    {
        PersonInvolved e => Settled(s with
        {
            People = s.People.Add(new InvolvedPerson(e.Who, e.Part, e.Name, e.Email, e.Person, e.Pupil)),
        }, e.Person, r.At),
        PartChanged e => Settled(Change(s, e.Who, p => p with { Part = e.Part }), s.Find(e.Who)?.Person, r.At),
        PersonRemoved e => Settled(Change(s, e.Who, p => p with { Removed = true }), s.Find(e.Who)?.Person, r.At),
        MergedFrom { LeftOut: { } about } => about.Aggregate(
            s with { Report = s.Report with { Named = s.Report.Named.Union(about) } }, (n, p) => Settled(n, p, r.At)),
        LeftOutElsewhere e => e.People.Union(s.LeftOutBy.GetValueOrDefault(e.From) ?? []).Aggregate(
            s with { LeftOutBy = LeavingOut.With(s.LeftOutBy, e) }, (n, p) => Settled(n, p, r.At)),
        InvestigatorAssigned e => s with { Investigator = e.Investigator, Work = s.Work with { Begun = false } },
        AssignmentLapsed => s with { Triage = s.Triage! with { AssignClimbed = true } },
        SupportOffered { Who: null } e => s with { Support = e.Answer },
        SupportOffered e => Change(s, e.Who, p => p with { Support = e.Answer }),
        _ => s,
    };

    private static InvestigationState Settled(InvestigationState s, string? person, DateTimeOffset at)
    {
        if (person is null) return s;
        var parts = s.People.Where(p => p.Person == person && !p.Removed).Select(p => p.Part).ToList();
        var subject = s.Report.Named.Contains(person) || parts.Contains(Part.Subject)
            || s.LeftOutBy.Values.Any(others => others.Contains(person));
        var next = s with { LeftOut = subject ? s.LeftOut.Add(person) : s.LeftOut.Remove(person) };
        if (subject) next = Without(next, person, at);
        return next.Investigator == person && (subject || parts.Count > 0)
            ? next with
            {
                Investigator = null,
                Triage = next.Triage is null ? null : next.Triage with { AssignClimbed = false },
            }
            : next;
    }

    /// <summary>The outcome that they proposed stays, for somebody else to sign; what they signed has to be signed again. A
    /// hold that they answered for is reviewed at once.</summary>
    private static InvestigationState Without(InvestigationState s, string person, DateTimeOffset at) => s with
    {
        OpenedBy = s.OpenedBy.Remove(person),
        Safeguarding = SafeguardingFold.Without(s.Safeguarding, person, at),
        Holds = s.Holds.ConvertAll(h => h.Owner == person && h.ReviewAt > at ? h with { ReviewAt = at } : h),
        Outcome = s.Outcome?.SignedOffBy == person ? s.Outcome with { SignedOffAt = null, SignedOffBy = null } : s.Outcome,
        Work = s.Work with
        {
            Tasks = s.Work.Tasks.ConvertAll(t => t.Task.For == person ? t with { Task = t.Task with { For = null } } : t),
        },
    };

    private static InvestigationState Change(
        InvestigationState s, string who, Func<InvolvedPerson, InvolvedPerson> change) =>
        s with { People = s.People.ConvertAll(p => p.Who == who ? change(p) : p) };
}
