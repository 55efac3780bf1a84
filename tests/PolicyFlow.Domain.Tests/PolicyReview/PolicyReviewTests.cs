using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.Domain.Tests.PolicyReview;

/// <summary>Clause 19.2: the policy is reviewed every year in October.</summary>
public sealed class PolicyReviewTests
{
    private static readonly DateTimeOffset Opens = new(2027, 10, 1, 7, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Overdue = new(2027, 11, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset[] Warnings = [Opens.AddMonths(-2), Opens.AddMonths(-1), Opens.AddDays(-7)];
    private static readonly OnDuty Duty = new(["p-mia", "p-cem"], ["p-lou"], ["p-pia", "p-mia"]);

    private readonly PolicyReviewDecider _decider = new();
    private readonly List<Recorded> _events = [];
    private PolicyReviewState _state = PolicyReviewState.Initial;

    public PolicyReviewTests() => Do(new ScheduleReview(2027, Warnings, Opens, Overdue), Opens.AddYears(-1));

    [Fact]
    public void Managers_and_principals_are_warned_three_times_told_on_the_day_and_told_once_when_it_is_overdue()
    {
        var told = new List<(DateTimeOffset At, string Letter, int Round, string To)>();
        while (_decider.Due(_state) is { } due)
        {
            foreach (var effect in Do(new Wake(), due)) told.Add((due, effect.Kind, effect.Round, effect.Lane));
        }

        Assert.Equal(
            [
                (Warnings[0], ReviewLetters.Warning, 1), (Warnings[1], ReviewLetters.Warning, 2),
                (Warnings[2], ReviewLetters.Warning, 3), (Opens, ReviewLetters.Open, 0), (Overdue, ReviewLetters.Overdue, 0),
            ],
            told.Select(t => (t.At, t.Letter, t.Round)).Distinct());
        Assert.All(told.GroupBy(t => t.At), each =>
            Assert.Equal(["person:p-cem", "person:p-mia", "person:p-pia"], each.Select(t => t.To).Order()));
        Assert.Equal(PolicyReviewStatus.Overdue, _state.Status);
    }

    [Fact]
    public void After_a_long_sleep_only_the_latest_is_told()
    {
        var effects = Do(new Wake(), Opens.AddDays(3));

        Assert.All(effects, e => Assert.Equal(ReviewLetters.Open, e.Kind));
        Assert.Equal((PolicyReviewStatus.Open, Overdue), (_state.Status, _decider.Due(_state)!.Value));
    }

    [Theory]
    [InlineData(-200)]
    [InlineData(5)]
    [InlineData(60)]
    public void A_review_can_be_recorded_at_any_time_and_then_nothing_more_is_told(int daysAfterOpening)
    {
        var at = Opens.AddDays(daysAfterOpening);
        while (_decider.Due(_state) is { } due && due <= at) Do(new Wake(), due);

        Do(new RecordReview(at.AddDays(-1), Changes: true, null), at);

        Assert.Equal((PolicyReviewStatus.Held, at.AddDays(-1), true), (_state.Status, _state.HeldAt, _state.Changes));
        Assert.Null(_decider.Due(_state));
        foreach (var letter in (string[])[ReviewLetters.Warning, ReviewLetters.Open, ReviewLetters.Overdue])
            Assert.NotNull(_decider.StillWanted(_state, new Effect(letter, "person:p-mia")));
    }

    [Fact]
    public void A_review_is_held_once_and_never_in_the_future()
    {
        Assert.Equal("in-the-future", Refusal(new RecordReview(Opens.AddDays(1), false, null), Opens));
        Do(new RecordReview(Opens, false, null), Opens);
        Assert.Equal("already-held", Refusal(new RecordReview(Opens, false, null), Opens));
    }

    [Fact]
    public void Scheduling_again_changes_nothing() =>
        Assert.Empty(Decide(new ScheduleReview(2027, [], Overdue, Overdue), Opens).Events);

    [Fact]
    public void A_warning_that_waits_until_the_review_is_open_is_withdrawn()
    {
        var warning = Assert.Single(Do(new Wake(), Warnings[2]), e => e.Lane == "person:p-mia");
        Assert.Null(_decider.StillWanted(_state, warning));

        Do(new Wake(), Opens);

        Assert.NotNull(_decider.StillWanted(_state, warning));
    }

    private string Refusal(ICaseCommand command, DateTimeOffset now) =>
        Assert.IsType<Decision.Refused>(_decider.Decide(_state, command, Context(now))).Code;

    private Decision.Accepted Decide(ICaseCommand command, DateTimeOffset now) =>
        Assert.IsType<Decision.Accepted>(_decider.Decide(_state, command, Context(now)));

    private List<Effect> Do(ICaseCommand command, DateTimeOffset now)
    {
        var effects = new List<Effect>();
        foreach (var e in Decide(command, now).Events)
        {
            var recorded = new Recorded(_events.Count + 1, now, Actor.System, e);
            _events.Add(recorded);
            _state = _decider.Evolve(_state, recorded);
            effects.AddRange(_decider.React(_state, recorded));
        }

        return effects;
    }

    private static DecisionContext Context(DateTimeOffset now) => new(Actor.System, now, Rules.Default, Duty);
}
