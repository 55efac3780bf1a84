using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Safeguarding;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.Investigation.Work;
using PolicyFlow.Domain.PolicyReview;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.PolicyReview.Year;

/// <summary>What a year's figures need of one investigation: times and counts, no words.</summary>
internal sealed class MisuseFacts : IYearFacts
{
    private static readonly InvestigationDecider Decider = new();

    public InvestigationState State { get; private set; } = InvestigationState.Initial;

    /// <summary>Somebody was named to look into it, whoever has it now.</summary>
    public bool LookedInto { get; private set; }

    /// <summary>It was on hold, now or before.</summary>
    public bool Held { get; private set; }

    public OverdueMisuse Overdue { get; private set; } = OverdueMisuse.None;

    public bool IsOf(string? school, DateTimeOffset from, DateTimeOffset until) =>
        State.Exists && State.ReportedAt >= from && State.ReportedAt < until && (school is null || State.School == school);

    public void Add(Recorded recorded)
    {
        State = Decider.Evolve(State, recorded);
        LookedInto = LookedInto || recorded.Event is InvestigatorAssigned;
        Held = Held || recorded.Event is CaseHeld;
        Overdue = recorded.Event switch
        {
            SafeguardingUnseen => Overdue with { Safeguarding = Overdue.Safeguarding + 1 },
            TriageLapsed => Overdue with { Triage = Overdue.Triage + 1 },
            AssignmentLapsed => Overdue with { Assignment = Overdue.Assignment + 1 },
            UpdateOverdue => Overdue with { Updates = Overdue.Updates + 1 },
            OutcomeOverdue => Overdue with { Outcomes = Overdue.Outcomes + 1 },
            LadoOverdue => Overdue with { Lado = Overdue.Lado + 1 },
            _ => Overdue,
        };
    }

    /// <summary>The sum with this one more.</summary>
    public MisuseFigures AddTo(MisuseFigures sum) => sum with
    {
        Reported = sum.Reported + 1,
        AtRisk = sum.AtRisk + One(State.Safeguarding.Concern is not null),
        LookedInto = sum.LookedInto + One(LookedInto),
        Substantiated = sum.Substantiated
            + One(State.Outcome is { SignedOffBy: not null, Proposed.Finding: Finding.Substantiated }),
        Closed = sum.Closed + One(State is { ClosedAt: not null, MergedInto: null }),
        Merged = sum.Merged + One(State.MergedInto is not null),
        Open = sum.Open + One(!State.Over),
        Reopened = sum.Reopened + One(State.TimesReopened > 0),
        Held = sum.Held + One(Held),
        Overdue = new OverdueMisuse(
            sum.Overdue.Safeguarding + Overdue.Safeguarding, sum.Overdue.Triage + Overdue.Triage,
            sum.Overdue.Assignment + Overdue.Assignment, sum.Overdue.Updates + Overdue.Updates,
            sum.Overdue.Outcomes + Overdue.Outcomes, sum.Overdue.Lado + Overdue.Lado),
        Minutes = sum.Minutes + State.Minutes,
        CasesTimed = sum.CasesTimed + One(State.MinutesRecorded),
    };

    private static int One(bool yes) => yes ? 1 : 0;
}
