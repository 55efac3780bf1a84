using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Merging;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Investigation.Safeguarding;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.Investigation.Work;

namespace PolicyFlow.Domain.Investigation;

/// <summary>Folds events into the state of an investigation: each subject has a fold of its own.</summary>
internal static class InvestigationFold
{
    public static InvestigationState Evolve(InvestigationState s, Recorded r)
    {
        var next = InvestigationPost.Apply(Subjects(s, r), r);
        return next with { LastEventAt = r.At, Span = s.Span.With(r) };
    }

    private static InvestigationState Subjects(InvestigationState s, Recorded r)
    {
        var next = ReportFold.Apply(s, r);
        next = next with { Safeguarding = SafeguardingFold.Apply(next.Safeguarding, r) };
        next = TriageFold.Apply(next, r);
        next = SteppingIn.Apply(InvolvedFold.Apply(next, r), r);
        next = next with { Work = WorkFold.Apply(next.Work, r, next.Investigator) };
        next = HoldingBack.Apply(next, r);
        next = ToAccused.Apply(next, r);
        next = Proposing.Apply(next, r);
        next = Ending.Apply(next, r);
        return Merges.Apply(next, r);
    }
}
