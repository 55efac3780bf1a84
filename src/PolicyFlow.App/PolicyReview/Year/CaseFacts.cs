using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.PolicyReview.Year;

/// <summary>What a year's figures need of one takedown: times and counts, no words. Times are UTC.</summary>
internal sealed class CaseFacts : IYearFacts
{
    private static readonly TakedownDecider Decider = new();

    private readonly HashSet<string> _missed = new(StringComparer.Ordinal);
    private OverdueSteps _overdue = OverdueSteps.None;

    public TakedownState State { get; private set; } = TakedownState.Initial;

    /// <summary>When somebody was first asked to remove it: a host took the notice, or a person asked.</summary>
    public DateTimeOffset? ApproachedAt { get; private set; }

    /// <summary>When a person had first confirmed all of it as gone or amended (16.4).</summary>
    public DateTimeOffset? GoneAt { get; private set; }

    public TimeSpan? Removal => ApproachedAt is { } asked && GoneAt is { } gone
        ? gone > asked ? gone - asked : TimeSpan.Zero : null;

    public int WindowsMissed => _missed.Count;

    public OverdueSteps Overdue => _overdue;

    public IEnumerable<EscalationRung> Rungs => State.Ladder.Escalations.Where(e => !e.Bounced).Select(e => e.Rung);

    public bool IsOf(string? school, DateTimeOffset from, DateTimeOffset until) =>
        State.Exists && State.ReportedAt >= from && State.ReportedAt < until && (school is null || State.School == school);

    public void Add(Recorded recorded)
    {
        State = Decider.Evolve(State, recorded);
        if (ApproachOf(recorded) is { } at && !(ApproachedAt <= at)) ApproachedAt = at;
        if (recorded.Event is WindowMissed missed) _missed.Add(missed.Approach);
        _overdue = recorded.Event switch
        {
            DecisionLapsed => _overdue with { Decisions = _overdue.Decisions + 1 },
            SafeguardingUnseen => _overdue with { Safeguarding = _overdue.Safeguarding + 1 },
            EscalationUndecided => _overdue with { NextSteps = _overdue.NextSteps + 1 },
            RungLapsed => _overdue with { FurtherBodies = _overdue.FurtherBodies + 1 },
            AuthorSilent => _overdue with { Requests = _overdue.Requests + 1 },
            _ => _overdue,
        };
        if (ApproachedAt is not null && IsGone(recorded.Event)) GoneAt ??= recorded.At;
    }

    private static DateTimeOffset? ApproachOf(Recorded r) => r.Event switch
    {
        ApproachRecorded e => e.MadeAt,
        NoticeReceived or ComplainantAsked or AuthorAsked or OwnRemovalStarted => r.At,
        _ => null,
    };

    /// <summary>A case that names no place has its removal on record only when it is closed.</summary>
    private bool IsGone(ICaseEvent e)
    {
        if (e is CaseClosed { Outcome: ClosingOutcome.Removed }) return true;
        var asked = State.Items.FindAll(i => !i.Declined);
        return asked.Count > 0 && asked.TrueForAll(i => i.Confirmed);
    }
}
