using PolicyFlow.Domain.PolicyReview;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.PolicyReview.Year;

/// <summary>Adds up cases one by one. Only the removal times are kept, for their median.</summary>
internal sealed class YearCount(DateTimeOffset from, DateTimeOffset until)
{
    private static readonly TimeSpan InTime = TimeSpan.FromHours(24);

    private readonly List<TimeSpan> _removals = [];
    private MisuseFigures _misuse = MisuseFigures.None;
    private YearFigures _sum = new(
        from, until, 0, 0, 0, 0, null, null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, OverdueSteps.None, 0, 0, 0);

    public YearFigures Figures
    {
        get
        {
            _removals.Sort();
            return _sum with
            {
                GoneInTime = _removals.Count(r => r <= InTime),
                MedianMinutes = _removals.Count == 0 ? null : Minutes(_removals[(_removals.Count - 1) / 2]),
                LongestMinutes = _removals.Count == 0 ? null : Minutes(_removals[^1]),
                Misuse = _misuse,
            };
        }
    }

    public void AddUnreadable() => _sum = _sum with { Unreadable = _sum.Unreadable + 1 };

    public void Add(MisuseFacts facts) => _misuse = facts.AddTo(_misuse);

    public void Add(CaseFacts facts)
    {
        var (s, rungs) = (facts.State, facts.Rungs.ToList());
        if (facts.Removal is { } removal) _removals.Add(removal);
        _sum = _sum with
        {
            Reported = _sum.Reported + 1,
            Approached = _sum.Approached + One(facts.ApproachedAt is not null),
            Gone = _sum.Gone + One(facts.Removal is not null),
            WindowsMissed = _sum.WindowsMissed + facts.WindowsMissed,
            CasesMissed = _sum.CasesMissed + One(facts.WindowsMissed > 0),
            ToHelpline = _sum.ToHelpline + rungs.Count(r => r == EscalationRung.Helpline),
            ToNetworkProvider = _sum.ToNetworkProvider + rungs.Count(r => r == EscalationRung.NetworkProvider),
            ToGovernors = _sum.ToGovernors + rungs.Count(r => r == EscalationRung.Governors),
            CasesEscalated = _sum.CasesEscalated + One(rungs.Count > 0),
            Reopened = _sum.Reopened + One(s.TimesReopened > 0),
            Removed = _sum.Removed + One(s.Closed?.Outcome == ClosingOutcome.Removed),
            NotRemoved = _sum.NotRemoved + One(s.Closed?.Outcome == ClosingOutcome.NotRemoved),
            NotApproached = _sum.NotApproached + One(s.Closed?.Outcome == ClosingOutcome.NotApproached),
            Open = _sum.Open + One(s.Closed is null),
            Overdue = Add(_sum.Overdue, facts.Overdue),
            Minutes = _sum.Minutes + s.Minutes,
            CasesTimed = _sum.CasesTimed + One(s.MinutesRecorded),
        };
    }

    private static OverdueSteps Add(OverdueSteps a, OverdueSteps b) => new(
        a.Decisions + b.Decisions, a.Safeguarding + b.Safeguarding, a.NextSteps + b.NextSteps,
        a.FurtherBodies + b.FurtherBodies, a.Requests + b.Requests);

    private static int One(bool yes) => yes ? 1 : 0;

    private static int Minutes(TimeSpan span) => (int)Math.Min(int.MaxValue, Math.Round(span.TotalMinutes));
}
